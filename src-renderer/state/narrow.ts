import { useSyncExternalStore } from 'react'
import { useStore } from './store'

/** How much room the window has: `narrow` leaves the text alone on screen, `medium` with one area beside it. */
export type Room = 'narrow' | 'medium' | 'wide'

// Below these the column of text would be narrower than its measure lets one read.
const one = { medium: matchMedia('(min-width: 860px)'), wide: matchMedia('(min-width: 1120px)') } as const
// The history takes as much as an area from either.
const withHistory = { medium: matchMedia('(min-width: 1160px)'), wide: matchMedia('(min-width: 1420px)') } as const
// Two columns of text want the room of an area more.
const two = { medium: matchMedia('(min-width: 1300px)'), wide: matchMedia('(min-width: 1560px)') } as const

export function useRoom(): Room {
  return useSyncExternalStore(listen, roomNow)
}

export function roomNow(): Room {
  const { medium, wide } = areTwo() ? two : useStore.getState().historyOpen ? withHistory : one
  if (wide.matches) return 'wide'
  return medium.matches ? 'medium' : 'narrow'
}

/** Whether two articles could be read side by side in this window. */
export function hasRoomForTwo(): boolean {
  return one.medium.matches
}

function areTwo(): boolean {
  const { place } = useStore.getState()
  return place.kind === 'article' && place.beside !== undefined
}

function listen(hear: () => void): () => void {
  const all = [one, withHistory, two].flatMap(({ medium, wide }) => [medium, wide])
  for (const query of all) query.addEventListener('change', hear)
  const deaf = useStore.subscribe(hear)
  return () => {
    for (const query of all) query.removeEventListener('change', hear)
    deaf()
  }
}
