import { Worker } from 'node:worker_threads'
import type { Change } from '#domain/notebook/change'
import type { Revision } from '#domain/notebook/commands/revise-article'

/** `reviseArticle` on a thread of its own, which lives for this one question. Rejects when the thread dies. */
export function revisedOnThread(script: string, revision: Revision): Promise<Change | null> {
  const worker = new Worker(script)
  return new Promise<Change | null>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that revises an article has ended')))
    worker.postMessage(revision)
  }).finally(() => worker.terminate())
}
