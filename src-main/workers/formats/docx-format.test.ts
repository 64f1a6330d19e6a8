import { describe, expect, it } from 'vitest'
import { docxParts, lockedDocx, zip } from '../../../e2e/material/formats/writers.mjs'
import { billionLaughs, prose, read } from './shown-reading.arbitrary'

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
