import { useCallback, useSyncExternalStore } from 'react'
import type { RecordId } from '#domain/notebook/records'
import { type State, useStore } from './store'

const listeners = new Map<RecordId, Set<() => void>>()

// One for all: a thousand stripes that each watched the store would be asked at every key.
useStore.subscribe((now, before) => {
  if (now.hovered === before.hovered && now.current === before.current) return
  for (const id of new Set([before.hovered, before.current, now.hovered, now.current])) {
    if (id !== null) for (const hear of listeners.get(id) ?? []) hear()
  }
})

/** Whether the passage is drawn as one with what the pointer is over, or is the current one. */
export function useTied(id: RecordId): boolean {
  const subscribe = useCallback(
    (hear: () => void) => {
      const those = listeners.get(id) ?? new Set()
      listeners.set(id, those.add(hear))
      return () => {
        those.delete(hear)
        if (those.size === 0) listeners.delete(id)
      }
    },
    [id],
  )
  return useSyncExternalStore(subscribe, () => isTied(useStore.getState(), id))
}

function isTied({ hovered, current }: State, id: RecordId): boolean {
  return hovered === id || current === id
}
