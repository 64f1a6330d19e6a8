import type { Watch } from '../library/watch'
import type { Call } from './command'

/** Every so many parts, where nobody watches and each line stays. */
const seldom = 500

/** Do long work, say on `err` how far it has come, and let Ctrl+C end it between two parts. */
export async function watching<T>({ voice, signal }: Call, act: (watch: Watch) => Promise<T>): Promise<T> {
  let told = 0
  const onProgress = (done: number, total: number): void => {
    if (voice.watched) voice.err(`\r\u001b[K${done}/${total}`)
    else if (done - told >= seldom) voice.err(`${done}/${total}\n`)
    else return
    told = done
  }
  try {
    return await act({ signal, onProgress })
  } finally {
    if (voice.watched) voice.err('\r\u001b[K')
  }
}
