import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '#domain/notebook/records'
import { passageContext } from './passage-context'

const text = [
  'Huyện họp bàn. Chủ tịch xã nói về đất. Dân hỏi về giá đền bù. Cuộc họp kết thúc muộn.',
  'Hôm sau, tổ công tác đi đo lại. Không ai vắng mặt.',
].join('\n')
const second = text.indexOf('Hôm sau')
const blocks: readonly Block[] = [
  { start: 0, end: second - 1, role: 'paragraph' },
  { start: second, end: text.length, role: 'paragraph' },
]
const article = { text, blocks: [...blocks], language: 'vi' }

function around(passage: string) {
  const start = text.indexOf(passage)
  return passageContext(article, { start, end: start + passage.length })
}

describe('passageContext', () => {
  it.each([
    ['a few words', 'đất', 'Huyện họp bàn. Chủ tịch xã nói về đất. Dân hỏi về giá đền bù.'],
    ['the first sentence', 'Huyện họp bàn.', 'Huyện họp bàn. Chủ tịch xã nói về đất.'],
    ['the last sentence of a paragraph', 'Cuộc họp kết thúc muộn.', 'Dân hỏi về giá đền bù. Cuộc họp kết thúc muộn.'],
    ['the first of the next paragraph', 'Hôm sau', 'Hôm sau, tổ công tác đi đo lại. Không ai vắng mặt.'],
    [
      'words of two paragraphs',
      'muộn.\nHôm sau',
      'Dân hỏi về giá đền bù. Cuộc họp kết thúc muộn.\nHôm sau, tổ công tác đi đo lại. Không ai vắng mặt.',
    ],
  ])('shows the sentences around %s', (_, passage, context) => {
    expect(around(passage)).toEqual({ context, at: context.indexOf(passage) })
  })

  it('says which of two equal places is meant', () => {
    const twice = { text: 'Đất. Đất.', blocks: [{ start: 0, end: 9, role: 'paragraph' as const }], language: 'vi' }
    expect(passageContext(twice, { start: 5, end: 8 })).toEqual({ context: 'Đất. Đất.', at: 5 })
  })

  it('does not drag along a paragraph without a stop', () => {
    const endless = 'đất đai '.repeat(5000)
    const long = {
      text: endless,
      blocks: [{ start: 0, end: endless.length, role: 'paragraph' as const }],
      language: 'vi',
    }
    expect(passageContext(long, { start: 8000, end: 8007 }).context.length).toBeLessThanOrEqual(807)
  })

  it('reads on when the language is not one', () => {
    expect(passageContext({ ...article, language: '??' }, { start: 0, end: 5 }).context).toContain('Huyện')
  })

  it('holds the passage exactly where it says, whatever the text and wherever the blocks', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.array(fc.nat(), { maxLength: 4 }), (text, one, other, cuts) => {
        const start = Math.min(one % text.length, other % text.length)
        const end = Math.max(one % text.length, other % text.length) + 1
        const edges = [...new Set([0, text.length, ...cuts.map((cut) => cut % text.length)])].sort((a, b) => a - b)
        const blocks = edges.slice(1).map((to, n) => ({ start: edges[n] ?? 0, end: to, role: 'paragraph' as const }))
        const found = passageContext({ text, blocks, language: 'vi' }, { start, end })
        expect(found.context.slice(found.at, found.at + end - start)).toBe(text.slice(start, end))
        expect(text).toContain(found.context)
      }),
    )
  })
})
