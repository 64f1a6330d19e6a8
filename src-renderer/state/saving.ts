import { failed } from '#contract/failure'
import type { Step } from '#domain/notebook/intent'
import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { nextFrameOver } from './after-frame'
import { tellFailure } from './messages'
import { createSaveQueue } from './save-queue'
import { drawn, useStore } from './store'

/** Steps refused for good that nobody has been told of yet. */
const refused = new Set<RecordId>()
/** Steps that have waited for the disk: what became of them is not the person's last action, and they are never dropped. */
const waited = new Set<RecordId>()

/** Whether a step that is underway has been refused by the disk before, or stands behind one that was. */
export function hasWaited(id: RecordId): boolean {
  return waited.has(id)
}

/** While the frame with the last step in it is not on its way: what main answers is dealt with behind it. */
let drawing: Promise<void> | null = null

function isUnderway(step: Step): boolean {
  return useStore.getState().underway.some(({ id }) => id === step.id)
}

const queue = createSaveQueue({
  steps: () => useStore.getState().underway,
  async send(step) {
    if (drawing !== null) {
      await drawing
      // Another library came to the front meanwhile: what was done in one is not done in the other.
      if (!isUnderway(step)) return failed({ code: 'changed-meanwhile' })
    }
    return ask('commit', step)
  },
  done(step, refusal) {
    // When it was saved, `committed` has moved it to kept already.
    const hasWaited = waited.delete(step.id)
    useStore.setState(({ kept, underway, aside }) => ({
      ...drawn(
        kept,
        underway.filter(({ id }) => id !== step.id),
      ),
      saveFailed: refusal !== null,
      aside: asideAfter(aside, step, refusal === null ? 'saved' : hasWaited ? 'refused' : 'dropped'),
    }))
    if (!refusal) return
    refused.add(step.id)
    tellFailure(refusal)
  },
  waits(unsaved) {
    if (unsaved !== null) for (const { id } of useStore.getState().underway) waited.add(id)
    useStore.setState({ unsaved })
  },
  later(act, ms) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
})

/**
 * The library may have been opened again while the step was on its way, and the step put aside with all that waited: it is
 * there once, and not at all once it is saved.
 */
function asideAfter(aside: readonly Step[], step: Step, became: 'saved' | 'refused' | 'dropped'): readonly Step[] {
  const isThere = aside.some(({ id }) => id === step.id)
  if (became === 'saved') return isThere ? aside.filter(({ id }) => id !== step.id) : aside
  return became === 'refused' && !isThere ? [...aside, step] : aside
}

/**
 * Draw a step in the next frame, over everything underway, and save it. Answers, once that is known, whether it stands: it
 * was saved, or waits for the disk. False: it was refused for good and has been taken off the screen.
 */
export async function save(step: Step): Promise<boolean> {
  if (useStore.getState().unsaved !== null) waited.add(step.id)
  useStore.setState(({ kept, underway }) => drawn(kept, [...underway, step]))
  const frame = nextFrameOver()
  drawing = frame
  void frame.then(() => {
    if (drawing === frame) drawing = null
  })
  queue.wake()
  await queue.settled()
  return !refused.delete(step.id)
}

/** Draw what was put aside and save it, after everything underway. What is refused again is put aside again. */
export function bringIn(): void {
  const { aside } = useStore.getState()
  for (const { id } of aside) waited.add(id)
  useStore.setState((state) => ({ ...drawn(state.kept, [...state.underway, ...state.aside]), aside: [] }))
  queue.wake()
}

/** Save what waits, now: somebody asks for it, or there is hope that the disk answers again. */
export const trySaving = queue.wake

/** Answers when nothing is on its way: then all is saved, or what is left waits for the disk. */
export const settled = queue.settled

/** Whether everything drawn is on the disk, after one more try where it is not. */
export async function everythingSaved(): Promise<boolean> {
  await settled()
  if (useStore.getState().underway.length === 0) return true
  trySaving()
  await settled()
  return useStore.getState().underway.length === 0
}

/** Take the last step that waits for the disk off the screen; undefined when none does. Nothing may be on its way. */
export function takeOffLast(): Step | undefined {
  const { kept, underway } = useStore.getState()
  const last = underway.at(-1)
  if (last) {
    useStore.setState(drawn(kept, underway.slice(0, -1)))
    // When nothing waits any more, this says so.
    queue.wake()
  }
  return last
}
