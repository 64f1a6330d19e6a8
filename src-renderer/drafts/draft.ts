import type * as z from 'zod/mini'
import { type Outcome, succeeded } from '#contract/failure'
import { ask } from '../bridge/sotay'

/** What is typed is kept this long after it was, in ms: a crash costs a few words. */
const pause = 400

/** What could not be kept is tried again after this long, in ms, also when nobody types on. */
const pauseOfRefused = 5000

/** What is being typed in a dialog, kept on this computer meanwhile. */
export interface Draft {
  /** The dialog holds this now; null is nothing worth keeping. */
  hold(text: string | null): void
  /** The dialog goes away: keep now what has not been kept. */
  flush(): void
  /** It has been saved, or may go: nothing is kept of it. */
  forget(): void
}

/**
 * `kept` is what is kept under the name already. `hear` is told each time whether what the dialog holds could be kept. While
 * the dialog is there one is sent after the other, however long the disk takes; what is sent as it goes away does not wait,
 * lest it come after what the next dialog of this name sends.
 */
export function createDraft(name: string, kept: string | null, hear: (isKept: boolean) => void): Draft {
  let held = kept
  /** Undefined after a refusal: nobody can say what stands there. */
  let sent: string | null | undefined = kept
  let isSending = false
  let isOpen = true
  const send = async (): Promise<void> => {
    if (held === sent) return
    const text = held
    sent = text
    const { ok } = await ask('keepDraft', { name, text })
    // Another was sent meanwhile: what became of that one counts.
    if (sent !== text) return
    if (!ok) sent = undefined
    hear(ok)
  }
  const sendIn = (ms: number): void => {
    if (isOpen && !isSending && held !== sent) alarm.within(ms)
  }
  const alarm = createAlarm(async () => {
    isSending = true
    await send()
    isSending = false
    sendIn(sent === undefined ? pauseOfRefused : pause)
  })
  const sendLast = (): void => {
    isOpen = false
    alarm.stop()
    void send()
  }
  return {
    hold(text) {
      isOpen = true
      if (text === held) return
      held = text
      sendIn(pause)
    },
    flush: sendLast,
    forget() {
      held = null
      sendLast()
    },
  }
}

/** Rings once, however often it is set; set again for a shorter time, it rings in that. */
function createAlarm(ring: () => Promise<void>) {
  let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly ms: number } | null = null
  const stop = (): void => {
    if (waiting) clearTimeout(waiting.timer)
    waiting = null
  }
  return {
    stop,
    within(ms: number): void {
      if (waiting && waiting.ms <= ms) return
      stop()
      const timer = setTimeout(() => {
        waiting = null
        void ring()
      }, ms)
      waiting = { timer, ms }
    },
  }
}

/**
 * What was being typed when the app ended; null when nothing was. What is of no shape this dialog understands is put aside
 * under another name, and there is none.
 */
export async function readDraft<T>(name: string, shape: z.ZodMiniType<T>): Promise<Outcome<T | null>> {
  const answer = await ask('readDraft', name)
  if (!answer.ok) return answer
  if (answer.value === null) return succeeded(null)
  const understood = parsed(answer.value, shape)
  if (understood !== null) return succeeded(understood)
  const aside = await ask('keepDraft', { name: `${name}-aside-${Date.now()}`, text: answer.value })
  if (!aside.ok) return aside
  const forgotten = await ask('keepDraft', { name, text: null })
  return forgotten.ok ? succeeded(null) : forgotten
}

function parsed<T>(text: string, shape: z.ZodMiniType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
