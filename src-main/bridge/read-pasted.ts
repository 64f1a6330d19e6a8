import type { Pasted } from '#contract/pasting'
import type { Read } from '../workers/import-read'

/** A page of megabytes takes a while; a text of the usual size is read sooner than a thread is made. */
const smallPaste = 100_000

/** Reads what was pasted, on a thread of its own where main would be kept for long. A null script reads in main. */
export async function readPasted(pasted: Pasted, script: string | null): Promise<Read> {
  const length = pasted.kind === 'page' ? pasted.html.length : pasted.text.length
  if (script === null || length <= smallPaste) {
    const { pastedArrival } = await import('../workers/pasted-read')
    return { kind: 'article', arrival: await pastedArrival(pasted) }
  }
  const { createReadingThread } = await import('../workers/reading-thread')
  const thread = createReadingThread({ script })
  return thread.articleIn(pasted).finally(thread.close)
}
