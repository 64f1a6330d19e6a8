import { useEffect, useState } from 'react'

/** Rows drawn beyond those in view: hardly any until the first picture stands, so that it stands sooner; then `rows`. */
export function useOverscan(rows: number): number {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const later = requestIdleCallback(() => setDrawn(true), { timeout: 500 })
    return () => cancelIdleCallback(later)
  }, [])
  return isDrawn ? rows : 1
}
