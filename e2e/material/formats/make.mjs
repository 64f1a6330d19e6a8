/**
 * Writes the sample files of this folder: one short article (our own words) in every format and encoding that is read.
 * Run `node e2e/material/formats/make.mjs`; the files are kept so that they stay what was once written.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { docxParts, epub, mhtml, pdf, zip } from './writers.mjs'

const place = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))
const write = (/** @type {string} */ name, /** @type {Uint8Array | string} */ bytes) => writeFileSync(place(name), bytes)

const title = 'Bến Khế có cầu mới'
const lead = 'Sau hai mùa lũ phải qua sông bằng đò, sáng nay bà con hai bờ Bến Khế đã đi bộ trên cây cầu mới.'
const paragraphs = [
  'Cầu dài tám mươi mét, mặt lát gỗ, hai bên có tay vịn. Ông Hoàng Văn Lợi, người giữ đò ở bến đã ba mươi năm, là người đầu tiên bước sang bờ bên kia.',
  'Trước đây, học trò thôn Đoài phải dậy từ năm giờ để kịp chuyến đò sớm. Những hôm nước lớn, cả thôn nghỉ học, chợ huyện cũng vắng.',
]
const heading = 'Đò cũ để lại'
const quote = '“Tôi sẽ giữ con đò làm kỷ niệm, không bán”, ông Lợi nói.'
const caption = 'Người dân đi trên cầu Bến Khế. Ảnh: Lê Mận'
const items = ['Xe máy đi được hai chiều', 'Xe tải không qua cầu']
const last = 'Xã cho biết sang năm sẽ mở thêm đường từ đầu cầu về chợ, để nông sản khỏi phải chở vòng.'
const author = 'Lê Mận'

const html = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${title} - Báo Bến Sông</title>
<meta property="og:site_name" content="Báo Bến Sông">
<meta property="og:title" content="${title}">
<link rel="canonical" href="https://bensong.test/tin/cau-ben-khe.html">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"2021-08-14T07:30:00+07:00","author":{"@type":"Person","name":"${author}"},"publisher":{"@type":"Organization","name":"Báo Bến Sông"}}</script>
<script>document.title = 'Không được chạy'</script>
</head>
<body>
<header class="site-header"><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/xa-hoi">Xã hội</a></li></ul></nav></header>
<main>
<h1>${title}</h1>
<div class="date">Thứ Bảy, 14/8/2021 07:30</div>
<p class="sapo">${lead}</p>
<div class="article-body">
<p>${paragraphs[0]}</p>
<figure><img src="https://bensong.test/anh/cau.jpg" alt="cau ben khe"><figcaption>${caption}</figcaption></figure>
<p>${paragraphs[1]}</p>
<h2>${heading}</h2>
<blockquote>${quote}</blockquote>
<ul><li>${items[0]}</li><li>${items[1]}</li></ul>
<p>${last}</p>
<p class="author">${author}</p>
</div>
<div class="tags"><a href="https://bensong.test/chu-de/cau">cầu đường</a></div>
<div class="box-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="/tin/2">Chợ huyện họp lại sau lũ</a></li></ul></div>
</main>
<footer>Tòa soạn: số 1 phố Bến. Ghi rõ nguồn khi dùng lại.</footer>
</body>
</html>
`
const plain = [title, lead, ...paragraphs, heading, quote, last, author].join('\r\n\r\n') + '\r\n'

write('trang-luu.html', html)
write('trang-luu.mhtml', mhtml({ html: Buffer.from(html), url: 'https://bensong.test/tin/cau-ben-khe.html' }))
write(
  'ban-word.docx',
  zip(
    docxParts([
      { text: title, style: 'Title' },
      { text: lead, style: 'Subtitle' },
      { text: paragraphs[0] ?? '', bold: true },
      { text: '', picture: true },
      { text: caption, style: 'Caption' },
      { text: paragraphs[1] ?? '' },
      { text: heading, style: 'Heading1' },
      { text: quote, style: 'Quote' },
      ...items.map((text) => ({ text, list: true })),
      { text: last },
      { text: author },
    ]),
  ),
)

/** @param {string} text @param {number} letters */
const wrapped = (text, letters) => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? ''
    if (line.length + word.length + 1 > letters) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}
const column = (/** @type {readonly string[]} */ texts, /** @type {number} */ x, /** @type {number} */ y) => {
  let at = y
  return texts.flatMap((text) => {
    const lines = wrapped(text, 46).map((line) => ({ text: line, x, y: (at += 14) }))
    at += 10
    return lines
  })
}
const head = { text: 'Báo Bến Sông - Số 3.145', x: 50, y: 40 }
write(
  'hai-cot.pdf',
  pdf([
    [
      head,
      { text: title, x: 50, y: 100, size: 20 },
      ...column([lead, ...paragraphs], 50, 130),
      ...column([quote, last, author], 310, 130),
      { text: 'Trang 1', x: 280, y: 810 },
    ],
    [head, ...column([paragraphs[1] ?? ''], 50, 90), { text: 'Trang 2', x: 280, y: 810 }],
  ]),
)
write(
  'sach.epub',
  epub({
    title: 'Chuyện Bến Khế',
    creator: author,
    date: '2021-08-14',
    pages: [`<h2>${heading}</h2><p>${quote}</p>`, `<h1>${title}</h1><p>${lead}</p>`],
  }),
)

const table = readFileSync(new URL('../../../src-main/domain/importing/encodings/vietnamese-letters.ts', import.meta.url), 'utf8')
const rows = (/const table = `([^`]*)`/u.exec(table)?.[1] ?? '').trim().split(/,\s/u).map((row) => row.split(' '))
/** @param {number} at which column of the table @param {readonly [string, string][]} [typography] */
const inEncoding = (at, typography = []) => {
  const bytes = new Map([...rows.map((row) => /** @type {const} */ ([row[0] ?? '', row[at] ?? ''])), ...typography])
  return Buffer.from(Array.from(plain, (letter) => bytes.get(letter) ?? letter.charCodeAt(0).toString(16).padStart(2, '0')).join(''), 'hex')
}
/** @type {[string, string][]} */
const quotes = [['“', '93'], ['”', '94']]
/** @type {[string, string][]} */
const straight = [['“', '22'], ['”', '22']]
write('tcvn3.txt', inEncoding(1, quotes))
write('vni.txt', inEncoding(2, quotes))
write('viscii.txt', inEncoding(3, straight))
write('windows-1258.txt', inEncoding(4, quotes))
write('utf-16.txt', Buffer.from(`\ufeff${plain}`, 'utf16le'))
write('utf-8-nfd.txt', `\ufeff${plain.normalize('NFD')}`)
write(
  'cac-bai.zip',
  zip([
    { path: 'thư mục/', bytes: '' },
    { path: 'thư mục/bài một.txt', bytes: `${title}\n\n${lead}\n\n${paragraphs[0]}\n` },
    { path: 'thư mục/trang.html', bytes: html.replaceAll(title, 'Bến Khế thêm cầu') },
    { path: 'ảnh/cau.jpg', bytes: Buffer.from('ffd8ffe0', 'hex') },
    { path: '../ra ngoài.txt', bytes: 'Không được đọc.' },
  ]),
)
