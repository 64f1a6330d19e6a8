import { fold } from '#domain/search/fold'
import { matchesFolded } from '#domain/search/matches-folded'

/** Something that is found by its words. */
export interface Findable<T> {
  readonly item: T
  readonly words: string
  /** `words` without any mark: where even this does not hold what was typed, no closer look is needed. */
  readonly bare: string
}

export function findable<T>(item: T, words: string): Findable<T> {
  const composed = words.normalize('NFC')
  return { item, words: composed, bare: fold(composed) }
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
  const bare = fold(needle)
  const words = bare.split(/\s+/u).filter((word) => word !== '')
  const buckets: readonly [Findable<T>[], Findable<T>[], Findable<T>[]] = [[], [], []]
  for (const one of all) {
    if (!words.every((word) => one.bare.includes(word))) continue
    const bucket = one.bare.startsWith(bare) ? 0 : startsInside(one.bare, bare) ? 1 : 2
    buckets[bucket].push(one)
  }
  const found: Found<T>[] = []
  for (const [at, bucket] of buckets.entries()) {
    for (const one of bucket) {
      if (found.length === most) return found
      if (matchesFolded(needle, one.words)) found.push({ item: one.item, rank: 3 - at })
    }
  }
  return found
}

function startsInside(text: string, needle: string): boolean {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true
  }
  return false
}
