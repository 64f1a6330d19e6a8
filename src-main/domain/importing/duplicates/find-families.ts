import type { RecordId } from '#domain/notebook/records'
import { fewestShingles, isOneStory, type Likeness, mayBeOneStory } from './judge'
import { mixed } from './shingles'
import { bands, rowsOfABand, type Signature } from './signature'
import { estimatedSimilarity } from './similarity'

export interface Pair {
  readonly one: RecordId
  readonly other: RecordId
  readonly likeness: Likeness
}

/** Articles that seem to tell one story in the same words. Ids in rising order; pairs by similarity, the most alike first. */
export interface Family {
  readonly ids: readonly RecordId[]
  readonly pairs: readonly Pair[]
}

/** Neighbours in a band that an article is compared with: what is one story already is not compared again. */
const mostCompared = 64

/**
 * The families among articles, biggest first. Rules [N3] to [N7].
 *
 * `likenessOf` judges a pair that met in a band; by default the signatures do. Pass a function that counts exactly
 * (`similarity`) where the texts are at hand. The time is that of the articles, not of their pairs.
 */
export function findFamilies(
  signatures: Iterable<Signature>,
  likenessOf: (one: Signature, other: Signature) => Likeness = estimatedSimilarity,
): readonly Family[] {
  const told = [...signatures].filter(({ shingles }) => shingles >= fewestShingles).sort(byId)
  const groups = createGroups(told.length)
  const pairs: (Pair & { readonly at: number })[] = []
  const judged = new Set<number>()
  for (let band = 0; band < bands; band += 1) {
    for (const bucket of bucketsOf(told, band)) {
      for (const [at, other] of candidatesIn(bucket, groups)) {
        const key = at * told.length + other
        const first = told[at]
        const second = told[other]
        if (judged.has(key) || !first || !second || groups.areOne(at, other)) continue
        judged.add(key)
        if (!mayBeOneStory(estimatedSimilarity(first, second))) continue
        const likeness = likenessOf(first, second)
        if (!isOneStory(likeness)) continue
        groups.join(at, other)
        pairs.push({ one: first.id, other: second.id, likeness, at })
      }
    }
  }
  return familiesOf(told, groups, pairs)
}

function byId(one: Signature, other: Signature): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** Articles whose minima agree in the whole band, where there are several. Indexes rise. */
function bucketsOf(told: readonly Signature[], band: number): readonly (readonly number[])[] {
  const buckets = new Map<number, number[]>()
  for (const [index, { minima }] of told.entries()) {
    let key = band
    for (let row = 0; row < rowsOfABand; row += 1) key = mixed(key ^ (minima[band * rowsOfABand + row] ?? 0))
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  }
  return [...buckets.values()].filter(({ length }) => length > 1)
}

function* candidatesIn(bucket: readonly number[], groups: Groups): Generator<readonly [number, number]> {
  for (const [place, other] of bucket.entries()) {
    let compared = 0
    for (let before = place - 1; before >= 0 && compared < mostCompared; before -= 1) {
      const at = bucket[before]
      if (at === undefined || groups.areOne(at, other)) continue
      compared += 1
      yield [at, other]
    }
  }
}

interface Groups {
  areOne(one: number, other: number): boolean
  join(one: number, other: number): void
  rootOf(index: number): number
}

function createGroups(size: number): Groups {
  const above = Uint32Array.from({ length: size }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while ((above[root] ?? root) !== root) root = above[root] ?? root
    above[index] = root
    return root
  }
  return {
    rootOf,
    areOne: (one, other) => rootOf(one) === rootOf(other),
    join: (one, other) => {
      above[rootOf(other)] = rootOf(one)
    },
  }
}

function familiesOf(
  told: readonly Signature[],
  groups: Groups,
  pairs: readonly (Pair & { readonly at: number })[],
): readonly Family[] {
  const members = new Map<number, RecordId[]>()
  for (const [index, { id }] of told.entries()) {
    const root = groups.rootOf(index)
    const ids = members.get(root)
    if (ids) ids.push(id)
    else members.set(root, [id])
  }
  const pairsOf = new Map<number, Pair[]>()
  for (const { at, one, other, likeness } of pairs) {
    const root = groups.rootOf(at)
    const known = pairsOf.get(root)
    if (known) known.push({ one, other, likeness })
    else pairsOf.set(root, [{ one, other, likeness }])
  }
  return [...members]
    .filter(([, ids]) => ids.length > 1)
    .map(([root, ids]) => ({
      ids,
      pairs: (pairsOf.get(root) ?? []).sort((one, other) => other.likeness.similarity - one.likeness.similarity),
    }))
    .sort((one, other) => other.ids.length - one.ids.length || ((one.ids[0] ?? '') < (other.ids[0] ?? '') ? -1 : 1))
}
