import type { Span } from '#domain/article/span'
import { type Chance, createChance } from '../importing/duplicates/stories.arbitrary'
import { describeAnchor } from './describe-anchor'
import {
  deletions,
  type Edited,
  insertions,
  moves,
  otherTonePlacement,
  somePassage,
  truthOf,
  typos,
  without,
} from './edits.arbitrary'
import type { Anchor } from './resolve-anchor'

/** A passage before and after an edit. `truth`: where it stands now; null where it was taken out. */
export interface Trial {
  readonly before: string
  readonly after: string
  readonly anchor: Anchor
  readonly truth: Span | null
}

type Edit = (text: string, chance: Chance, span: Span) => Edited

const unchanged: Edit = (text) => ({ text, from: Array.from({ length: text.length }, (_, index) => index) })

const composed: Edit = (text, chance) =>
  inTurn(text, [
    (words) => typos(words, chance, 40),
    (words) => insertions(words, chance, 200),
    (words) => deletions(words, chance, 300),
    (words) => moves(words, chance),
    otherTonePlacement,
  ])

/** Every kind of edit that a passage should outlive. */
export const edits: Readonly<Record<string, Edit>> = {
  'a typo in every twenty letters': (text, chance) => typos(text, chance, 20),
  'a typo in every ten letters': (text, chance) => typos(text, chance, 10),
  'words put in': (text, chance) => insertions(text, chance, 60),
  'words taken out': (text, chance) => deletions(text, chance, 90),
  'paragraphs moved': moves,
  'tones placed elsewhere': otherTonePlacement,
  'a quotation decomposed (NFD)': unchanged,
  'all of these together': composed,
}

/** Which edits leave the text as it is and change how the quotation is written. */
const decomposing = new Set(['a quotation decomposed (NFD)'])

/** Passages of every text after an edit, the same for the same seed. Those that an edit tore apart have no one place and are left out. */
export function* editTrials(kind: string, texts: readonly string[], sample: Sample): Generator<Trial> {
  const edit = edits[kind] ?? unchanged
  for (const { text, span, chance } of passages(texts, sample)) {
    const edited = edit(text, chance, span)
    const truth = truthOf(edited, span)
    const anchor = anchorOf(text, span)
    if (truth) yield { before: text, after: edited.text, anchor: decomposing.has(kind) ? inNfd(anchor) : anchor, truth }
  }
}

/** Passages that were taken out of every text. */
export function* removalTrials(texts: readonly string[], sample: Sample): Generator<Trial> {
  for (const { text, span } of passages(texts, sample))
    yield { before: text, after: without(text, span), anchor: anchorOf(text, span), truth: null }
}

export interface Sample {
  readonly seed: number
  readonly perText: number
}

function* passages(texts: readonly string[], { seed, perText }: Sample) {
  for (const [number, text] of texts.entries()) {
    for (let trial = 0; trial < perText; trial += 1) {
      const chance = createChance(seed * 1_000_003 + number * 1009 + trial)
      yield { text, span: somePassage(text, chance), chance }
    }
  }
}

function anchorOf(text: string, span: Span): Anchor {
  return { ...span, quote: describeAnchor(text, span.start, span.end) }
}

function inNfd({ start, end, quote: { exact, prefix, suffix } }: Anchor): Anchor {
  const apart = (words: string): string => words.normalize('NFD')
  return { start, end, quote: { exact: apart(exact), prefix: apart(prefix), suffix: apart(suffix) } }
}

function inTurn(text: string, steps: readonly ((text: string) => Edited)[]): Edited {
  return steps.reduce<Edited>(
    (edited, step) => {
      const next = step(edited.text)
      return { text: next.text, from: next.from.map((at) => (at < 0 ? -1 : (edited.from[at] ?? -1))) }
    },
    unchanged(text, createChance(0), { start: 0, end: 0 }),
  )
}

export interface Tally {
  readonly right: number
  readonly wrong: number
  readonly lost: number
}

/** How often a matcher finds the true place, another one, or none. */
export function tally(found: readonly (Span | null)[], truths: readonly (Span | null)[]): Tally {
  const right = found.filter((place, index) => place && isRight(place, truths[index] ?? null)).length
  const lost = found.filter((place) => place === null).length
  return { right, wrong: found.length - right - lost, lost }
}

/** Whether a place is the true one: at least three quarters of both together are in both. */
function isRight(found: Span, truth: Span | null): boolean {
  if (!truth) return false
  const shared = Math.min(found.end, truth.end) - Math.max(found.start, truth.start)
  return shared / (Math.max(found.end, truth.end) - Math.min(found.start, truth.start)) >= 0.75
}
