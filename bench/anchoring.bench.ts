import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  edits,
  editTrials,
  removalTrials,
  type Tally,
  type Trial,
  tally,
} from '../src-main/domain/anchoring/edit-trials.arbitrary'
import { materialTexts } from '../src-main/domain/anchoring/edits.arbitrary'
import { hypothesisPlace } from '../src-main/domain/anchoring/hypothesis-matcher.arbitrary'
import { reanchor } from '../src-main/domain/anchoring/reanchor'
import type { Span } from '../src-main/domain/article/span'
import { cleanText } from '../src-main/domain/importing/clean-text'
import { type Measured, report, times } from './report'

// Passages of a text that was edited, found again by us and by what Hypothesis does. What is counted depends on the
// seeds alone. TEXTS names a folder of articles to measure on instead of the project's own; nothing is written then.
const seeds = Number(process.env.SEEDS ?? 20)
const perText = Number(process.env.PASSAGES ?? 6)
const folder = process.env.TEXTS
const texts = (folder === undefined ? materialTexts() : textsOf(folder)).filter(({ length }) => length > 800)

function textsOf(path: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => cleanText(readFileSync(join(path, name), 'utf8')).trim())
}

const samples = Array.from({ length: seeds }, (_, index) => ({ seed: index + 1, perText }))

interface Outcome {
  readonly ours: Tally
  readonly theirs: Tally
  /** Time for all passages, against theirs. */
  readonly ratio: number
}

function compare(trials: readonly Trial[]): Outcome {
  const truths = trials.map(({ truth }) => truth)
  const [ours, ourTime] = timed(trials, ({ before, after, anchor }) => {
    const found = reanchor({ before, after }, anchor)
    return found.kind === 'found' ? found : null
  })
  const [theirs, theirTime] = timed(trials, ({ after, anchor }) => hypothesisPlace(after, anchor))
  return { ours: tally(ours, truths), theirs: tally(theirs, truths), ratio: ourTime / theirTime }
}

function timed(trials: readonly Trial[], find: (trial: Trial) => Span | null): readonly [(Span | null)[], number] {
  const from = performance.now()
  const found = trials.map(find)
  return [found, performance.now() - from]
}

const inWords = ({ right, wrong, lost }: Tally): string => `${right} right, ${wrong} wrong, ${lost} lost`

const measured = Object.keys(edits).map((kind): Measured => {
  const { ours, theirs, ratio } = compare(samples.flatMap((sample) => [...editTrials(kind, texts, sample)]))
  return {
    what: kind,
    value: `${inWords(ours)}; ${times(ratio)} their time`,
    goal: `as many right as Hypothesis, which has ${inWords(theirs)}`,
    met: ours.right >= theirs.right,
  }
})

const removals = samples.flatMap((sample) => [...removalTrials(texts, sample)])
const { ours, theirs, ratio } = compare(removals)
const alone = tally(
  removals.map(({ after, anchor }) => {
    const found = reanchor({ before: null, after }, anchor)
    return found.kind === 'found' ? found : null
  }),
  removals.map(() => null),
)
const section = {
  name: 'anchoring',
  title: 'Passages found again in a corrected text',
  how:
    `${texts.length} articles of the project's own material, ${seeds} seeds, ${perText} passages each; passages that an edit tore apart are left out. ` +
    'Right is three quarters of both spans in common. Hypothesis is its `match-quote` written anew over the library it searches with (approx-string-match 2.0.0).',
  measured: [
    ...measured,
    {
      what: 'passages taken out, found elsewhere',
      value: `${ours.wrong} of ${removals.length}; ${times(ratio)} their time`,
      goal: `1 in 100 or fewer (Hypothesis: ${theirs.wrong})`,
      met: ours.wrong <= removals.length / 100,
    },
    {
      what: 'the same, without the old text to compare with',
      value: `${alone.wrong} of ${removals.length}`,
      goal: '1 in 100 or fewer',
      met: alone.wrong <= removals.length / 100,
    },
  ],
} as const
if (folder === undefined) report(section)
else for (const { what, value, goal, met } of section.measured) console.log(`${what} | ${value} | ${goal}: ${met}`)
