import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someAnnotations, someArticle } from '#domain/notebook/notebook.arbitrary'
import { contextUnits, describeAnchor } from './describe-anchor'
import { findQuotation } from './find-quotation'
import { resolveAnchor } from './resolve-anchor'

const text =
  'Xã đã đo lại ruộng ở thôn Thượng. Người dân đồng tình với giá đất mới.\n\n' +
  'Đến mùa sau, người dân đồng tình với giá đất mới ở thôn Hạ. Chủ tịch xã nói: "Giá đất phải rõ".'

/** The anchor of the `nth` time `words` stand in `from`. */
function anchorOf(words: string, nth = 1, from = text) {
  let start = -1
  for (let count = 0; count < nth; count += 1) start = from.indexOf(words, start + 1)
  const end = start + words.length
  return { start, end, quote: describeAnchor(from, start, end) }
}

const someAnchored = someArticle()
  .chain((article) => fc.tuple(fc.constant(article), someAnnotations(article, [])))
  .filter(([, annotations]) => annotations.length > 0)

describe('describeAnchor', () => {
  it('[A1] keeps 32 units on each side and fewer at the edges', () => {
    expect(describeAnchor(`${'a'.repeat(40)}X${'b'.repeat(10)}`, 40, 41)).toEqual({
      exact: 'X',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(10),
    })
  })

  it('[A1] keeps one unit less rather than half a letter', () => {
    const { prefix, suffix } = describeAnchor(`🌾${'a'.repeat(31)}X${'b'.repeat(31)}🌾`, 33, 34)
    expect([prefix, suffix]).toEqual(['a'.repeat(31), 'b'.repeat(31)])
  })

  it('[A1] never breaks a letter in any article', () => {
    fc.assert(
      fc.property(someAnchored, ([article, annotations]) => {
        for (const { quote, start, end } of annotations) {
          expect(`${quote.prefix} ${quote.exact} ${quote.suffix}`).not.toMatch(/\p{Surrogate}/u)
          expect(article.text.slice(0, start).endsWith(quote.prefix)).toBe(true)
          expect(article.text.slice(end).startsWith(quote.suffix)).toBe(true)
          expect(quote.prefix.length).toBeGreaterThanOrEqual(Math.min(contextUnits - 1, start))
          expect(quote.suffix.length).toBeGreaterThanOrEqual(Math.min(contextUnits - 1, article.text.length - end))
        }
      }),
    )
  })
})

describe('resolveAnchor', () => {
  it('[A2] finds every passage of an unchanged text by its offsets', () => {
    fc.assert(
      fc.property(someAnchored, ([article, annotations]) => {
        for (const annotation of annotations) {
          const { start, end } = annotation
          expect(resolveAnchor(article.text, annotation)).toEqual({ kind: 'found', start, end, how: 'offsets' })
        }
      }),
    )
  })

  it('[A4] follows every passage of a text that grew in front of it, or says that it is lost', () => {
    fc.assert(
      fc.property(someAnchored, fc.string({ minLength: 1, maxLength: 50 }), ([article, annotations], added) => {
        const grown = added + article.text
        for (const { start, end, quote } of annotations) {
          const found = resolveAnchor(grown, { start, end, quote })
          if (found.kind === 'lost') continue
          const truth = { start: start + added.length, end: end + added.length }
          const isTwin = describeAnchor(grown, found.start, found.end)
          // A place with the very same words and context cannot be told from the true one by anybody.
          if (isTwin.prefix.endsWith(quote.prefix) && isTwin.suffix.startsWith(quote.suffix)) continue
          expect({ start: found.start, end: found.end }).toEqual(truth)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('[A6] never answers with other words than the quotation', () => {
    fc.assert(
      fc.property(someAnchored, someArticle(), ([, annotations], other) => {
        for (const annotation of annotations) {
          const found = resolveAnchor(other.text, annotation)
          if (found.kind === 'found') expect(other.text.slice(found.start, found.end)).toBe(annotation.quote.exact)
        }
      }),
    )
  })

  const shared = 'ười dân đồng tình với giá đất mới'
  it.each([
    ['[A2] at its offsets', text, anchorOf(shared, 2), 'offsets', 2],
    ['[A3] elsewhere though the words stand at the offsets', swapped(), anchorOf('giá đất mới', 1), 'context', 2],
    ['[A4] in its whole context', `Bản tin. ${text}`, anchorOf(shared, 2), 'context', 2],
    [
      '[A4] in what is left of its context',
      text.replace('Đến mùa', 'Sang mùa').replace('Hạ', 'Trung'),
      anchorOf(shared, 2),
      'context',
      2,
    ],
    [
      '[A5] alone where all around was rewritten',
      'Tin mới: ruộng ở thôn Thượng nay đã khác.',
      anchorOf('thôn Thượng'),
      'alone',
      1,
    ],
  ] as const)('finds a passage %s', (_, today, anchor, how, nth) => {
    const { start, end } = anchorOf(anchor.quote.exact, nth, today)
    expect(resolveAnchor(today, anchor)).toEqual({ kind: 'found', start, end, how })
  })

  it.each([
    ['[A6] whose words are gone', text.replaceAll('thôn Thượng', 'thôn Trên'), anchorOf('thôn Thượng')],
    ['[A6] that stands twice in other company', 'giá đất, rồi giá đất', anchorOf('giá đất')],
    ['[A4] that stands twice in the same company', `Mở. ${text}\n\n${text}`, anchorOf('thôn Thượng')],
    ['[A7] in other case', text.replace('thôn Thượng', 'Thôn Thượng'), anchorOf('thôn Thượng')],
    ['[A6] of no words', text, { start: 3, end: 3, quote: { exact: '', prefix: 'Xã ', suffix: 'đã' } }],
  ])('loses a passage %s', (_, today, anchor) => {
    expect(resolveAnchor(today, anchor)).toEqual({ kind: 'lost' })
  })
})

/** Context of sixteen units before `X` and none after; places score by how much of it stands before them. */
describe('resolveAnchor among places that look alike', () => {
  const quote = { exact: 'X', prefix: 'abcdefghijklmnop', suffix: '' }
  it.each([
    ['[A4] takes the place that scores twice the next', 'efghijklmnopX, klmnopX', 99, 12],
    ['[A4] does not take a place that scores less than twice the next', 'efghijklmnopX, fghijklmnopX', 99, null],
    ['[A4] does not take a place that scores below 12', 'fghijklmnopX, X', 99, null],
    [
      '[A4] takes the place with all of the context, however good the next',
      'abcdefghijklmnopX, bcdefghijklmnopX',
      99,
      16,
    ],
    ['[A2] believes offsets that nothing speaks against', 'zzX, zzX', 2, 2],
    ['[A2] believes offsets where the others are no better', 'mnopX, mnopX', 4, 4],
    ['[A3] does not believe offsets when another place is better but not good enough', 'zzX, mnopX', 2, null],
    [
      '[A3] does not believe offsets when two other places are perfect',
      `zzX, ${'abcdefghijklmnopX '.repeat(2)}`,
      2,
      null,
    ],
  ])('%s', (_, today, start, expected) => {
    const found = resolveAnchor(today, { start, end: start + 1, quote })
    expect(found.kind === 'found' ? found.start : null).toBe(expected)
  })
})

/** The first `giá đất mới` with its surroundings is now where the second was, and other words stand at its offsets. */
function swapped(): string {
  const { start, end } = anchorOf('giá đất mới')
  const filler = 'x'.repeat(start)
  return `${filler}giá đất mới${'y'.repeat(end)}${text.slice(0, end + 40)}`
}

describe('findQuotation', () => {
  it.each([
    ['words that stand once', { exact: 'thôn Thượng' }, ['thôn Thượng', 1]],
    ['decomposed letters', { exact: 'thôn Thượng'.normalize('NFD') }, ['thôn Thượng', 1]],
    ['white space around', { exact: '  thôn Thượng\n' }, ['thôn Thượng', 1]],
    [
      'words settled by what stands before',
      { exact: 'giá đất mới', prefix: 'sau, người dân đồng tình với' },
      ['giá đất mới', 2],
    ],
    ['words settled by what stands after', { exact: 'giá đất mới', suffix: '.' }, ['giá đất mới', 1]],
    ['words over two paragraphs, quoted with a space', { exact: 'đất mới. Đến mùa' }, ['đất mới.\n\nĐến mùa', 1]],
    [
      'words over two paragraphs, with Windows line ends',
      { exact: 'đất mới.\r\n\r\nĐến mùa' },
      ['đất mới.\n\nĐến mùa', 1],
    ],
    ['marks that mean something in patterns', { exact: 'rõ".', prefix: 'phải' }, ['rõ".', 1]],
  ] as const)('[A8] finds %s', (_, typed, [words, nth]) => {
    const { start, end } = anchorOf(words, nth)
    expect(findQuotation(text, typed)).toEqual({ kind: 'one', start, end })
  })

  it.each([
    ['words that are not there', { exact: 'thôn Trên' }, { kind: 'none' }],
    ['other marks', { exact: 'thon Thuong' }, { kind: 'none' }],
    ['no words', { exact: ' \n' }, { kind: 'none' }],
    ['words that never follow the prefix', { exact: 'giá đất', prefix: 'thôn' }, { kind: 'none' }],
    ['words that stand twice', { exact: 'giá đất mới' }, { kind: 'many', count: 2 }],
    ['a prefix that settles nothing', { exact: 'giá đất mới', prefix: 'với' }, { kind: 'many', count: 2 }],
  ] as const)('[A8] refuses %s', (_, typed, expected) => {
    expect(findQuotation(text, typed)).toEqual(expected)
  })

  it('[A7] counts places that overlap', () => {
    expect(findQuotation('banana', { exact: 'ana' })).toEqual({ kind: 'many', count: 2 })
  })

  it('[A8] finds every passage again by its words and context, or says how many there are', () => {
    fc.assert(
      fc.property(someAnchored, ([article, annotations]) => {
        for (const { start, end, quote } of annotations) {
          const found = findQuotation(article.text, quote)
          if (found.kind === 'one') expect([found.start, found.end]).toEqual([start, end])
          else expect(found.kind).toBe('many')
        }
      }),
    )
  })
})
