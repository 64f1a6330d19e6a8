import type * as z from 'zod/mini'
import { ask } from '../bridge/sotay'

/** What is typed is kept this long after it was, in ms: a crash costs a few words. */
const pause = 400

/** What is being typed in a dialog, kept on this computer meanwhile. */
export interface Draft {
  /** The dialog holds this now; null is nothing worth keeping. */
  hold(text: string | null): void
  /** Keep now what has not been kept. */
  flush(): void
  /** It has been saved, or may go: nothing is kept of it. */
  forget(): void
}

/** `kept` is what is kept under the name already. One is sent after the other, however long the disk takes. */
export function createDraft(name: string, kept: string | null): Draft {
  let held = kept
  let sent = kept
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (isSending) return
    isSending = true
    while (held !== sent) {
      sent = held
      // What cannot be kept is still in the dialog; the next letter is tried again.
      await ask('keepDraft', { name, text: sent })
    }
    isSending = false
  }
  return {
    hold(text) {
      held = text
      if (held !== sent) timer ??= setTimeout(() => void flush(), pause)
    },
    flush: () => void flush(),
    forget() {
      held = null
      void flush()
    },
  }
}

/** What was being typed when the app ended, as far as it can still be understood; null when nothing was. */
export async function readDraft<T>(name: string, shape: z.ZodMiniType<T>): Promise<T | null> {
  const answer = await ask('readDraft', name)
  if (!answer.ok || answer.value === null) return null
  try {
    return shape.safeParse(JSON.parse(answer.value)).data ?? null
  } catch {
    return null
  }
}
