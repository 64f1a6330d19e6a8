import { useSyncExternalStore } from 'react'

/** How much room the window has: `narrow` leaves the text alone on screen, `medium` with one area beside it. */
export type Room = 'narrow' | 'medium' | 'wide'

// Below these the column of text would be narrower than its measure lets one read.
const medium = matchMedia('(min-width: 860px)')
const wide = matchMedia('(min-width: 1120px)')

export function useRoom(): Room {
  return useSyncExternalStore(listen, roomNow)
}

export function roomNow(): Room {
  if (wide.matches) return 'wide'
  return medium.matches ? 'medium' : 'narrow'
}

function listen(hear: () => void): () => void {
  medium.addEventListener('change', hear)
  wide.addEventListener('change', hear)
  return () => {
    medium.removeEventListener('change', hear)
    wide.removeEventListener('change', hear)
  }
}
