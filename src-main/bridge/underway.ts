/** Counts what has been asked and not yet answered. */
export interface Underway {
  track<T>(work: Promise<T>): Promise<T>
  /** Resolves when nothing is underway any more. */
  settled(): Promise<void>
}

export function createUnderway(): Underway {
  const running = new Set<Promise<unknown>>()
  return {
    track(work) {
      running.add(work)
      const done = (): void => {
        running.delete(work)
      }
      work.then(done, done)
      return work
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
