import { stampOf } from './document'
import type { Place } from './pending'

/**
 * Which version of each document memory was made of: the one last read or written here. A document that stands there in
 * another version was changed by somebody else.
 */
export interface Seen {
  note(place: Place, path: string): void
  /** Whether `place` was seen here and is not what was seen. */
  differs(place: Place, path: string): boolean
  forget(place: Place): void
}

export function createSeen(): Seen {
  const versions = new Map<Place, string>()
  return {
    note: (place, path) => void versions.set(place, stampOf(path)),
    differs(place, path) {
      const version = versions.get(place)
      return version !== undefined && version !== stampOf(path)
    },
    forget: (place) => void versions.delete(place),
  }
}
