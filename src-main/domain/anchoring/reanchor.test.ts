import { describe, expect, it } from 'vitest'
import { describeAnchor } from './describe-anchor'
import { edits, editTrials, removalTrials, type Trial, tally } from './edit-trials.arbitrary'
import { materialTexts } from './edits.arbitrary'
import { hypothesisPlace } from './hypothesis-matcher.arbitrary'
import { reanchor } from './reanchor'
import type { Anchor } from './resolve-anchor'
import { searchedText } from './searched-text'
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

describe('reanchor after a sentence was told anew elsewhere', () => {
  const old = materialTexts().find((text) => text.includes('Nay còn bốn bước')) ?? ''
  const steps = 'bốn bước, người dân chỉ phải đến một lần'
  const start = old.indexOf(steps)
  const anchor = { start, end: start + steps.length, quote: describeAnchor(old, start, start + steps.length) }
  const retold = (sentence: string): string | null => {
    const after = old.replace(`Nay còn ${steps}.`, '').replace('kể.', `kể.\n\n${sentence}`)
    return wordsFound(after, anchor, old)
  }

  it('[A11] loses a passage of which two words are left', () => {
    expect(retold('Bà nói thêm rằng nay người dân đến một lần là xong cả bốn bước.')).toBeNull()
  })

  it('[A11] puts the edges at words where the quotation has words', () => {
    expect(retold('Giờ bốn bước là xong, người dân chỉ đến một lần.')).toBe('người dân chỉ đến một lần')
  })
})

describe('suggestPlaces', () => {
  it('[A14] offers what stands where the passage stood, and what resembles it, the likeliest first', () => {
    const after = before.replace('Chủ tịch xã hòa giải từng việc', 'Lãnh đạo xã cùng dân gỡ từng việc một')
    const [first] = suggestPlaces(searchedText(after), anchorOf('Chủ tịch xã hòa giải từng việc').quote)
    expect(first && after.slice(first.start, first.end)).toMatch(/xã cùng dân gỡ từng việc/)
    const twice = suggestPlaces(searchedText(`${before}\n\n${before}`), anchorOf('đo lại ruộng').quote)
    expect(twice.length).toBeGreaterThanOrEqual(2)
    expect(twice.map(({ score }) => score)).toEqual(twice.map(({ score }) => score).sort((one, other) => other - one))
  })

  it('[A14] offers nothing where nothing is alike', () => {
    expect(suggestPlaces(searchedText('Tin mới: cầu đã thông xe.'), anchorOf('đo lại ruộng').quote)).toEqual([])
  })
})

const texts = materialTexts().filter(({ length }) => length > 800)

const seeds = [3, 14, 15]

function placesOf(trials: readonly Trial[]) {
  const truths = trials.map(({ truth }) => truth)
  const ours = trials.map(({ before: old, after, anchor }) => {
    const found = reanchor({ before: old, after }, anchor)
    return found.kind === 'found' ? found : null
  })
  const theirs = trials.map(({ after, anchor }) => hypothesisPlace(after, anchor))
  return { ours: tally(ours, truths), theirs: tally(theirs, truths) }
}

/** Each kind of edit is tried once, whichever test asks first. */
const tried = new Map<string, ReturnType<typeof placesOf> & { readonly count: number }>()
function triedWith(kind: string) {
  const known = tried.get(kind)
  if (known) return known
  const trials = seeds.flatMap((seed) => [...editTrials(kind, texts, { seed, perText: 4 })])
  const places = { ...placesOf(trials), count: trials.length }
  tried.set(kind, places)
  return places
}

/** Shares of passages that must be found right and may be found wrong, a little below and above what is measured. */
const promised: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  'words put in': { right: 0.945, wrong: 0.035 },
  'all of these together': { right: 0.96, wrong: 0.025 },
}
const otherwise = { right: 0.99, wrong: 0.005 }

describe('measured on the project’s own articles', () => {
  it.each(Object.keys(edits))(
    '[A11] %s: as many are found as Hypothesis finds, give or take one in two hundred, and hardly any in the wrong place',
    (kind) => {
      const { ours, theirs, count } = triedWith(kind)
      const least = promised[kind] ?? otherwise
      const measured = `${JSON.stringify(ours)}, Hypothesis ${JSON.stringify(theirs)}`
      // Among a few hundred one edge decides; of all kinds together no such allowance is made.
      expect(ours.right, measured).toBeGreaterThanOrEqual(theirs.right - Math.ceil(count / 200))
      expect(ours.right / count, measured).toBeGreaterThanOrEqual(least.right)
      expect(ours.wrong / count, measured).toBeLessThanOrEqual(least.wrong)
    },
  )

  it('[A11] more are found right than Hypothesis finds, over all kinds of edits', () => {
    const right = (whose: 'ours' | 'theirs'): number =>
      Object.keys(edits).reduce((sum, kind) => sum + triedWith(kind)[whose].right, 0)
    expect(right('ours')).toBeGreaterThan(right('theirs'))
  }, 120_000)

  it('[A13] no more than one in two hundred passages that were taken out is found elsewhere', () => {
    const trials = seeds.flatMap((seed) => [...removalTrials(texts, { seed, perText: 10 })])
    const { ours, theirs } = placesOf(trials)
    expect(ours.wrong / trials.length, `${ours.wrong}, Hypothesis ${theirs.wrong}`).toBeLessThanOrEqual(0.005)
    // A matcher that finds nothing is not what is promised: this is what guessing would come to.
    expect(theirs.wrong / trials.length).toBeGreaterThan(0.1)
  })
})
