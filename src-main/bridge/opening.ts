import { failed, type Outcome } from '#contract/failure'

/** The one library of this app: opened once, or not (yet) with the reason. `T` is what an open library comes as. */
export interface Opening<T> {
  /** The open library; one that could not be opened before is tried again. */
  opened(): Promise<Outcome<T>>
  /** Like `opened`, but content with reading when the library cannot be opened for writing. */
  openedReadOnly(): Promise<Outcome<T>>
  /** Like `opened`, and begins a new library where one was and is no more. */
  begun(): Promise<Outcome<T>>
  /** Closes what is open and opens it anew. */
  reopened(way: OpeningWay): Promise<Outcome<T>>
  /** What is open now, without trying anything. */
  current(): Promise<Outcome<T>>
  /** Closes what is open; afterwards nothing can be opened. */
  close(): Promise<void>
}

export type OpeningWay = 'full' | 'read-only' | 'begin'

export interface OpeningOptions<T> {
  readonly open: (way: OpeningWay) => Promise<Outcome<T>>
  readonly close: (open: T) => Promise<unknown>
}

/** Begins to open as soon as others had their turn: the window's process is started first, and starts while main reads. */
export function createOpening<T>({ open, close }: OpeningOptions<T>): Opening<T> {
  let closed = false
  let latest = new Promise((resolve) => setImmediate(resolve)).then(() => open('full'))
  // Whoever asks hears why; until then a failed opening must not end the app.
  latest.catch(() => undefined)
  // One attempt at a time: two windows' worth of questions must not fight for the lock.
  const attempt = (way: OpeningWay): Promise<Outcome<T>> => {
    latest = latest
      .catch(() => failed({ code: 'unexpected' }))
      .then((outcome) => (outcome.ok || closed ? outcome : open(way)))
    return latest
  }
  let asked = false
  return {
    opened() {
      if (asked) return attempt('full')
      asked = true
      return latest
    },
    openedReadOnly: () => attempt('read-only'),
    begun: () => attempt('begin'),
    reopened(way) {
      latest = latest.then(async (outcome) => {
        if (closed) return outcome
        if (outcome.ok) await close(outcome.value)
        return open(way)
      })
      return latest
    },
    current: () => latest,
    async close() {
      closed = true
      const outcome = await latest
      if (outcome.ok) await close(outcome.value)
    },
  }
}
