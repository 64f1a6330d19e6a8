// @vitest-environment jsdom
import fc from 'fast-check'
import { Marked } from 'marked'
import { describe, expect, it } from 'vitest'
import type { Inline } from '#domain/notebook/records'
import { markdownLike } from './hostile-words.arbitrary'
import { inlineLine } from './inline-markdown'
import { paragraphsOf } from './passage-lines'

const gfm = new Marked({ gfm: true })

function inlineIn(
  text: string,
  words: string,
  inline: { kind: 'strong' | 'emphasis' | 'code' } | { kind: 'link'; href: string },
): Inline {
  const start = text.indexOf(words)
  return { ...inline, start, end: start + words.length }
}

const whole = (text: string) => ({ start: 0, end: text.length })

describe('a line with its emphasis and links', () => {
  const text = 'Giá *đất* tăng 5% ở (bãi) theo a_b và nguồn.'

  it.each([
    [
      'strong words',
      [inlineIn(text, 'tăng 5', { kind: 'strong' })],
      'Giá \\*đất\\* **tăng 5**% ở (bãi) theo a\\_b và nguồn.',
    ],
    ['code as it is', [inlineIn(text, 'a_b', { kind: 'code' })], 'Giá \\*đất\\* tăng 5% ở (bãi) theo `a_b` và nguồn.'],
    [
      'a link',
      [inlineIn(text, 'nguồn', { kind: 'link', href: 'https://vidu.vn/?a=1&b=2' })],
      'Giá \\*đất\\* tăng 5% ở (bãi) theo a\\_b và [nguồn](<https://vidu.vn/?a=1&b=2>).',
    ],
    [
      'no link that could run something',
      [inlineIn(text, 'nguồn', { kind: 'link', href: 'javascript:alert(1)' })],
      null,
    ],
    [
      'no link whose address would be read otherwise',
      [inlineIn(text, 'nguồn', { kind: 'link', href: 'https://a.vn/?a=1&amp;b' })],
      null,
    ],
    ['no emphasis that might stay open', [inlineIn(text, '(bãi)', { kind: 'emphasis' })], null],
    ['no emphasis beyond the line', [{ kind: 'strong', start: 3, end: 900 } as const], null],
  ])('[X11] draws %s', (_, inlines: readonly Inline[], markdown) => {
    expect(inlineLine(text, whole(text), inlines)).toBe(
      markdown ?? 'Giá \\*đất\\* tăng 5% ở (bãi) theo a\\_b và nguồn.',
    )
  })

  it('[X11] never loses or changes a word, whatever is set over it', () => {
    const kinds = fc.constantFrom('strong', 'emphasis', 'code', 'link') as fc.Arbitrary<
      'strong' | 'emphasis' | 'code' | 'link'
    >
    const spans = fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(12)), { maxLength: 6 })
    fc.assert(
      fc.property(markdownLike, spans, (words, over) => {
        const line = paragraphsOf(words)[0]?.[0] ?? 'a'
        const inlines = over.map(([kind, start, length]): Inline => {
          const span = { start, end: start + length }
          return kind === 'link' ? { kind, ...span, href: 'https://vidu.vn/a_b*c' } : { kind, ...span }
        })
        const page = document.createElement('main')
        page.innerHTML = gfm.parse(inlineLine(line, whole(line), inlines), { async: false })
        expect(page.textContent?.trim()).toBe(line)
      }),
      { numRuns: 3000 },
    )
  })
})
