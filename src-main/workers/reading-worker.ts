import { parentPort } from 'node:worker_threads'
import { articlesIn } from './import-read'
import { pastedArrival } from './pasted-read'
import type { ReadingAnswer, ReadingQuestion } from './reading-thread'

// The thread that parses what people bring in, so that a slow file never holds up the window or a commit. It writes
// nothing and knows nothing of the library.
parentPort?.on('message', async (question: ReadingQuestion) => {
  const say = (answer: ReadingAnswer): void => parentPort?.postMessage(answer)
  if (question.about === 'pasted')
    say({ kind: 'read', read: { kind: 'article', arrival: await pastedArrival(question.pasted) } })
  else for await (const read of articlesIn(question.path, question.kind)) say({ kind: 'read', read })
  say({ kind: 'end' })
})
