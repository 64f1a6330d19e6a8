import { useMemo } from 'react'
import { useStore } from './store'

/** How far down a list was left, in CSS pixels. */
export interface ListPlace {
  readonly startAt: () => number
  readonly onRest: (offset: number) => void
}

/**
 * Where the list of this name was left, also over a start. While something is typed over it, it is another list, which
 * is known only as long as the window is open.
 */
export function useListPlace(name: string, filter: string): ListPlace {
  const libraryId = useStore((state) => state.library?.id ?? '')
  return useMemo(() => {
    const key = `list-place ${libraryId} ${name} ${filter}`
    const keptIn = filter === '' ? localStorage : sessionStorage
    return {
      startAt: () => Number.parseInt(keptIn.getItem(key) ?? '', 10) || 0,
      onRest(offset) {
        try {
          keptIn.setItem(key, String(Math.round(offset)))
        } catch {
          // Full or not allowed: the list opens at its beginning next time.
        }
      },
    }
  }, [libraryId, name, filter])
}
