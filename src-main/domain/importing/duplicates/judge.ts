import { sharedIn } from './shingles'

/** How alike two texts are; every number lies between 0 and 1. */
export interface Likeness {
  /** Shared shingles by all shingles of both. */
  readonly similarity: number
  /** Shared shingles by those of the shorter text. */
  readonly cover: number
  /** Shared figures by those of the text with fewer; 1 where one of them has too few to tell. */
  readonly figures: number
}

const leastSimilarity = 0.5
const leastCover = 0.75
const leastSimilarityOfAPart = 0.3
const leastFigures = 0.5
const figuresThatTell = 4
/** Fewer shingles than this are a notice, not a story. */
export const fewestShingles = 12

/** Whether texts so alike are one story. Rules [N3] and [N4]. */
export function isOneStory({ similarity, cover, figures }: Likeness): boolean {
  const isAlike = similarity >= leastSimilarity || (cover >= leastCover && similarity >= leastSimilarityOfAPart)
  return isAlike && figures >= leastFigures
}

/** Whether it is worth counting exactly: an estimate may be off by as much as 0.15. */
export function mayBeOneStory({ similarity, figures }: Likeness): boolean {
  return similarity >= leastSimilarityOfAPart - 0.15 && figures >= leastFigures / 2
}

export function figuresShared(one: Uint32Array, other: Uint32Array): number {
  const fewer = Math.min(one.length, other.length)
  return fewer < figuresThatTell ? 1 : sharedIn(one, other) / fewer
}

/** The share of the shorter text that is covered, from the similarity of the two and their sizes. */
export function coverOf(similarity: number, one: number, other: number): number {
  const fewer = Math.min(one, other)
  return fewer === 0 ? 0 : Math.min(1, (similarity * (one + other)) / ((1 + similarity) * fewer))
}
