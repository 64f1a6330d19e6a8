import { parentPort } from 'node:worker_threads'
import { articlesIn } from './import-read'
import type { ReadingAnswer, ReadingQuestion } from './reading-thread'

// The thread that parses what people bring in, so that a slow file never holds up the window or a commit. It writes
// nothing and knows nothing of the library.
parentPort?.on('message', async ({ path, kind }: ReadingQuestion) => {
  const say = (answer: ReadingAnswer): void => parentPort?.postMessage(answer)
  for await (const read of articlesIn(path, kind)) say({ kind: 'read', read })
  say({ kind: 'end' })
})
