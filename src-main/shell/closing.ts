export interface ClosingOptions {
  /** Resolves when everything said is kept. */
  readonly settle: () => Promise<void>
  readonly quit: () => void
  readonly limitMs: number
  readonly logError: (where: string, thrown: unknown) => void
}

export interface Closing {
  /** What a window about to close is to do. `hold` the first time, `go` once all is kept or when told a second time. */
  request(): 'hold' | 'go'
}

/**
 * Hold the window until what the person did is kept, but not longer than `limitMs`: then quit. Whoever closes a second
 * time does not want to wait; what was acknowledged is in the journal anyway.
 */
export function createClosing({ settle, quit, limitMs, logError }: ClosingOptions): Closing {
  let state: 'open' | 'settling' | 'done' = 'open'
  const bounded = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        logError('closing', new Error(`not settled after ${limitMs} ms`))
        resolve()
      }, limitMs)
    })
    try {
      await Promise.race([settle(), limit])
    } catch (thrown) {
      logError('closing', thrown)
    }
    clearTimeout(timer)
  }
  return {
    request() {
      if (state === 'open') {
        state = 'settling'
        void bounded().then(() => {
          state = 'done'
          quit()
        })
        return 'hold'
      }
      if (state === 'settling') {
        state = 'done'
        logError('closing', new Error('closed a second time before all was settled'))
      }
      return 'go'
    },
  }
}
