import { Worker } from 'node:worker_threads'
import type { Pasted } from '#contract/pasting'
import type { Read } from './import-read'
import { refusalOf } from './import-refusal'
import type { FileKind } from './import-walk'

export type ReadingQuestion =
  | { readonly about: 'file'; readonly path: string; readonly kind: FileKind }
  | { readonly about: 'pasted'; readonly pasted: Pasted }

export type ReadingAnswer = { readonly kind: 'read'; readonly read: Read } | { readonly kind: 'end' }

type Heard = ReadingAnswer | { readonly kind: 'gone' }

/** Reads on a thread of its own. `articlesIn` is the same as without a thread; one question at a time. */
export interface ReadingThread {
  readonly articlesIn: (path: string, kind: FileKind) => AsyncGenerator<Read>
  readonly articleIn: (pasted: Pasted) => Promise<Read>
  readonly close: () => Promise<void>
}

interface ThreadNeeds {
  /** The bundled `reading-worker`. */
  readonly script: string
  /** How long one article may take, in ms: past that the file is refused and the thread starts anew. */
  readonly patience?: number
}

/**
 * A thread for reading, started with the first file. A file that makes it run for ever, out of memory or down is refused
 * as `unreadable` by name, and the next file finds a new thread: nothing that people bring in can stop the app.
 */
export function createReadingThread({ script, patience = 120_000 }: ThreadNeeds): ReadingThread {
  let worker: Worker | null = null

  const drop = async (): Promise<void> => {
    const dropped = worker
    worker = null
    await dropped?.terminate()
  }

  async function* answers(question: ReadingQuestion, name: string): AsyncGenerator<Read> {
    worker ??= startWorker(script)
    const line = listenTo(worker, patience)
    worker.postMessage(question)
    try {
      for (let heard = await line.next(); heard.kind !== 'end'; heard = await line.next()) {
        if (heard.kind === 'gone') {
          await drop()
          yield { kind: 'refused', refusal: refusalOf(name, 'unreadable') }
          return
        }
        yield heard.read
      }
    } finally {
      // Left in the middle of an archive: what the thread goes on to say is nobody's.
      if (!line.isAtEnd()) await drop()
      line.close()
    }
  }

  return {
    articlesIn: (path, kind) => answers({ about: 'file', path, kind }, path),
    async articleIn(pasted) {
      let read: Read = { kind: 'refused', refusal: refusalOf('', 'unreadable') }
      for await (const one of answers({ about: 'pasted', pasted }, '')) read = one
      return read
    },
    close: drop,
  }
}

function startWorker(script: string): Worker {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  // A thread that dies between two files is replaced at the next; its error must not end the app.
  worker.on('error', () => undefined)
  return worker
}

function listenTo(worker: Worker, patience: number) {
  const heard: Heard[] = []
  let wake: (() => void) | null = null
  let ended = false
  const hear = (one: Heard): void => {
    heard.push(one)
    wake?.()
  }
  const answer = (said: ReadingAnswer): void => hear(said)
  const gone = (): void => hear({ kind: 'gone' })
  worker.on('message', answer)
  worker.on('error', gone)
  worker.on('exit', gone)
  return {
    async next(): Promise<Heard> {
      if (heard.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        wake = null
      }
      const next = heard.shift() ?? { kind: 'gone' as const }
      ended = next.kind !== 'read'
      return next
    },
    isAtEnd: () => ended,
    close(): void {
      worker.off('message', answer)
      worker.off('error', gone)
      worker.off('exit', gone)
    },
  }
}
