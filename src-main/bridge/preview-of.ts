import type { Difference, Preview } from '#contract/safety'
import type { Change } from '#domain/notebook/change'
import { differencesOf } from '../library/differences'

/** More than a person looks through; the counts say how many there are. */
const mostShown = 20_000
/** A passage may be pages long; its beginning tells which one it is. In UTF-16 code units. */
const longestName = 200

/** What `change` would do, record by record, ready to be shown. */
export function previewOf(change: Change): Preview {
  const differences = differencesOf(change)
  const counts = new Map<string, Preview['counts'][number]>()
  for (const { kind, how } of differences) {
    const key = `${kind} ${how}`
    counts.set(key, { kind, how, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return { counts: [...counts.values()], differences: differences.slice(0, mostShown).map(shortened) }
}

function shortened(difference: Difference): Difference {
  const { name } = difference
  if (name.length <= longestName) return difference
  // A surrogate pair is not cut in two.
  const end = /[\ud800-\udbff]$/.test(name.slice(0, longestName)) ? longestName - 1 : longestName
  return { ...difference, name: `${name.slice(0, end)}…` }
}
