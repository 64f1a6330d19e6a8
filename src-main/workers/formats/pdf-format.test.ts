import { describe, expect, it } from 'vitest'
import { pdf } from '../../../e2e/material/formats/writers.mjs'
import { readFormat } from './read-format'
import { prose, read } from './shown-reading.arbitrary'

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
