import { startTransition, useEffect, useState } from 'react'

/**
 * `value` as it was when a frame was last painted, and `first` until then: for what is drawn beside the thing a person
 * looks at and may follow it a moment later. React's own deferral gives way to input, but not to the next frame.
 */
export function useLater<T>(value: T, first: T): T {
  const [later, setLater] = useState(() => first)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      // A task of its own comes after the frame that this callback belongs to.
      timer = setTimeout(() => startTransition(() => setLater(() => value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return later
}
