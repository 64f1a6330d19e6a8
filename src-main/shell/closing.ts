export interface ClosingOptions {
  /**
   * Resolves when everything said is kept; `stay` when something is not and the person is being asked. `insisted`: they have
   * been asked, and are not to be asked again.
   */
  readonly settle: (insisted: boolean) => Promise<'kept' | 'stay'>
  readonly quit: () => void
  readonly limitMs: number
  readonly logError: (where: string, thrown: unknown) => void
}

export interface Closing {
  /** What a window about to close is to do. `hold` the first time, `go` once all is kept or when told a second time. */
  request(): 'hold' | 'go'
  /** Quit without asking any more: what is not saved is lost, and the person knows. */
  insist(): void
}

/**
 * Hold the window until what the person did is kept, but not longer than `limitMs`: then quit. Whoever closes a second
 * time does not want to wait; what was acknowledged is in the journal anyway. A window that stays can be closed again.
 */
export function createClosing({ settle, quit, limitMs, logError }: ClosingOptions): Closing {
  let state: 'open' | 'settling' | 'done' = 'open'
  let insisted = false
  const bounded = async (): Promise<'kept' | 'stay'> => {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<'kept'>((resolve) => {
      timer = setTimeout(() => {
        logError('closing', new Error(`not settled after ${limitMs} ms`))
        resolve('kept')
      }, limitMs)
    })
    try {
      return await Promise.race([settle(insisted), limit])
    } catch (thrown) {
      logError('closing', thrown)
      return 'kept'
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    request() {
      if (state === 'open') {
        state = 'settling'
        void bounded().then((outcome) => {
          const stays = outcome === 'stay' && state === 'settling'
          state = stays ? 'open' : 'done'
          if (!stays) quit()
        })
        return 'hold'
      }
      if (state === 'settling') {
        state = 'done'
        logError('closing', new Error('closed a second time before all was settled'))
      }
      return 'go'
    },
    insist() {
      insisted = true
      quit()
    },
  }
}
