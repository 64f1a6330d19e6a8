import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '#contract/views'
import type { Origin } from '#domain/notebook/records'
import { docxParts, epub, lockedDocx, mhtml, pdf, zip } from '../../../e2e/material/formats/writers.mjs'
import { readFormat } from './read-format'

const prose =
  'Sáng nay, bà con xã Bình Lạc ra đồng sớm hơn mọi ngày, vì nước vừa rút và lúa chín rộ cả một vùng ven sông.'
const page = (inner: string): string =>
  `<html><head><meta charset="utf-8"><title>Được mùa ở Bình Lạc</title></head><body><h1>Được mùa ở Bình Lạc</h1>${inner}</body></html>`

interface Shown {
  readonly code?: RefusalCode
  readonly encoding?: string
  readonly text?: string
  readonly blocks?: readonly string[]
  readonly inlines?: readonly string[]
}

/** What a format makes of bytes, or the code of its refusal alone. */
async function read(format: Origin['format'], bytes: Uint8Array | string, as?: string): Promise<Shown> {
  const reading = await readFormat(format, { bytes: Buffer.from(bytes), fileName: 'bai.x', as })
  if (!reading.ok) return { code: reading.code }
  const { text, blocks, inlines, ...details } = reading.draft
  return {
    ...details,
    encoding: reading.encoding,
    text,
    blocks: blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`),
    inlines: inlines.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  }
}

describe('a saved page', () => {
  it.each([
    ['of 100,000 elements in each other', `${'<div>'.repeat(100_000)}${prose}${'</div>'.repeat(100_000)}`],
    ['with a line of 5 MB', `<p>${prose}</p><p>${'chữ và chữ, '.repeat(350_000)}</p>`],
    ['of 200,000 paragraphs', `<p>${prose}</p>${'<p>chữ</p>'.repeat(200_000)}`],
    ['cut in the middle of a tag', `<p>${prose}</p><p class="a`],
  ])('%s is read', async (_name, html) => {
    const { text = '', blocks = [] } = await read('html', html)
    expect(text).toContain(prose)
    expect(blocks.length).toBeGreaterThan(0)
  })

  it('declares an encoding in vain when its words say another', async () => {
    const html = Buffer.concat([
      Buffer.from('<meta charset="iso-8859-1"><p>'),
      Buffer.from('d0e2ec7420f06169207661cc206e6861cc2063fdd261', 'hex'),
    ])
    expect(await read('html', html)).toMatchObject({ encoding: 'windows-1258', text: 'Đất đai và nhà cửa' })
    expect(await read('html', `<meta charset="iso-8859-1"><p>${prose}`)).toMatchObject({
      encoding: 'utf-8',
      text: prose,
    })
  })
})

describe('a Word document', () => {
  it('keeps headings, lists, quotations, tables, emphasis, links and captions', async () => {
    const bytes = zip(
      docxParts(
        [
          { text: 'Được mùa ở Bình Lạc', style: 'Title' },
          { text: 'Nước rút, lúa chín, cả xã ra đồng gặt.', style: 'Subtitle' },
          { text: prose, bold: true },
          { text: 'Vụ sau', style: 'Heading1' },
          { text: 'Giữ giống', list: true },
          { text: 'Đắp bờ', list: true, italic: true },
          { text: 'Được mùa rồi', style: 'Quote' },
          { text: '', picture: true },
          { text: 'Lúa chín ven sông.', style: 'Caption' },
          { text: 'bản đồ', link: 'https://x.test/?a=1&b=2' },
        ],
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Thôn Đông</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12 tấn</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
    )
    expect(await read('docx', bytes)).toMatchObject({
      title: 'Được mùa ở Bình Lạc',
      blocks: expect.arrayContaining([
        'title: Được mùa ở Bình Lạc',
        'lead: Nước rút, lúa chín, cả xã ra đồng gặt.',
        `paragraph: ${prose}`,
        'heading: Vụ sau',
        'list-item: Giữ giống',
        'quote: Được mùa rồi',
        'caption: Lúa chín ven sông.',
        expect.stringMatching(/: Thôn Đông \| 12 tấn$/u),
      ]),
      inlines: [`strong: ${prose}`, 'emphasis: Đắp bờ', 'link: bản đồ'],
    })
  })

  it.each([
    ['with a password', () => lockedDocx(), 'locked'],
    ['of an old Word', () => lockedDocx().fill(0, 1024, 1100), 'unknown-format'],
    ['that is no archive', () => Buffer.from('chữ'), 'damaged'],
    ['that is another archive', () => zip([{ path: 'a.xml', bytes: '<a/>' }]), 'damaged'],
    [
      'with entities of its own',
      () => zip(docxParts([{ text: 'a' }], '&a;', billionLaughs('w:document'))),
      'expands-too-far',
    ],
    [
      'nested 100,000 deep',
      () => zip(docxParts([], `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`)),
      'expands-too-far',
    ],
    [
      'with a part that unpacks to 60 MB',
      () => zip([...docxParts([{ text: 'a' }]), { path: 'word/x.xml', bytes: Buffer.alloc(60_000_000) }]),
      'expands-too-far',
    ],
    [
      'with a part that leads out',
      () => zip([...docxParts([{ text: 'a' }]), { path: '../x.xml', bytes: '<a/>' }]),
      'unsafe-path',
    ],
  ])('%s is refused', async (_name, make, code) => expect(await read('docx', make())).toEqual({ code }))
})

function billionLaughs(name: string): string {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY ${'abcdefghi'[at]} "${at === 0 ? 'ha' : `&${'abcdefghi'[at - 1]};`.repeat(10)}">`,
  )
  return `<!DOCTYPE ${name} [${levels.reverse().join('')}]>`
}

describe('a PDF', () => {
  const lines = (text: string, x: number, y: number): { text: string; x: number; y: number }[] =>
    text.split('\n').map((line, at) => ({ text: line, x, y: y + at * 14 }))

  it('is read column by column, with paragraphs whole again and running heads aside', async () => {
    const head = { text: 'Báo Bến Sông', x: 50, y: 40 }
    const bytes = pdf([
      [
        head,
        { text: 'Được mùa ở Bình Lạc', x: 50, y: 100, size: 20 },
        ...lines(
          'Sáng nay, bà con xã Bình Lạc ra đồng\nsớm hơn mọi ngày, vì nước vừa rút và\nlúa chín rộ. Ông Lợi kể chuyện inter-\nnational rồi cười, rồi nói Ra-đi-ô báo',
          50,
          140,
        ),
        ...lines(
          'mưa. Ai cũng vội gặt cho xong trước\nbuổi trưa, để còn kịp phơi, kịp chở về.\nThôn Đông gặt trước, thôn Đoài gặt\nsau, theo lệ cũ của làng từ bao',
          310,
          140,
        ),
        { text: 'Trang 1', x: 280, y: 810 },
      ],
      [head, ...lines('đời nay. Đó là lệ hay.', 50, 100), { text: 'Trang 2', x: 280, y: 810 }],
    ])
    const { blocks = [] } = await read('pdf', bytes)
    expect(blocks).toEqual([
      'title: Được mùa ở Bình Lạc',
      'paragraph: Sáng nay, bà con xã Bình Lạc ra đồng sớm hơn mọi ngày, vì nước vừa rút và lúa chín rộ. Ông Lợi kể chuyện international rồi cười, rồi nói Ra-đi-ô báo mưa. Ai cũng vội gặt cho xong trước buổi trưa, để còn kịp phơi, kịp chở về. Thôn Đông gặt trước, thôn Đoài gặt sau, theo lệ cũ của làng từ bao đời nay. Đó là lệ hay.',
      'site: Báo Bến Sông',
      'site: Trang 1',
      'site: Báo Bến Sông',
      'site: Trang 2',
    ])
  })

  it('puts accents that are drawn apart over their letters', async () => {
    const { text } = await read(
      'pdf',
      pdf([lines('Tie\u0302\u0301ng no\u0301i cu\u0309a bo\u0302\u0301n tho\u0302n', 50, 100)]),
    )
    expect(text).toBe('Tiếng nói của bốn thôn')
  })

  it('keeps words that run up the page as furniture', async () => {
    const { blocks } = await read(
      'pdf',
      pdf([
        [
          { text: prose, x: 50, y: 400, size: 5 },
          { text: 'Ảnh tư liệu', x: 20, y: 300, turned: true },
        ],
      ]),
    )
    expect(blocks).toEqual([`paragraph: ${prose}`, 'site: Ảnh tư liệu'])
  })

  it.each([
    ['with a password', () => pdf([[{ text: 'a', x: 1, y: 1 }]], { locked: true }), 'locked'],
    ['of pictures', () => pdf([[], []]), 'no-text'],
    ['of 10,000 empty pages', () => pdf(Array.from({ length: 10_000 }, () => [])), 'too-many'],
    ['that is none', () => Buffer.from('chữ thường'), 'damaged'],
  ])('%s is refused', async (_name, make, code) => expect(await read('pdf', make())).toEqual({ code }))

  it('leaves the bytes as they were', async () => {
    const bytes = pdf([lines(prose, 50, 100)])
    const before = Buffer.from(bytes)
    await readFormat('pdf', { bytes, fileName: null })
    expect(bytes.equals(before)).toBe(true)
  })
})

describe('a page saved in one file', () => {
  it.each(['quoted-printable', 'base64', '8bit'] as const)(
    'is read from %s, without the frames beside it',
    async (transfer) => {
      const html = Buffer.from(page(`<p>${prose}</p>`))
      expect(await read('mhtml', mhtml({ html, url: 'https://www.bensong.test/tin/1', transfer }))).toMatchObject({
        title: 'Được mùa ở Bình Lạc',
        url: 'https://www.bensong.test/tin/1',
        source: 'bensong.test',
        encoding: 'utf-8',
        text: `Được mùa ở Bình Lạc\n\n${prose}`,
      })
    },
  )

  it('in an encoding that it does not state is read by its words', async () => {
    // `Đất đai và nhà cửa` in windows-1258.
    const words = Buffer.from('d0e2ec7420f06169207661cc206e6861cc2063fdd261', 'hex')
    const html = Buffer.concat([Buffer.from('<p>'), words, Buffer.from('</p>')])
    expect(await read('mhtml', mhtml({ html, url: 'https://x.test/', charset: '' }))).toMatchObject({
      encoding: 'windows-1258',
      text: 'Đất đai và nhà cửa',
    })
  })

  it.each([
    ['that is none', 'chữ thường'],
    ['without a page in it', 'MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx'],
    ['cut after its first line', 'MIME-Version: 1.0\r\n'],
    [
      'of parts in parts without end',
      `MIME-Version: 1.0\r\n${'Content-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n'.repeat(2000)}`,
    ],
  ])('%s is refused', async (_name, text) => expect(await read('mhtml', text)).toEqual({ code: 'damaged' }))
})

describe('a book', () => {
  const book = {
    title: 'Chuyện bến sông',
    creator: 'Lê Mận',
    date: '2021-03-04',
    pages: ['<h2>Hai</h2><p>Sau</p>', `<h1>Một</h1><p>Trước <i>đó</i></p>`],
  }

  it('is one article in the order of its spine, with what its package says', async () => {
    expect(await read('epub', epub(book))).toMatchObject({
      title: 'Chuyện bến sông',
      byline: 'Lê Mận',
      publishedOn: '2021-03-04',
      text: 'Một\n\nTrước đó\n\nHai\n\nSau',
      inlines: ['emphasis: đó'],
    })
  })

  it.each([
    ['under a licence lock', () => epub({ ...book, lockedPage: true }), 'locked'],
    ['with entities of its own', () => epub({ ...book, opfProlog: billionLaughs('package') }), 'expands-too-far'],
    ['that is another archive', () => zip([{ path: 'a.xhtml', bytes: '<p>a</p>' }]), 'damaged'],
    ['without pages', () => epub({ ...book, pages: [] }), 'damaged'],
  ])('%s is refused', async (_name, make, code) => expect(await read('epub', make())).toEqual({ code }))

  it('does not multiply what a page defines', async () => {
    const { text = '' } = await read('epub', epub({ ...book, pages: [`${billionLaughs('html')}<p>a &i; b</p>`] }))
    expect(text.length).toBeLessThan(2000)
  })
})

describe('any format', () => {
  const samples: readonly (readonly [Exclude<Origin['format'], 'pasted'>, Uint8Array])[] = [
    ['docx', zip(docxParts([{ text: prose }]))],
    ['pdf', pdf([[{ text: prose, x: 10, y: 100, size: 5 }]])],
    ['epub', epub({ title: 'a', creator: 'b', date: '2021', pages: [`<p>${prose}</p>`] })],
    ['mhtml', mhtml({ html: Buffer.from(page(`<p>${prose}</p>`)), url: 'https://x.test/' })],
    ['html', Buffer.from(page(`<p>${prose}</p>`))],
  ]

  it.each(samples)(
    '%s cut anywhere, or with bytes changed, is read or refused and never throws',
    async (format, whole) => {
      for (let cut = 0; cut < whole.length; cut += Math.ceil(whole.length / 40)) {
        const part = await readFormat(format, { bytes: whole.subarray(0, cut), fileName: null })
        if (!part.ok) expect(['damaged', 'not-utf8', 'binary', 'no-text']).toContain(part.code)
        const bent = Buffer.from(whole)
        bent[cut] = (bent[cut] ?? 0) ^ 0xff
        await readFormat(format, { bytes: bent, fileName: null })
      }
    },
  )

  it.each(samples)('%s gives the same article for the same bytes', async (format, bytes) => {
    expect(await readFormat(format, { bytes, fileName: 'a' })).toEqual(
      await readFormat(format, { bytes, fileName: 'a' }),
    )
  })

  it('is read again in another encoding from the bytes that were kept', async () => {
    const bytes = Buffer.from('d0e2ec7420f061692076e0206e68e0', 'hex')
    expect(await read('text', bytes)).toMatchObject({ encoding: 'windows-1258', text: 'Đất đai và nhà' })
    expect(await read('text', bytes, 'windows-1252')).toMatchObject({
      encoding: 'windows-1252',
      text: 'Ðâìt ðai và nhà',
    })
    expect(await read('html', Buffer.concat([Buffer.from('<p>'), bytes]), 'viscii')).toMatchObject({
      encoding: 'viscii',
    })
    expect(await read('text', bytes, 'utf-8')).toEqual({ code: 'not-utf8' })
  })

  it('runs nothing and fetches nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // Listening on a port, a server has an address of this kind.
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    Object.assign(globalThis, { sotayTouched: false })
    const inner = `<link rel="stylesheet" href="${at}/a.css"><script src="${at}/b.js"></script><script>globalThis.sotayTouched = true; fetch('${at}/c')</script><img src="${at}/d.png" srcset="${at}/e.png 2x" onerror="globalThis.sotayTouched = true"><iframe src="${at}/f"></iframe><object data="${at}/g"></object><video src="${at}/h" poster="${at}/i"></video><style>@import url(${at}/j)</style><p style="background:url(${at}/k)">${prose}</p><p>${prose}</p>`
    const html = Buffer.from(page(inner))
    const picture = docxParts([{ text: prose, picture: true, link: `${at}/l` }]).map((part) =>
      part.path === 'word/_rels/document.xml.rels'
        ? {
            ...part,
            bytes: String(part.bytes).replace(
              'Target="media/image1.png"',
              `Target="${at}/m.png" TargetMode="External"`,
            ),
          }
        : part,
    )
    for (const [format, bytes] of [
      ['html', html],
      ['mhtml', mhtml({ html, url: `${at}/n` })],
      ['epub', epub({ title: 'a', creator: 'b', date: '2021', pages: [inner] })],
      ['docx', zip(picture)],
      ['pdf', pdf([[{ text: prose, x: 10, y: 100, size: 5 }]])],
    ] as const) {
      const { text = '' } = await read(format, bytes)
      expect(text).toContain(prose)
      expect(text).not.toMatch(/sotayTouched|@import|\.css/u)
    }
    expect(asked).toEqual([])
    expect(globalThis).toMatchObject({ sotayTouched: false })
    await new Promise((resolve) => server.close(resolve))
  })
})
