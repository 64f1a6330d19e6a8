import { diffArrays } from 'diff'
import { isNoise } from '#domain/article/blocks'
import type { Span } from '#domain/article/span'
import { alignBlocks, keyOf } from './align-blocks'
import type { ReadText } from './shingles'

/** Words in a row that both have, or one alone. Spans are offsets of the two texts, white space between words included. */
export type WordsPart =
  | { readonly kind: 'same'; readonly one: Span; readonly other: Span }
  | { readonly kind: 'one'; readonly one: Span }
  | { readonly kind: 'other'; readonly other: Span }

/**
 * A line of a side-by-side view. `moved` is where the same words stand on the other side, where they do not stand
 * beside each other.
 */
export type ComparedRow =
  | { readonly kind: 'same'; readonly one: Span; readonly other: Span }
  | { readonly kind: 'changed'; readonly one: Span; readonly other: Span; readonly words: readonly WordsPart[] }
  | { readonly kind: 'one'; readonly one: Span; readonly moved: Span | null }
  | { readonly kind: 'other'; readonly other: Span; readonly moved: Span | null }

/** Words changed in one block before the two are shown as simply different. */
const mostWordEdits = 1200

/**
 * What a person reads in two articles, block beside block, with the words that differ in those that were rewritten.
 *
 * Every block that is no noise stands in exactly one row, in the order of both texts. Blocks that differ in nothing but
 * case, tone placement or white space are `same`. The work is bounded: of very long or wholly different texts less is
 * aligned, and all is still shown.
 */
export function compareTexts(one: ReadText, other: ReadText): readonly ComparedRow[] {
  const ones = one.blocks.filter(({ role }) => !isNoise(role))
  const others = other.blocks.filter(({ role }) => !isNoise(role))
  const wordsOfOne = ones.map((span) => one.text.slice(span.start, span.end))
  const wordsOfOther = others.map((span) => other.text.slice(span.start, span.end))
  const aligned = alignBlocks(wordsOfOne, wordsOfOther)
  const loneOne = placesByKey(
    aligned.flatMap(([at, to]) => (at !== null && to === null ? [at] : [])),
    ones,
    wordsOfOne,
  )
  const loneOther = placesByKey(
    aligned.flatMap(([at, to]) => (to !== null && at === null ? [to] : [])),
    others,
    wordsOfOther,
  )
  return aligned.flatMap(([at, to]): ComparedRow[] => {
    const left = at === null ? undefined : spanOf(ones[at])
    const right = to === null ? undefined : spanOf(others[to])
    const leftWords = wordsOfOne[at ?? -1] ?? ''
    const rightWords = wordsOfOther[to ?? -1] ?? ''
    if (left && right) {
      if (keyOf(leftWords) === keyOf(rightWords)) return [{ kind: 'same', one: left, other: right }]
      return [{ kind: 'changed', one: left, other: right, words: compareWords(one.text, left, other.text, right) }]
    }
    if (left) return [{ kind: 'one', one: left, moved: loneOther.get(keyOf(leftWords)) ?? null }]
    return right ? [{ kind: 'other', other: right, moved: loneOne.get(keyOf(rightWords)) ?? null }] : []
  })
}

function spanOf(span: Span | undefined): Span | undefined {
  return span && { start: span.start, end: span.end }
}

function placesByKey(indexes: readonly number[], spans: readonly Span[], words: readonly string[]): Map<string, Span> {
  const places = new Map<string, Span>()
  for (const index of indexes) {
    const span = spanOf(spans[index])
    if (span) places.set(keyOf(words[index] ?? ''), span)
  }
  return places
}

function compareWords(oneText: string, one: Span, otherText: string, other: Span): readonly WordsPart[] {
  const ones = tokensIn(oneText.slice(one.start, one.end))
  const others = tokensIn(otherText.slice(other.start, other.end))
  const parts: WordsPart[] = []
  let at = one.start
  let to = other.start
  let first = 0
  let second = 0
  for (const part of diffArrays(ones.map(keyOf), others.map(keyOf), { maxEditLength: mostWordEdits }) ?? []) {
    const left = part.added ? 0 : lengthOf(ones, first, part.count)
    const right = part.removed ? 0 : lengthOf(others, second, part.count)
    if (part.added) parts.push({ kind: 'other', other: { start: to, end: to + right } })
    else if (part.removed) parts.push({ kind: 'one', one: { start: at, end: at + left } })
    else parts.push({ kind: 'same', one: { start: at, end: at + left }, other: { start: to, end: to + right } })
    if (!part.added) first += part.count
    if (!part.removed) second += part.count
    at += left
    to += right
  }
  if (parts.length > 0) return parts
  return [
    { kind: 'one', one },
    { kind: 'other', other },
  ]
}

/** Words, white space and signs, which together are the whole text. */
function tokensIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

function lengthOf(tokens: readonly string[], from: number, count: number): number {
  let length = 0
  for (let index = from; index < from + count; index += 1) length += tokens[index]?.length ?? 0
  return length
}
