import { startTransition, useEffect, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { type State, useStore } from './store'

/** Two frames, in ms: what is computed meanwhile takes the processor from drawing the one before. */
const drawing = 32

/**
 * What `select` says of the store as it was when a frame was last shown, and `first` until then: for what is drawn
 * beside the thing a person looks at and may follow it a moment later. Nothing is asked and no component is called
 * before that frame. React's own deferral gives way to input, but neither to the next frame nor to its being drawn.
 *
 * `select` is the same function each time; what it answers is taken for the same when its parts are.
 */
export function useLater<T>(select: (state: State) => T, first: T): T {
  const [later, setLater] = useState(() => first)
  useEffect(() => {
    let frame: number | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (): void => {
      frame = null
      const now = select(useStore.getState())
      startTransition(() => setLater((before) => (shallow(before, now) ? before : now)))
    }
    const soon = (): void => {
      frame ??= requestAnimationFrame(() => {
        timer = setTimeout(take, drawing)
      })
    }
    soon()
    const stop = useStore.subscribe(soon)
    return () => {
      stop()
      if (frame !== null) cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [select])
  return later
}
