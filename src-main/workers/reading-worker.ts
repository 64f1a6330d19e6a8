import { parentPort } from 'node:worker_threads'
import { giveWay } from './give-way'
import { articlesIn, type Read } from './import-read'
import { pastedArrival } from './pasted-read'
import type { ReadingAnswer, ReadingQuestion } from './reading-thread'

// The thread that parses what people bring in, so that a slow file never holds up the window or a commit. It writes
// nothing and knows nothing of the library.
giveWay()

parentPort?.on('message', async (question: ReadingQuestion) => {
  const say = (answer: ReadingAnswer, handedOver: ArrayBuffer[] = []): void =>
    parentPort?.postMessage(answer, handedOver)
  for await (const read of readsOf(question)) say({ kind: 'read', read }, bytesIn(read))
  say({ kind: 'end' })
})

async function* readsOf(question: ReadingQuestion): AsyncGenerator<Read> {
  if (question.about === 'pasted') yield { kind: 'article', arrival: await pastedArrival(question.pasted) }
  else yield* articlesIn(question.path, question.kind)
}

/** Bytes that nobody else looks at change hands without being copied. */
function bytesIn(read: Read): ArrayBuffer[] {
  if (read.kind !== 'article') return []
  const { buffer, byteLength } = read.arrival.bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
