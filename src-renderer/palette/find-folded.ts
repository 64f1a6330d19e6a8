import { fold } from '#domain/search/fold'
import { matchesFolded } from '#domain/search/matches-folded'

/** Something that is found by its words. */
export interface Findable<T> {
  readonly item: T
  readonly words: string
  /** `words` without any mark: where even this does not hold what was typed, no closer look is needed. */
  readonly bare: string
  /** The same with a space before every word and nothing else between them. */
  readonly spaced: string
}

export function findable<T>(item: T, words: string): Findable<T> {
  const composed = words.normalize('NFC')
  const bare = fold(composed)
  return { item, words: composed, bare, spaced: spacedOut(bare) }
}

export interface Found<T> {
  readonly item: T
  /** 3: begins with what was typed. 2: one of its words does. 1: holds it somewhere. */
  readonly rank: number
}

/**
 * The first `most` of `all` that hold every word typed, marks as `matchesFolded` has them, best first and otherwise in
 * their order. Ten thousand are gone through at each letter: the closer look is only for those that are shown.
 */
export function findFolded<T>(typed: string, all: Iterable<Findable<T>>, most: number): readonly Found<T>[] {
  const needle = typed.normalize('NFC').trim()
  const likely = likelyOnes(needle, all, most)
  const found: Found<T>[] = []
  for (const [at, bucket] of likely.entries()) {
    for (const one of bucket) {
      if (found.length === most) return found
      if (matchesFolded(needle, one.words)) found.push({ item: one.item, rank: 3 - at })
    }
  }
  return found
}

/** What holds the letters without their marks: beginning with them, in a word that does, anywhere. */
function likelyOnes<T>(needle: string, all: Iterable<Findable<T>>, most: number): readonly (readonly Findable<T>[])[] {
  const bare = fold(needle)
  const words = bare.split(/\s+/u)
  const inside = spacedOut(bare)
  // Typed without marks everything likely is found, and more than is shown need not be looked at.
  const enough = needle === bare ? most : Number.POSITIVE_INFINITY
  const buckets: readonly [Findable<T>[], Findable<T>[], Findable<T>[]] = [[], [], []]
  for (const one of all) {
    if (!words.every((word) => one.bare.includes(word))) continue
    const bucket = buckets[one.bare.startsWith(bare) ? 0 : one.spaced.includes(inside) ? 1 : 2]
    if (bucket.length < enough) bucket.push(one)
    else if (bucket === buckets[0]) break
  }
  return buckets
}

function spacedOut(bare: string): string {
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`
}
