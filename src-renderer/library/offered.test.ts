import { describe, expect, it } from 'vitest'
import { offeredBy } from './offered'

const data = (html: string, text = ''): DataTransfer =>
  // What is asked of it here is `getData` alone, and jsdom has no other.
  ({ getData: (type: string) => (type === 'text/html' ? html : type === 'text/plain' ? text : '') }) as DataTransfer

describe('what a clipboard offers', () => {
  it.each([
    ['<p>Chợ họp.</p>', 'a paragraph'],
    ['<meta charset="utf-8"><b>Chợ</b> họp', 'emphasis'],
    ['<ul><li>Chợ</li></ul>', 'a list'],
  ])('keeps the mark-up of %s (%s)', (html) => {
    expect(offeredBy(data(html, 'Chợ họp.'))).toEqual({ text: 'Chợ họp.', html })
  })

  it.each([
    ['<div><span style="color:red">const</span></div>', 'what a code editor copies'],
    ['<p><img src="https://bao.vn/a.png"></p>', 'a picture alone'],
    ['<p><!-- chữ --></p><style>p { color: red }</style>', 'no word that is seen'],
    ['', 'plain text'],
  ])('is plain text where the mark-up says no more: %s (%s)', (html) => {
    expect(offeredBy(data(html, 'x = 1'))).toEqual({ text: 'x = 1', html: null })
  })

  it('is nothing when nothing can be read', () => {
    expect(offeredBy(null)).toBeNull()
    expect(offeredBy(data('<img src="a.png">', ' \n'))).toBeNull()
  })
})
