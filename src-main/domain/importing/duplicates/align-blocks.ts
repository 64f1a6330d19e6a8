import { diffArrays } from 'diff'
import { foldCase } from '#domain/search/fold'

/** Indexes into the two lists; null where one side has nothing. */
export type Aligned = readonly [one: number | null, other: number | null]

/** Edits looked through before two long lists are taken to have nothing but their ends in common. */
const mostEdits = 2000
/** Blocks beside each other in a gap that are compared with each other at all. */
const mostPairs = 10_000
/** Two blocks are one that was rewritten if they share this much of their words (Dice). */
const leastShared = 0.4

/**
 * Which blocks of two texts stand for each other, in reading order: those that say the same, and between them those that
 * share enough of their words. Every index of either list occurs once and in order.
 */
export function alignBlocks(ones: readonly string[], others: readonly string[]): readonly Aligned[] {
  const aligned: Aligned[] = []
  let one = 0
  let other = 0
  const gap = (removed: number, added: number): void => {
    aligned.push(...alignGap(ones, others, { one, other, removed, added }))
    one += removed
    other += added
  }
  let removed = 0
  let added = 0
  for (const part of diffArrays(ones.map(keyOf), others.map(keyOf), { maxEditLength: mostEdits }) ?? []) {
    if (part.removed) removed += part.count
    else if (part.added) added += part.count
    else {
      gap(removed, added)
      removed = 0
      added = 0
      for (let count = 0; count < part.count; count += 1) aligned.push([one + count, other + count])
      one += part.count
      other += part.count
    }
  }
  gap(ones.length - one, others.length - other)
  return aligned
}

export function keyOf(words: string): string {
  return foldCase(words.normalize('NFC')).replace(/\s+/gu, ' ').trim()
}

interface Gap {
  readonly one: number
  readonly other: number
  readonly removed: number
  readonly added: number
}

/** The best alignment in order of a gap's blocks, by dynamic programming; apart from each other if there are too many. */
function alignGap(ones: readonly string[], others: readonly string[], gap: Gap): readonly Aligned[] {
  const { one, other, removed, added } = gap
  const lefts = Array.from({ length: removed }, (_, at) => bagOf(ones[one + at] ?? ''))
  const rights = Array.from({ length: added }, (_, at) => bagOf(others[other + at] ?? ''))
  const scores =
    removed * added <= mostPairs ? lefts.map((left) => rights.map((right) => sharedWords(left, right))) : []
  const best = bestScores(scores, removed, added)
  const aligned: Aligned[] = []
  let left = 0
  let right = 0
  while (left < removed || right < added) {
    const score = scores[left]?.[right] ?? 0
    const here = best[left]?.[right] ?? 0
    if (score >= leastShared && here === score + (best[left + 1]?.[right + 1] ?? 0)) {
      aligned.push([one + left, other + right])
      left += 1
      right += 1
    } else if (left < removed && (right >= added || here === (best[left + 1]?.[right] ?? 0))) {
      aligned.push([one + left, null])
      left += 1
    } else {
      aligned.push([null, other + right])
      right += 1
    }
  }
  return aligned
}

/** `best[i][j]`: the most that can be shared by the blocks from `i` and `j` on. */
function bestScores(scores: readonly (readonly number[])[], removed: number, added: number): readonly number[][] {
  const best = Array.from({ length: removed + 1 }, () => Array<number>(added + 1).fill(0))
  for (let left = removed - 1; left >= 0; left -= 1) {
    const row = best[left]
    for (let right = added - 1; right >= 0 && row; right -= 1) {
      const score = scores[left]?.[right] ?? 0
      const paired = score >= leastShared ? score + (best[left + 1]?.[right + 1] ?? 0) : 0
      row[right] = Math.max(best[left + 1]?.[right] ?? 0, row[right + 1] ?? 0, paired)
    }
  }
  return best
}

type Bag = ReadonlyMap<string, number>

function bagOf(words: string): Bag {
  const bag = new Map<string, number>()
  for (const word of keyOf(words).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function sharedWords(one: Bag, other: Bag): number {
  let shared = 0
  for (const [word, times] of one) shared += Math.min(times, other.get(word) ?? 0)
  const all = sizeOf(one) + sizeOf(other)
  return all === 0 ? 0 : (2 * shared) / all
}

function sizeOf(bag: Bag): number {
  let size = 0
  for (const times of bag.values()) size += times
  return size
}
