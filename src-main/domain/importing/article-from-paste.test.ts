import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storyFromPaste } from './article-from-paste'

const draftOf = (html: string, url?: string) => storyFromPaste({ html, ...(url !== undefined && { url }) }).draft
const linesOf = (html: string): readonly string[] => {
  const { text, blocks } = draftOf(html)
  return blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)
}
const marksOf = (html: string): readonly string[] => {
  const { text, inlines } = draftOf(html)
  return inlines.map((inline) => `${inline.kind}: ${text.slice(inline.start, inline.end)}`)
}

const browser = `<meta charset="utf-8"><h1 style="font-weight: 700; color: rgb(0, 0, 0);">Bến đò cũ thành chợ nổi</h1>
<p style="font-weight: 400;">Từ <b>tháng ba</b>, bến đò cũ họp chợ <a href="https://bao.vn/cho">mỗi sáng</a>, ghe từ năm xã về đậu kín một khúc sông.</p>
<h2 style="font-weight: 700;"><span style="font-weight: 700;">Ai cũng bán được</span></h2>
<ul><li>Rau</li><li>Cá <em>đồng</em></li></ul><ol><li>Đến sớm</li><li>Về sớm</li></ol>
<blockquote>Có chợ là có người</blockquote>
<figure><img src="https://bao.vn/a.jpg" alt="ảnh"><figcaption>Chợ lúc năm giờ sáng</figcaption></figure>`

describe('what a browser copies', () => {
  it('keeps headings, lists, quotations and captions', () => {
    expect(linesOf(browser)).toEqual([
      'title: Bến đò cũ thành chợ nổi',
      'paragraph: Từ tháng ba, bến đò cũ họp chợ mỗi sáng, ghe từ năm xã về đậu kín một khúc sông.',
      'heading: Ai cũng bán được',
      'list-item: Rau',
      'list-item: Cá đồng',
      'list-item: 1. Đến sớm',
      'list-item: 2. Về sớm',
      'quote: Có chợ là có người',
      'caption: Chợ lúc năm giờ sáng',
    ])
  })

  it('keeps emphasis and links, and does not call a heading bold', () => {
    expect(marksOf(browser)).toEqual(['strong: tháng ba', 'link: mỗi sáng', 'emphasis: đồng'])
  })

  it.each([
    [
      'SourceURL',
      'Version:0.9\r\nStartHTML:00000154\r\nEndHTML:00000300\r\nSourceURL:https://bao.vn/xa-hoi/cho-noi.html\r\n',
    ],
    ['<base>', '<html><head><base href="https://bao.vn/xa-hoi/cho-noi.html"></head><body>'],
    ['what a browser saved', '<!-- saved from url=(0034)https://bao.vn/xa-hoi/cho-noi.html -->'],
  ])('has the address of %s', (_, before) => {
    const draft = draftOf(`${before}<!--StartFragment--><p>Chợ nổi họp lại.</p><!--EndFragment-->`)
    expect(draft).toMatchObject({
      url: 'https://bao.vn/xa-hoi/cho-noi.html',
      source: 'bao.vn',
      text: 'Chợ nổi họp lại.',
    })
  })

  it('believes the person about the address, and takes the address of a site for none', () => {
    expect(draftOf('<base href="https://bao.vn/a"><p>Chợ</p>', 'https://khac.vn/b').url).toBe('https://khac.vn/b')
    expect(draftOf('<base href="https://bao.vn/"><p>Chợ</p>').url).toBeNull()
  })
})

describe('what Word copies', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>p.MsoNormal {margin:0cm}</style></head><body lang=VI><!--StartFragment-->
<p class=MsoTitle>Biên bản họp thôn<o:p></o:p></p>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Sáng nay</b> thôn họp về <i>đường bê tông</i><o:p></o:p> mới.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Góp công<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Góp tiền</p>
<p class=MsoQuote>Đường của ai người nấy giữ</p>
<p class=MsoNormal>Hết.<span style='display:none;mso-hide:all'>ẩn</span></p>
<xml><o:OfficeDocumentSettings>PNG</o:OfficeDocumentSettings></xml><!--EndFragment--></body></html>`

  it('is read by what Word means, without its own mark-up', () => {
    expect(linesOf(word)).toEqual([
      'title: Biên bản họp thôn',
      'paragraph: Sáng nay thôn họp về đường bê tông mới.',
      'list-item: Góp công',
      'list-item: 2. Góp tiền',
      'quote: Đường của ai người nấy giữ',
      'paragraph: Hết.',
    ])
    expect(marksOf(word)).toEqual(['strong: Sáng nay', 'emphasis: đường bê tông'])
  })

  it('is read from Google Docs, which says by style what is bold', () => {
    const docs = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400;font-style:normal">Chợ họp </span><span style="font-weight:700">mỗi sáng</span><span style="font-style:italic"> trên sông</span></p></b>`
    expect(linesOf(docs)).toEqual(['paragraph: Chợ họp mỗi sáng trên sông'])
    expect(marksOf(docs)).toEqual(['strong: mỗi sáng', 'emphasis: trên sông'])
  })
})

describe('hostile HTML', () => {
  const long = 'chữ '.repeat(1_250_000)
  it.each([
    [
      'script',
      '<script>alert(1)</script><p onclick="alert(2)">Chợ họp.</p><iframe src="https://xau.vn"></iframe>',
      'Chợ họp.',
    ],
    ['an address that runs', '<p><a href="javascript:alert(1)">Chợ họp.</a></p>', 'Chợ họp.'],
    ['pictures from elsewhere', '<p>Chợ <img src="https://xau.vn/dem.gif" onerror="alert(1)">họp.</p>', 'Chợ họp.'],
    ['100,000 elements deep', `${'<div>'.repeat(100_000)}Chợ họp.${'</div>'.repeat(100_000)}`, 'Chợ họp.'],
    ['100,000 lists deep', `${'<ul><li>'.repeat(50_000)}Chợ họp.`, 'Chợ họp.'],
    ['a line of 5 MB', `<p>${long}</p>`, long.trim()],
    ['a header that never ends', `Version:0.9\r\n${'StartHTML:1\r\n'.repeat(100_000)}`, null],
    ['5 MB of styles', `<p style="${'mso-a:b;'.repeat(600_000)}">Chợ họp.</p>`, 'Chợ họp.'],
  ])('%s does no harm', (_, html, text) => {
    const draft = draftOf(html)
    if (text !== null) expect(draft.text).toBe(text)
    expect(draft.inlines.filter(({ kind }) => kind === 'link')).toEqual([])
  })

  it.each([
    '<span style="display:none">ẩn</span>',
    '<span style="visibility: hidden">ẩn</span>',
    '<span style="mso-hide:all">ẩn</span>',
    '<span style="font-size:0">ẩn</span>',
    '<span style="font-size:0px;color:red">ẩn</span>',
    '<span style="position:absolute;left:-9999px">ẩn</span>',
    '<div style="text-indent:-5000px">ẩn</div>',
    '<span style="clip: rect(0px, 0px, 0px, 0px);">ẩn</span>',
    '<span hidden>ẩn</span>',
  ])('words out of sight are not read: %s', (html) => {
    expect(draftOf(`<p>Chợ họp.</p>${html}`).text).toBe('Chợ họp.')
  })

  it('leaves words that only look hidden', () => {
    expect(draftOf('<p style="font-size:0.9em;text-indent:-12px">Chợ họp.</p>').text).toBe('Chợ họp.')
    expect(draftOf('<div style="font-size:0"><span style="font-size:16px">Chợ họp.</span></div>').text).toBe('Chợ họp.')
  })

  it('any bytes at all become blocks that cover the text', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b style="font-weight:700">',
      '</b>',
      '<li>',
      "<p style='mso-list:l0'>",
      'chữ ',
      '<o:p>',
      '<![if x]>',
      '<!--',
      '-->',
      '&amp;',
      'SourceURL:https://a.vn/b\r\n',
      '<span style="mso-list:Ignore">1.</span>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (parts) => {
        const { text, blocks, inlines } = draftOf(parts.join(''))
        const covered = blocks.map(({ start, end }) => text.slice(start, end)).join('')
        expect(covered.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        for (const { start, end } of inlines) expect(start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
