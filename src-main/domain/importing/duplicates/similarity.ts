import { coverOf, figuresShared, type Likeness } from './judge'
import { type ReadText, sharedIn, shinglesOf } from './shingles'
import type { Signature } from './signature'

/** How alike two articles are, counted shingle by shingle: exact, for a pair that somebody looks at. */
export function similarity(one: ReadText, other: ReadText): Likeness {
  const first = shinglesOf(one)
  const second = shinglesOf(other)
  const shared = sharedIn(first.shingles, second.shingles)
  const all = first.shingles.length + second.shingles.length - shared
  const fewer = Math.min(first.shingles.length, second.shingles.length)
  return {
    similarity: all === 0 ? 0 : shared / all,
    cover: fewer === 0 ? 0 : shared / fewer,
    figures: figuresShared(first.figures, second.figures),
  }
}

/** The same from signatures alone: within 0.09 of the exact similarity for 19 pairs of 20 (126 minima). */
export function estimatedSimilarity(one: Signature, other: Signature): Likeness {
  let same = 0
  for (let index = 0; index < one.minima.length; index += 1) if (one.minima[index] === other.minima[index]) same += 1
  const estimate = one.shingles === 0 || other.shingles === 0 ? 0 : same / one.minima.length
  return {
    similarity: estimate,
    cover: coverOf(estimate, one.shingles, other.shingles),
    figures: figuresShared(one.figures, other.figures),
  }
}
