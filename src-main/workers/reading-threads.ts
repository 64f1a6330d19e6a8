import { createReadingThread, type ReadingThread } from './reading-thread'

interface ThreadsNeeds {
  /** The bundled `reading-worker`. */
  readonly script: string
  readonly count: number
}

/** Several reading threads as one: each file goes to the first that is free, and waits while none is. */
export function createReadingThreads({ script, count }: ThreadsNeeds): Pick<ReadingThread, 'articlesIn' | 'close'> {
  const threads = Array.from({ length: count }, () => createReadingThread({ script }))
  const free = [...threads]
  const waiting: ((thread: ReadingThread) => void)[] = []

  const take = (): Promise<ReadingThread> | ReadingThread =>
    free.pop() ?? new Promise<ReadingThread>((given) => waiting.push(given))
  const giveBack = (thread: ReadingThread): void => {
    const next = waiting.shift()
    if (next) next(thread)
    else free.push(thread)
  }

  return {
    async *articlesIn(path, kind) {
      const thread = await take()
      try {
        yield* thread.articlesIn(path, kind)
      } finally {
        giveBack(thread)
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

/** How many threads a machine with this many processors reads with: one is left to the window and to main. */
export function threadsFor(processors: number): number {
  return Math.max(2, Math.min(4, processors - 1))
}
