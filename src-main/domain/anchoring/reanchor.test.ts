import { describe, expect, it } from 'vitest'
import type { Span } from '#domain/article/span'
import { type Chance, createChance } from '../importing/duplicates/stories.arbitrary'
import { describeAnchor } from './describe-anchor'
import {
  deletions,
  type Edited,
  insertions,
  materialTexts,
  moves,
  otherTonePlacement,
  somePassage,
  truthOf,
  typos,
  without,
} from './edits.arbitrary'
import { hypothesisPlace } from './hypothesis-matcher.arbitrary'
import { reanchor } from './reanchor'
import type { Anchor } from './resolve-anchor'
import { suggestPlaces } from './suggest-places'

const before =
  'Xã đã đo lại ruộng ở thôn Thượng. Người dân đồng tình với giá đất mới.\n\n' +
  'Đến mùa sau, người dân đồng tình với giá đất mới ở thôn Hạ. Chủ tịch xã hòa giải từng việc.'

function anchorOf(words: string, nth = 1): Anchor {
  let start = -1
  for (let count = 0; count < nth; count += 1) start = before.indexOf(words, start + 1)
  return { start, end: start + words.length, quote: describeAnchor(before, start, start + words.length) }
}

function wordsFound(after: string, anchor: Anchor, old: string | null = before): string | null {
  const found = reanchor({ before: old, after }, anchor)
  return found.kind === 'found' ? after.slice(found.start, found.end) : null
}

describe('reanchor', () => {
  it.each([
    ['[A9] where nothing changed', before, anchorOf('giá đất mới', 2), 'giá đất mới'],
    ['[A9] after words before it', `Bản tin. ${before}`, anchorOf('giá đất mới', 2), 'giá đất mới'],
    [
      '[A10] unique words in a paragraph that moved',
      before.split('\n\n').reverse().join('\n\n'),
      anchorOf('đo lại ruộng'),
      'đo lại ruộng',
    ],
    [
      '[A11] with a letter mended',
      before.replace('đo lại ruộng', 'đo lại  rộng'),
      anchorOf('đã đo lại ruộng ở thôn'),
      'đã đo lại  rộng ở thôn',
    ],
    [
      '[A11] with words put in',
      before.replace('tình với giá', 'tình cao với giá'),
      anchorOf('Người dân đồng tình với giá đất mới'),
      'Người dân đồng tình cao với giá đất mới',
    ],
    [
      '[A11] whose first word is another',
      before.replace('Chủ tịch xã', 'Bí thư xã'),
      anchorOf('Chủ tịch xã hòa giải từng việc'),
      'Bí thư xã hòa giải từng việc',
    ],
    [
      '[A12] with the tone placed elsewhere',
      before.replace('hòa', 'hoà'),
      anchorOf('hòa giải từng việc'),
      'hoà giải từng việc',
    ],
    [
      '[A12] in other capitals',
      before.replace('thôn Thượng', 'THÔN THƯỢNG'),
      anchorOf('ở thôn Thượng'),
      'ở THÔN THƯỢNG',
    ],
  ])('finds a passage %s', (_, after, anchor, words) => {
    expect(wordsFound(after, anchor)).toBe(words)
  })

  it('[A12] finds a quotation that was decomposed', () => {
    const { start, end, quote } = anchorOf('đồng tình với giá đất mới', 2)
    const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map((words) => words.normalize('NFD'))
    const anchor = { start, end, quote: { exact: exact ?? '', prefix: prefix ?? '', suffix: suffix ?? '' } }
    for (const old of [before, null])
      expect(reanchor({ before: old, after: before }, anchor)).toMatchObject({ start, end })
  })

  it.each([
    [
      '[A13] that was taken out, though the same words stand elsewhere',
      before.replace('đồng tình với giá đất mới ở', 'ở'),
      anchorOf('đồng tình với giá đất mới', 2),
    ],
    [
      '[A13] that stands twice in the same company now',
      `${before}\n\n${before}`,
      anchorOf('đồng tình với giá đất mới ở thôn Hạ'),
    ],
    ['[A13] of which nothing is left', 'Tin mới: cầu đã thông xe.', anchorOf('đo lại ruộng')],
    ['[A13] of no words', before, { start: 3, end: 3, quote: { exact: '', prefix: 'Xã ', suffix: 'đã' } }],
  ])('loses a passage %s', (_, after, anchor) => {
    expect(wordsFound(after, anchor)).toBeNull()
  })

  it('[A13] asks more of a place when the old text is not there to compare with', () => {
    const after = before.replace('Chủ tịch xã', 'Bí thư xã').replace('thôn Hạ', 'thôn Trung')
    expect(wordsFound(after, anchorOf('Chủ tịch xã hòa giải từng việc'))).not.toBeNull()
    expect(wordsFound(before, anchorOf('giá đất mới', 2), null)).toBe('giá đất mới')
  })
})

describe('suggestPlaces', () => {
  it('[A14] offers what stands where the passage stood, and what resembles it, the likeliest first', () => {
    const after = before.replace('Chủ tịch xã hòa giải từng việc', 'Lãnh đạo xã cùng dân gỡ từng việc một')
    const [first] = suggestPlaces(after, anchorOf('Chủ tịch xã hòa giải từng việc').quote)
    expect(first && after.slice(first.start, first.end)).toMatch(/xã cùng dân gỡ từng việc/)
    const twice = suggestPlaces(`${before}\n\n${before}`, anchorOf('đo lại ruộng').quote)
    expect(twice.length).toBeGreaterThanOrEqual(2)
    expect(twice.map(({ score }) => score)).toEqual(twice.map(({ score }) => score).sort((one, other) => other - one))
  })

  it('[A14] offers nothing where nothing is alike', () => {
    expect(suggestPlaces('Tin mới: cầu đã thông xe.', anchorOf('đo lại ruộng').quote)).toEqual([])
  })
})

const texts = materialTexts().filter(({ length }) => length > 800)

interface Trial {
  readonly text: string
  readonly span: Span
  readonly anchor: Anchor
  readonly chance: Chance
}

/** Passages of every text of the material, the same in every run. */
function* trials(perText: number, seed: number): Generator<Trial> {
  for (const [number, text] of texts.entries()) {
    for (let trial = 0; trial < perText; trial += 1) {
      const chance = createChance(seed + number * 1009 + trial)
      const span = somePassage(text, chance)
      yield { text, span, anchor: { ...span, quote: describeAnchor(text, span.start, span.end) }, chance }
    }
  }
}

/** Whether a place is the true one: at least three quarters of both together are in both. */
function isRight(found: Span | null, truth: Span): boolean {
  if (!found) return false
  const shared = Math.min(found.end, truth.end) - Math.max(found.start, truth.start)
  return shared / (Math.max(found.end, truth.end) - Math.min(found.start, truth.start)) >= 0.75
}

const edits: Readonly<Record<string, (text: string, chance: Chance) => Edited>> = {
  'a typo in every twenty letters': (text, chance) => typos(text, chance, 20),
  'a typo in every ten letters': (text, chance) => typos(text, chance, 10),
  'words put in': (text, chance) => insertions(text, chance, 60),
  'words taken out': (text, chance) => deletions(text, chance, 90),
  'paragraphs that moved': moves,
  'tones placed elsewhere': otherTonePlacement,
}

describe('measured on the project’s own articles', () => {
  it.each(Object.entries(edits))(
    '[A11] %s: at least as many found as Hypothesis finds, and hardly any in the wrong place',
    (_, edit) => {
      let [all, right, wrong, theirs] = [0, 0, 0, 0]
      for (const { text, span, anchor, chance } of trials(12, 77)) {
        const edited = edit(text, chance)
        const truth = truthOf(edited, span)
        if (!truth) continue
        all += 1
        const found = reanchor({ before: text, after: edited.text }, anchor)
        if (found.kind === 'found' && isRight(found, truth)) right += 1
        else if (found.kind === 'found') wrong += 1
        if (isRight(hypothesisPlace(edited.text, anchor), truth)) theirs += 1
      }
      expect({ right, atLeast: right >= theirs }, `${right} of ${all}, Hypothesis ${theirs}`).toEqual({
        right,
        atLeast: true,
      })
      expect(wrong / all, `${wrong} wrong of ${all}`).toBeLessThanOrEqual(0.03)
    },
  )

  it('[A13] no more than one in a hundred passages that were taken out is found elsewhere', () => {
    let [all, ours, theirs] = [0, 0, 0]
    for (const { text, span, anchor } of trials(30, 991)) {
      const after = without(text, span)
      all += 1
      if (reanchor({ before: text, after }, anchor).kind === 'found') ours += 1
      if (hypothesisPlace(after, anchor)) theirs += 1
    }
    expect(ours / all, `${ours} of ${all}, Hypothesis ${theirs}`).toBeLessThanOrEqual(0.01)
  })
})
