import { useEffect, useState } from 'react'

type Engine = typeof import('./code-mirror')

let loaded: Engine | null = null
const load = async (): Promise<Engine> => {
  loaded ??= await import('./code-mirror')
  return loaded
}

/** Fetch the editor when there is nothing better to do, so that it is there before the first note. */
export function loadEditorWhenIdle(): void {
  requestIdleCallback(() => void load())
}

/** The editor, once it is loaded and `isBusy` says that nobody would notice the change; null until then. */
export function useEngine(isBusy: () => boolean): Engine | null {
  const [engine, setEngine] = useState(loaded)
  useEffect(() => {
    let wanted = true
    const take = (fetched: Engine): void => {
      if (!wanted) return
      if (isBusy()) setTimeout(take, 200, fetched)
      else setEngine(fetched)
    }
    if (engine === null) void load().then(take)
    return () => {
      wanted = false
    }
  }, [engine, isBusy])
  return engine
}
