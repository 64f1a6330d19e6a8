import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someArticle } from '#domain/notebook/notebook.arbitrary'
import { blockAt, isNoise } from './blocks'
import { sentencesOf } from './sentences'
import { growByWord, shrinkByWord } from './word-edges'

function sentencesIn(content: string): string[] {
  const blocks = [{ start: 0, end: content.length, role: 'paragraph' as const }]
  return sentencesOf(content, blocks).map(({ start, end }) => content.slice(start, end))
}

describe('sentencesOf', () => {
  it.each([
    ['plain sentences', 'Xã họp. Dân bàn! Ai quyết? Dân quyết.'],
    ['cities and districts', 'Đoàn về TP. Hạ Long. Sau đó thăm TX. Quảng Yên và H. Ba Chẽ.'],
    ['cities without a space', 'Từ TP.HCM, Tp.HCM ra Q.1 rồi P.5. Mưa to.'],
    ['wards with a space', 'Nhà ở Q. 1, P. 5. Chợ ở P. Bến Nghé. Trời mưa.'],
    ['degrees', 'GS. Lê An, PGS. TS. Trần Bình và PGS.TS. Đỗ Hà dự. ThS. Vũ Lan và Th.S. Mai Chi vắng. BS. Hòa khám.'],
    ['references', 'Xem tr. 15 của sách. Bài của St. Petersburg. Hết.'],
    ['v.v. within a sentence', 'Ngô, lúa, v.v. đều được mùa. Giá tốt.'],
    ['v.v. at the end of one', 'Có ngô, lúa, v.v. Giá đều tốt.'],
    ['thousands', 'Thu 57.700 tỷ đồng. Có 1.651.951 người. Xong.'],
    ['numbered clauses', 'Theo mục 5.1.2 của quy định. Điều 3.4 ghi rõ.'],
    ['dates', 'Họp ngày 5.7.2019 tại xã. Bế mạc ngày 6.7. Dân vui.'],
    ['a year at the end', 'Xã đạt chuẩn năm 2019. 5 thôn còn khó khăn.'],
    ['initials in a name', 'Bị can Nguyễn V. A khai báo. Nguyễn V. Anh chờ. Bà T. Hoa về.'],
    ['a name that ends in an initial', 'Đó là Trần Văn A. Công an đã mời. Bắt Lê B. Theo điều tra, có thêm người.'],
    ['a name that ends in the initial of a ward', 'Đó là Trần Văn P. Công an đã mời.'],
    ['a letter that ends a sentence', 'Rau có vitamin C. Quả cũng vậy.'],
    ['a city that ends a sentence', 'Đó là quyết định của TP. Theo kế hoạch, đường xong năm tới.'],
    ['dots followed by a small letter', 'Làng còn... nghèo. Rồi… đổi thay. Thế... Vậy là xong.'],
    ['too many dots', 'Theo Nghị quyết 6 (khóa XII).. Dân đồng tình..'],
    ['a closing quote after the full stop', 'Ông nói: “Dân phải biết.” Mọi người vỗ tay. Bà đáp: "Đúng." Họp xong.'],
    [
      'a quotation and its speaker',
      '"Dân phải biết, phải bàn..." - Bí thư nói. “Làm ngay!”, ông dặn. "Xong chưa?" ông hỏi.',
    ],
    ['sentences inside a quotation', '“Dân biết. Dân bàn.” - ông nói.'],
    ['a closing quote that went astray', '“Dân biết. ” Ông về.'],
    ['a list parted by semicolons', 'Xã cần: làm đường; đào mương; trồng cây. Năm sau xong.'],
    ['a colon', 'Bí thư nói: Quê ta đổi mới. Dân tin.'],
    ['numbered items', '1. Mở đầu. 2. Nội dung. a) Làm đường. II. Kết luận.'],
    ['full stops in parentheses', 'Làng nghề (xem tr. 3. Bài sau.) đông khách. Vui.'],
    ['a headline without a full stop', 'Thành phố Hạ Long: Đổi mới'],
    ['a line end inside a sentence', 'Xã làm\nđường mới. Dân\nvui.'],
    ['no words', '*** … ...'],
    ['a figure after a figure', 'Mở rộng đường 4. 12 xã được lợi.'],
    ['Chinese', '今天开会。大家都来了。'],
    ['English', 'Mr. Smith met Dr. Jones. They talked. "Why?" he asked.'],
  ])('tells %s apart', (name, content) => {
    expect(sentencesIn(content)).toEqual(cut[name])
  })

  it('covers all that is read and nothing else, in order, trimmed and never over two blocks', () => {
    fc.assert(
      fc.property(someArticle(), ({ text, blocks }) => {
        const sentences = sentencesOf(text, blocks)
        let at = 0
        const covered = new Set<number>()
        for (const { start, end } of sentences) {
          expect(start).toBeGreaterThanOrEqual(at)
          at = end
          const words = text.slice(start, end)
          expect(words.trim()).toBe(words)
          expect(words).not.toBe('')
          expect(blockAt(blocks, start)).toBe(blockAt(blocks, end - 1))
          for (let offset = start; offset < end; offset += 1) covered.add(offset)
        }
        for (const block of blocks) {
          for (let offset = block.start; offset < block.end; offset += 1) {
            if (isNoise(block.role)) expect(covered.has(offset)).toBe(false)
            else if (text[offset]?.trim() !== '') expect(covered.has(offset)).toBe(true)
          }
        }
      }),
    )
  })

  const articles = new URL('../../../../shared/articles/', import.meta.url)
  it.skipIf(!existsSync(articles))('ends no sentence of the real articles in the middle of one', () => {
    for (const name of readdirSync(articles).filter((file) => file.endsWith('.txt'))) {
      for (const line of readFileSync(new URL(name, articles), 'utf8').normalize('NFC').split(/\r?\n/)) {
        for (const sentence of sentencesIn(line).slice(0, -1)) {
          expect(sentence).toMatch(/[.!?…]["”’)]*$/)
          expect(sentence).not.toMatch(/(?:^|[\s(])(?:TP|TX|TS|ThS|PGS|GS|Q|P)\.$/)
        }
      }
    }
  })
})

const cut: Record<string, string[]> = {
  'plain sentences': ['Xã họp.', 'Dân bàn!', 'Ai quyết?', 'Dân quyết.'],
  'cities and districts': ['Đoàn về TP. Hạ Long.', 'Sau đó thăm TX. Quảng Yên và H. Ba Chẽ.'],
  'cities without a space': ['Từ TP.HCM, Tp.HCM ra Q.1 rồi P.5.', 'Mưa to.'],
  'wards with a space': ['Nhà ở Q. 1, P. 5.', 'Chợ ở P. Bến Nghé.', 'Trời mưa.'],
  degrees: [
    'GS. Lê An, PGS. TS. Trần Bình và PGS.TS. Đỗ Hà dự.',
    'ThS. Vũ Lan và Th.S. Mai Chi vắng.',
    'BS. Hòa khám.',
  ],
  references: ['Xem tr. 15 của sách.', 'Bài của St. Petersburg.', 'Hết.'],
  'v.v. within a sentence': ['Ngô, lúa, v.v. đều được mùa.', 'Giá tốt.'],
  'v.v. at the end of one': ['Có ngô, lúa, v.v.', 'Giá đều tốt.'],
  thousands: ['Thu 57.700 tỷ đồng.', 'Có 1.651.951 người.', 'Xong.'],
  'numbered clauses': ['Theo mục 5.1.2 của quy định.', 'Điều 3.4 ghi rõ.'],
  dates: ['Họp ngày 5.7.2019 tại xã.', 'Bế mạc ngày 6.7.', 'Dân vui.'],
  'a year at the end': ['Xã đạt chuẩn năm 2019.', '5 thôn còn khó khăn.'],
  'initials in a name': ['Bị can Nguyễn V. A khai báo.', 'Nguyễn V. Anh chờ.', 'Bà T. Hoa về.'],
  'a name that ends in an initial': [
    'Đó là Trần Văn A.',
    'Công an đã mời.',
    'Bắt Lê B.',
    'Theo điều tra, có thêm người.',
  ],
  'a name that ends in the initial of a ward': ['Đó là Trần Văn P.', 'Công an đã mời.'],
  'a letter that ends a sentence': ['Rau có vitamin C.', 'Quả cũng vậy.'],
  'a city that ends a sentence': ['Đó là quyết định của TP.', 'Theo kế hoạch, đường xong năm tới.'],
  'dots followed by a small letter': ['Làng còn... nghèo.', 'Rồi… đổi thay.', 'Thế...', 'Vậy là xong.'],
  'too many dots': ['Theo Nghị quyết 6 (khóa XII)..', 'Dân đồng tình..'],
  'a closing quote after the full stop': [
    'Ông nói: “Dân phải biết.”',
    'Mọi người vỗ tay.',
    'Bà đáp: "Đúng."',
    'Họp xong.',
  ],
  'a quotation and its speaker': [
    '"Dân phải biết, phải bàn..." - Bí thư nói.',
    '“Làm ngay!”, ông dặn.',
    '"Xong chưa?" ông hỏi.',
  ],
  'sentences inside a quotation': ['“Dân biết.', 'Dân bàn.” - ông nói.'],
  'a closing quote that went astray': ['“Dân biết. ”', 'Ông về.'],
  'a list parted by semicolons': ['Xã cần: làm đường; đào mương; trồng cây.', 'Năm sau xong.'],
  'a colon': ['Bí thư nói: Quê ta đổi mới.', 'Dân tin.'],
  'numbered items': ['1. Mở đầu.', '2. Nội dung.', 'a) Làm đường.', 'II. Kết luận.'],
  'full stops in parentheses': ['Làng nghề (xem tr. 3.', 'Bài sau.) đông khách.', 'Vui.'],
  'a headline without a full stop': ['Thành phố Hạ Long: Đổi mới'],
  'a line end inside a sentence': ['Xã làm\nđường mới.', 'Dân\nvui.'],
  'no words': ['*** … ...'],
  'a figure after a figure': ['Mở rộng đường 4.', '12 xã được lợi.'],
  Chinese: ['今天开会。', '大家都来了。'],
  English: ['Mr. Smith met Dr. Jones.', 'They talked.', '"Why?" he asked.'],
}

describe('growByWord and shrinkByWord', () => {
  const text = 'Giá đất (57.700 đồng) tăng.\n\nTin cũ\n\nDân vui.'
  const blocks = [
    { start: 0, end: 27, role: 'paragraph' as const },
    { start: 29, end: 35, role: 'related' as const },
    { start: 37, end: 45, role: 'paragraph' as const },
  ]
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

  it.each([
    ['a word', 'Giá', 'end', 'Giá đất'],
    ['a number as one word, with its bracket', 'đất', 'end', 'đất (57.700'],
    ['a cut word to its end', 'đ', 'end', 'đất'],
    ['the last full stop', 'tăng', 'end', 'tăng.'],
    ['the next block that is read', 'tăng.', 'end', 'tăng.\n\nTin cũ\n\nDân'],
    ['nothing after the last word', 'vui.', 'end', 'vui.'],
    ['a word in front', 'đất', 'start', 'Giá đất'],
    ['nothing in front of the first', 'Giá', 'start', 'Giá'],
    ['the block before', 'Dân', 'start', 'tăng.\n\nTin cũ\n\nDân'],
  ] as const)('takes in %s', (_, words, side, expected) => {
    const span = growByWord({ text, blocks, span: spanOf(words) }, side)
    expect(text.slice(span.start, span.end)).toBe(expected)
  })

  it.each([
    ['a full stop', 'tăng.', 'end', 'tăng'],
    ['a word behind', 'Giá đất', 'end', 'Giá'],
    ['a word in front', 'Giá đất', 'start', 'đất'],
    ['a part of a word', 'iá đất', 'start', 'đất'],
    ['the folded block with the word', 'tăng.\n\nTin cũ\n\nDân', 'end', 'tăng.'],
    ['nothing of the last word', 'Giá', 'end', 'Giá'],
  ] as const)('lets go of %s', (_, words, side, expected) => {
    const span = shrinkByWord({ text, blocks, span: spanOf(words) }, side)
    expect(text.slice(span.start, span.end)).toBe(expected)
  })

  it('goes back where it came from, at either end', () => {
    fc.assert(
      fc.property(someArticle(), fc.constantFrom('start', 'end'), (article, side) => {
        for (const span of sentencesOf(article.text, article.blocks)) {
          const once = growByWord({ ...article, span }, side)
          const twice = growByWord({ ...article, span: once }, side)
          expect(once.start <= span.start && once.end >= span.end).toBe(true)
          if (twice.start === once.start && twice.end === once.end) continue
          expect(shrinkByWord({ ...article, span: twice }, side)).toEqual(once)
        }
      }),
    )
  })
})
