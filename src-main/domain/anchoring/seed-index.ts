import type { Span } from '#domain/article/span'

/** Units of a seed: two of three Vietnamese syllables are shorter, and a run of five that no edit touched is never far. */
const seedUnits = 5
/** More windows than this hold nothing that is likelier than the best of them. */
const mostWindows = 8
/** Fewer seeds together are there by chance. */
const leastSeeds = 2
/** Of a pattern that has more, every second, third ... one is looked up. */
const mostSeeds = 160
const tableBits = 16

/** Where a text holds short runs of a pattern close together. */
export interface SeedIndex {
  /** Windows of the text that are worth a closer look, none overlapping, in the order of the text. */
  readonly windowsFor: (pattern: string) => readonly Span[]
}

/**
 * Every run of five units of `text` by its hash, as lists in two arrays: 6 bytes for a letter. A long passage is then
 * looked for where its runs stand, not letter by letter through the whole article; runs that hash alike only add a
 * window in which nothing is found.
 */
export function createSeedIndex(text: string): SeedIndex {
  const heads = new Int32Array(1 << tableBits).fill(-1)
  const next = new Int32Array(text.length)
  for (let at = text.length - seedUnits; at >= 0; at -= 1) {
    const seed = hashAt(text, at)
    next[at] = heads[seed] ?? -1
    heads[seed] = at
  }
  return {
    windowsFor(pattern) {
      const half = Math.max(1, pattern.length >> 1)
      const counts = new Int32Array(Math.ceil(text.length / half) + 2)
      const step = 1 + Math.floor(pattern.length / mostSeeds)
      for (let at = 0; at + seedUnits <= pattern.length; at += step) {
        for (let place = heads[hashAt(pattern, at)] ?? -1; place >= 0; place = next[place] ?? -1) {
          const slot = Math.floor(place / half)
          counts[slot] = (counts[slot] ?? 0) + 1
        }
      }
      return fullest(counts)
        .map((slot) => ({
          start: Math.max(0, (slot - 1) * half),
          end: Math.min(text.length, (slot + 3) * half),
        }))
        .sort((one, other) => one.start - other.start)
        .reduce(joined, [])
    },
  }
}

/** The slots that hold the most seeds together with the slot after them. */
function fullest(counts: Int32Array): readonly number[] {
  const slots: { readonly slot: number; readonly seeds: number }[] = []
  for (let slot = 0; slot + 1 < counts.length; slot += 1) {
    const seeds = (counts[slot] ?? 0) + (counts[slot + 1] ?? 0)
    if (seeds >= leastSeeds) slots.push({ slot, seeds })
  }
  return slots
    .sort((one, other) => other.seeds - one.seeds || one.slot - other.slot)
    .slice(0, mostWindows)
    .map(({ slot }) => slot)
}

function joined(spans: readonly Span[], span: Span): readonly Span[] {
  const last = spans.at(-1)
  if (!last || last.end < span.start) return [...spans, span]
  return [...spans.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }]
}

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let index = at; index < at + seedUnits; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1)
  return hash >>> (32 - tableBits)
}
