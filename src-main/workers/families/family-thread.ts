import { Worker } from 'node:worker_threads'
import type { Family } from '#domain/importing/duplicates/find-families'
import type { Compared, FamilySearch } from './family-search'

export type FamilyQuestion =
  | { readonly kind: 'missing'; readonly keys: readonly string[] }
  | { readonly kind: 'add'; readonly articles: readonly Compared[] }
  | { readonly kind: 'families' }

export type FamilyAnswer = readonly string[] | readonly Family[] | null

export interface FamilyThread extends FamilySearch {
  readonly close: () => Promise<void>
}

/**
 * A family search on a thread of its own, started with the first question: ten thousand articles take their time. One
 * question at a time. A thread that dies, or is closed, fails what was asked of it; the next question finds a new one.
 */
export function createFamilyThread(script: string): FamilyThread {
  let worker: Worker | null = null

  const ask = (question: FamilyQuestion): Promise<FamilyAnswer> => {
    worker ??= startWorker(script)
    const asked = worker
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        asked.off('message', answered)
        asked.off('error', failed)
        asked.off('exit', gone)
        end()
      }
      const drop = (error: Error): void => {
        if (worker === asked) worker = null
        settle(() => reject(error))
      }
      const answered = (answer: FamilyAnswer): void => settle(() => resolve(answer))
      const failed = (error: Error): void => drop(error)
      const gone = (): void => drop(new Error('the thread that looks for families has ended'))
      asked.on('message', answered)
      asked.on('error', failed)
      asked.on('exit', gone)
      asked.postMessage(question)
    })
  }
  return {
    // The worker answers each question with what its kind has for an answer.
    missing: async (keys) => (await ask({ kind: 'missing', keys })) as readonly string[],
    async add(articles) {
      await ask({ kind: 'add', articles })
    },
    families: async () => (await ask({ kind: 'families' })) as readonly Family[],
    async close() {
      const dropped = worker
      worker = null
      await dropped?.terminate()
    },
  }
}

function startWorker(script: string): Worker {
  const worker = new Worker(script)
  // One that dies between two questions is replaced at the next; its error must not end the app.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}
