import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromHtml } from './article-from-html'
import type { ArticleDraft } from './article-from-reading'

const draft = (html: string): ArticleDraft => articleFromHtml({ html, fileName: null })
const blocksOf = ({ text, blocks }: ArticleDraft): readonly string[] =>
  blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)
const inlinesOf = ({ text, inlines }: ArticleDraft): readonly string[] =>
  inlines.map(
    (inline) =>
      `${inline.kind}: ${text.slice(inline.start, inline.end)}${inline.kind === 'link' ? ` → ${inline.href}` : ''}`,
  )

const prose =
  'Sáng nay, bà con xã Bình Lạc ra đồng sớm hơn mọi ngày, vì nước vừa rút và lúa chín rộ cả một vùng ven sông.'

describe('what elements say', () => {
  it.each([
    ['a quotation', `<p>${prose}</p><blockquote><p>Được mùa rồi</p></blockquote>`, 'quote: Được mùa rồi'],
    ['a list', `<p>${prose}</p><ul><li>Một</li><li><p>Hai</p></li></ul>`, 'list-item: Hai'],
    ['a numbered list, with its numbers', `<p>${prose}</p><ol><li>Một</li><li>Hai</li></ol>`, 'list-item: 2. Hai'],
    ['a heading', `<p>${prose}</p><h3>Vụ sau</h3><p>${prose}</p>`, 'heading: Vụ sau'],
    [
      'the caption of a figure',
      `<p>${prose}</p><figure><img><figcaption>Lúa chín. Ai chụp cũng đẹp.</figcaption></figure>`,
      'caption: Lúa chín. Ai chụp cũng đẹp.',
    ],
    [
      'the caption in a table of a picture',
      `<p>${prose}</p><table><tr><td><img></td></tr><tr><td class="pCaption">Lúa chín trên đồng.</td></tr></table>`,
      'caption: Lúa chín trên đồng.',
    ],
    [
      'the line under a picture, if it can be a caption',
      `<p>${prose}</p><p><img></p><p>Bà con gặt lúa</p><p>${prose}</p>`,
      'caption: Bà con gặt lúa',
    ],
    ['a menu', `<nav><a href="/">Trang nhất hôm nay</a></nav><p>${prose}</p>`, 'site: Trang nhất hôm nay'],
    ['a menu by its class', `<div class="mainMenu"><a href="/">Mục lạ</a></div><p>${prose}</p>`, 'site: Mục lạ'],
    ['a foot', `<p>${prose}</p><footer>Tòa soạn ở phố Bến</footer>`, 'site: Tòa soạn ở phố Bến'],
    ['a form', `<p>${prose}</p><form>Ý ông thế nào<input value="x"></form>`, 'site: Ý ông thế nào'],
    [
      'related articles by their class',
      `<p>${prose}</p><div class="box_TinLienQuan"><h3>Cùng đề tài</h3></div>`,
      'related: Cùng đề tài',
    ],
    [
      'topics by their class',
      `<p>${prose}</p><div class="list-tags"><a href="https://x.test/1">Mùa màng</a></div>`,
      'topic: Mùa màng',
    ],
    [
      'a lead by its class',
      `<h1>Được mùa ở Bình Lạc</h1><h2 class="sapo">Nước rút, lúa chín, cả xã ra đồng.</h2><p>${prose}</p>`,
      'lead: Nước rút, lúa chín, cả xã ra đồng.',
    ],
    [
      'who wrote, by its class',
      `<h1>Được mùa ở Bình Lạc</h1><p>${prose}</p><div class="article-author">V.T.H</div>`,
      'byline: V.T.H',
    ],
    [
      'a row of figures',
      `<p>${prose}</p><table><tr><td>Thôn Đông</td><td>12 tấn</td></tr></table>`,
      'paragraph: Thôn Đông | 12 tấn',
    ],
    ['lines parted by <br>', `Một dòng<br>Dòng hai`, 'paragraph: Dòng hai'],
  ])('is kept: %s', (_name, html, block) => expect(blocksOf(draft(html))).toContain(block))

  it('is the title: what the head states and the page shows, before any h1 of the site', () => {
    const html = `<head><title>Được mùa ở Bình Lạc | Báo Bến Sông</title></head><h1 class="logo-header">Báo Bến Sông</h1><h2>Được mùa ở Bình Lạc</h2><p>${prose}</p>`
    const read = draft(html)
    expect(read.title).toBe('Được mùa ở Bình Lạc')
    expect(blocksOf(read)).toContain('title: Được mùa ở Bình Lạc')
  })

  it('marks lie over the one text, across elements, trimmed to their lines', () => {
    const read = draft(
      '<p>Một <b>hai <i>ba</i></b> <a href="https://x.test/?a=1&amp;b=2">bốn</a> <a href="javascript:x()">năm</a><em> sáu<br>bảy </em></p>',
    )
    expect(read.text).toBe('Một hai ba bốn năm sáu\nbảy')
    expect(inlinesOf(read)).toEqual([
      'strong: hai ba',
      'emphasis: ba',
      'link: bốn → https://x.test/?a=1&b=2',
      'emphasis: sáu',
      'emphasis: bảy',
    ])
  })

  it('white space is what a browser shows; accents typed apart are composed, also across marks', () => {
    expect(draft('<p>  Một\n   hai<b> </b> ba </p>\n<p>bo\u0302\u0301n</p>').text).toBe('Một hai ba\n\nbốn')
    expect(draft('<p>na<b>\u0306</b>m</p>').text).toBe('năm')
    expect(draft('<pre>một\n  hai</pre>').text).toBe('một\n  hai')
  })

  it('hidden elements, scripts, styles, frames, templates and the words for pictures are not the article', () => {
    const html = `<style>x{}</style><script>s</script><p>Thấy</p><p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><template>d</template><iframe src="https://x.test">e</iframe><noscript>f</noscript><img alt="g"><svg><text>h</text></svg><textarea>i</textarea><select><option>k</option></select>`
    expect(draft(html).text).toBe('Thấy')
  })
})

describe('the body that a judge found', () => {
  const html = `<div>Chữ ở đầu trang</div><main><p>${prose}</p><div>Hộp số liệu giữa bài</div><p>${prose}</p></main><div>PV</div><div>Chữ ở cuối trang</div>`

  it('parts the page around it from the article, and keeps what lies between', () => {
    // Elements in order: root, div, main, p, div, p, div, div.
    const read = articleFromHtml({ html, fileName: null, body: new Set([3, 5]) })
    expect(blocksOf(read).map((block) => block.replace(prose, '…'))).toEqual([
      'site: Chữ ở đầu trang',
      'paragraph: …',
      'heading: Hộp số liệu giữa bài',
      'paragraph: …',
      'byline: PV',
      'site: Chữ ở cuối trang',
    ])
  })
})

describe('what a page states', () => {
  const linked = (fields: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields })}</script>`

  it.each([
    [
      'JSON-LD',
      linked({
        headline: 'Được mùa',
        author: { name: 'Lê Mận' },
        publisher: { name: 'Báo Bến Sông' },
        datePublished: '2021-09-02T05:00:00+07:00',
        url: 'https://bensong.test/1',
        keywords: ['lúa', 'mùa màng'],
      }),
    ],
    [
      'JSON-LD in a graph',
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},${JSON.stringify({ '@type': ['NewsArticle'], headline: 'Được mùa', author: [{ name: 'Lê Mận' }], publisher: { name: 'Báo Bến Sông' }, datePublished: '2021-09-02', mainEntityOfPage: { '@id': 'https://bensong.test/1' }, keywords: 'lúa, mùa màng' })}]}</script>`,
    ],
    [
      'Open Graph',
      '<meta property="og:title" content="Được mùa"><meta property="og:site_name" content="Báo Bến Sông"><meta property="og:url" content="https://bensong.test/1"><meta property="article:published_time" content="2021-09-02T05:00:00+07:00"><meta name="author" content="Lê Mận"><meta property="article:tag" content="lúa"><meta property="article:tag" content="mùa màng">',
    ],
    [
      'plain meta',
      '<title>Được mùa - Báo Bến Sông</title><meta name="dc.publisher" content="Báo Bến Sông"><link rel="canonical" href="https://bensong.test/1"><meta name="pubdate" content="2/9/2021 05:00"><meta name="dc.creator" content="Lê Mận"><meta name="keywords" content="lúa, mùa màng">',
    ],
  ])('is read from %s', (_name, head) => {
    expect(draft(`<head>${head}</head><body><p>${prose}</p>`)).toMatchObject({
      title: 'Được mùa',
      source: 'Báo Bến Sông',
      byline: 'Lê Mận',
      publishedOn: '2021-09-02',
      url: 'https://bensong.test/1',
      topics: ['lúa', 'mùa màng'],
    })
  })

  it.each([
    ['JSON-LD that is no JSON', '<script type="application/ld+json">{"a":</script>'],
    ['JSON-LD that is deep', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
    [
      'JSON-LD of other shapes',
      linked({ headline: { a: 1 }, author: 7, publisher: [null], datePublished: '2021-13-45', keywords: { a: 1 } }),
    ],
    ['a date that cannot be', '<meta name="date" content="31/02/2021">'],
    [
      'an address that is none',
      '<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="/tin/1">',
    ],
  ])('is not believed: %s', (_name, head) => {
    expect(draft(`<head>${head}</head><body><h1>Tựa</h1><p>${prose}</p>`)).toMatchObject({
      title: 'Tựa',
      publishedOn: null,
      url: null,
    })
  })

  it.each([
    [{ contentLocation: { '@type': 'Place', name: 'xã Bình Lạc' } }, 'xã Bình Lạc'],
    [{ contentLocation: 'Hải Triều' }, 'Hải Triều'],
    [{ contentLocation: [{ name: 'Bình Lạc' }, { name: 'Hải Triều' }] }, 'Bình Lạc, Hải Triều'],
    [
      { contentLocation: { address: { addressLocality: 'Bình Lạc', addressRegion: 'Hải Triều' } } },
      'Bình Lạc, Hải Triều',
    ],
    [{ dateline: 'HẢI TRIỀU, 2/9 -' }, 'Hải Triều'],
    [{ contentLocation: { name: 'Việt Nam' } }, undefined],
    [{ contentLocation: 'https://bensong.test/noi/1' }, undefined],
    [{ contentLocation: [{ name: { a: 1 } }, null, 7], dateline: { a: 1 } }, undefined],
    [{ contentLocation: ['A', 'B', 'C', 'D'] }, undefined],
    [{ dateline: 'Bà con họp bàn chuyện giữ nước.' }, undefined],
  ])('says where the story happens: %j', (said, place) => {
    const head = linked({ headline: 'Được mùa', ...said })
    expect(draft(`<head>${head}</head><body><h1>Được mùa</h1><p>${prose}</p>`).place).toBe(place)
  })

  it('believes what the page states before the dateline, which it reads where nothing is stated', () => {
    const body = `<body><h1>Được mùa</h1><p>Quảng Trị - ${prose}</p>`
    expect(draft(body).place).toBe('Quảng Trị')
    expect(draft(`<head>${linked({ headline: 'Được mùa', contentLocation: 'Đông Hà' })}</head>${body}`).place).toBe(
      'Đông Hà',
    )
  })

  it('says the site where no paper is named', () => {
    expect(draft('<!-- saved from url=(0020)https://www.bensong.vn/a.html --><p>Chữ').source).toBe('bensong.vn')
  })
})

it('any page becomes blocks that are in order, trimmed and cover every word, in clean text', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<ul><li>',
    '</ul>',
    '<table><tr><td>',
    '<td>',
    '<h1>',
    '</h1>',
    '<h2>',
    '<br>',
    '<blockquote>',
    '<nav>',
    '</nav>',
    '<figure><img>',
    '<figcaption>',
    '<div class="sapo">',
    '<div class="related">',
    '</div>',
    '<a href="https://x.test">',
    '</a>',
    '<pre>',
    '\n',
    ' ',
    'Chữ',
    prose,
    '\u0301',
    '\u00a0',
    '\u200b',
    '&#769;',
    '&#8232;',
    '\u200d',
    '\ud83d',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 30 }), (pieces) => {
      const { text, blocks, inlines } = draft(pieces.join(''))
      expect(text).toBe(text.normalize('NFC'))
      let last = 0
      for (const { start, end } of blocks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(last, start).trim()).toBe('')
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        last = end
      }
      expect(text.slice(last).trim()).toBe('')
      for (const { start, end } of inlines) {
        expect(end).toBeGreaterThan(start)
        expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
      }
    }),
    { numRuns: 600 },
  )
})
