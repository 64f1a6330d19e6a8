import type { Article, Block } from '#domain/notebook/records'
import { foldCase } from '#domain/search/fold'

/** Words in a row that are compared as one. Three Vietnamese syllables are one or two words: fewer agree by chance. */
export const shingleWords = 3

export type ReadText = Pick<Article, 'text' | 'blocks'>

/** A story as it is compared: hashes of its shingles, and of its figures. Both without repetition, in rising order. */
export interface Shingled {
  readonly shingles: Uint32Array
  readonly figures: Uint32Array
}

/** The shingles and figures of what a person reads of an article. Rules [N1] and [N2]. */
export function shinglesOf({ text, blocks }: ReadText): Shingled {
  const shingles = new Set<number>()
  const figures = new Set<number>()
  const words = blocks.filter(isCompared).flatMap(({ start, end }) => wordsOf(text.slice(start, end)))
  for (const [index, word] of words.entries()) {
    if (/^\p{N}/u.test(word)) figures.add(hashOf(word))
    if (index + shingleWords <= words.length) shingles.add(hashOf(words.slice(index, index + shingleWords).join(' ')))
  }
  return { shingles: sorted(shingles), figures: sorted(figures) }
}

/** How many numbers two rising lists share. */
export function sharedIn(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  for (let at = 0, to = 0; at < one.length && to < other.length; ) {
    const first = one[at] ?? 0
    const second = other[to] ?? 0
    if (first === second) shared += 1
    if (first <= second) at += 1
    if (second <= first) to += 1
  }
  return shared
}

function isCompared({ role }: Block): boolean {
  return role !== 'photo' && role !== 'related' && role !== 'site' && role !== 'topic' && role !== 'byline'
}

/** Letters and digits; `35.000` and `18,4` are one figure each. */
function wordsOf(text: string): readonly string[] {
  return foldCase(text.normalize('NFC')).match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function sorted(hashes: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(hashes).sort()
}

/** FNV-1a over UTF-16 units, then mixed as MurmurHash3 does: 32 bits, the same everywhere. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193)
  return mixed(hash)
}

/** The finaliser of MurmurHash3: every bit of the answer depends on every bit of `hash`. */
export function mixed(hash: number): number {
  let bits = hash
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
