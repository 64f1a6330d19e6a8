import { mergeTexts } from '#domain/notes/merge-texts'

/** A pause in typing this long is saved, in ms: a crash costs a few words, and a thought is one step of undo. */
export const pause = 900

/** Whoever types on without a pause is saved this often, in ms. */
export const longest = 10_000

/** While letters are being composed nothing is put under the hand; it is tried again after this, in ms. */
const composed = 300

/** One text that is being written, between an editor and what is kept. */
export interface Writing {
  /** What the editor holds, or should hold. */
  text(): string
  /** The person has typed. */
  typed(text: string): void
  /** The record may say something else now, whoever made it say so. */
  look(): void
  /** Save now what is not saved; settled when it is, or could not be. */
  flush(): Promise<void>
}

export interface WritingNeeds {
  /** What the record says at this moment; null when there is none (yet, or any more). */
  readonly record: () => string | null
  /** Answers whether it was saved. The record says so at once, and takes it back when it was not. */
  readonly save: (text: string) => Promise<boolean>
  /** Put this into the editor: somebody else has written. */
  readonly show: (text: string) => void
  readonly isComposing: () => boolean
  /** Somebody else has written in the same place: what is in the editor stays, and is what will be saved. */
  readonly onConflict: () => void
  readonly onUnsaved: (unsaved: boolean) => void
}

/**
 * Keeps a text while it is written, and follows the record when it changes under the editor: by undo, in another window,
 * by another program. Letters that were typed and not yet saved are never taken away.
 *
 * `base` is the text on which the unsaved letters were typed; while a save is underway the record is not looked at,
 * because it may yet be taken back.
 */
export function createWriting(needs: WritingNeeds): Writing {
  let mine = needs.record() ?? ''
  let base = mine
  /** What was last acknowledged: where `base` goes back to when saving fails. */
  let acknowledged = mine
  let underway = 0
  let failed = false
  let told = false
  let pausing: ReturnType<typeof setTimeout> | undefined
  let lasting: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const rest = (): void => {
    clearTimeout(pausing)
    clearTimeout(lasting)
    pausing = lasting = undefined
  }
  /** What is to happen after anything has. */
  const settle = (): void => {
    if (mine === base) rest()
    const unsaved = mine !== base || underway > 0
    if (unsaved === told) return
    // First, because whoever is told may look again at once.
    told = unsaved
    needs.onUnsaved(unsaved)
  }
  const saveSoon = (): void => {
    clearTimeout(pausing)
    pausing = setTimeout(flush, pause)
    lasting ??= setTimeout(flush, longest)
  }
  const follow = (record: string): void => {
    const merged = mergeTexts(base, mine, record)
    if (merged === null) needs.onConflict()
    else if (merged !== mine) {
      mine = merged
      needs.show(merged)
    }
    base = acknowledged = record
    if (mine !== base) saveSoon()
  }
  const look = (): void => {
    clearTimeout(waiting)
    const record = needs.record()
    if (underway === 0 && record !== null && record !== base) {
      if (needs.isComposing()) waiting = setTimeout(look, composed)
      else follow(record)
    }
    settle()
  }
  const flush = async (): Promise<void> => {
    rest()
    if (mine === base) return settle()
    const saved = mine
    base = saved
    underway += 1
    settle()
    const ok = await needs.save(saved)
    underway -= 1
    if (ok) acknowledged = saved
    else failed = true
    if (underway > 0) return
    if (failed) base = acknowledged
    failed = false
    look()
  }
  return {
    text: () => mine,
    typed(text) {
      if (text === mine) return
      mine = text
      if (mine !== base) saveSoon()
      settle()
    },
    look,
    flush,
  }
}
