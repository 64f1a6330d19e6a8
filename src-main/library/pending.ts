import type { RecordId } from '#domain/notebook/records'
import type { SmallName } from './library-paths'

/** A document, by what it holds. */
export type Place = `article ${RecordId}` | `annotations ${RecordId}` | `small ${SmallName}`

/** The documents that memory is ahead of. What they should say is in the journal until they say it. */
export interface Pending {
  /** Whether it is pending, or held. */
  has(place: Place): boolean
  /** What is being decided rests on this place as it was read: until it is let go, it is not read again. */
  hold(place: Place): void
  letGo(place: Place): void
  mark(place: Place): void
  places(): readonly Place[]
  size(): number
  /** How often a place has ceased to be pending or held. */
  released(): number
  /** Which state of `place` is being written; hand it to `written` when it stands on the disk. */
  version(place: Place): number
  /** Forget `place`, unless it was marked again since `version`. */
  written(place: Place, version: number): void
}

export function createPending(): Pending {
  const versions = new Map<Place, number>()
  const held = new Set<Place>()
  let count = 0
  let released = 0
  return {
    has: (place) => versions.has(place) || held.has(place),
    hold: (place) => void held.add(place),
    letGo(place) {
      if (held.delete(place)) released += 1
    },
    mark(place) {
      count += 1
      versions.set(place, count)
    },
    places: () => [...versions.keys()],
    size: () => versions.size,
    released: () => released,
    version: (place) => versions.get(place) ?? 0,
    written(place, version) {
      if (versions.get(place) === version && versions.delete(place)) released += 1
    },
  }
}
