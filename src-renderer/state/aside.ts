import type { Step } from '#domain/notebook/intent'
import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { tellFailure } from './messages'
import { hasWaited } from './saving'
import { type State, useStore } from './store'

/** The library whose steps of last time are known here: before that, keeping others would write over them. */
let loaded: RecordId | null = null

/**
 * From now on what the library's disk does not take is also kept on this computer's own: should the app end, it is there
 * the next time, under the same ids.
 */
export function followUnsaved(): () => void {
  let tried: readonly Step[] = []
  let isKeeping = false
  const keep = async (): Promise<void> => {
    if (isKeeping) return
    isKeeping = true
    for (let steps = waitingIn(useStore.getState()); !sameSteps(tried, steps); steps = waitingIn(useStore.getState())) {
      tried = steps
      const answer = await ask('keepUnsaved', [...steps])
      useStore.setState({ keptForNextTime: answer.ok })
    }
    isKeeping = false
  }
  return useStore.subscribe((state, before) => {
    if (state.library?.id !== before.library?.id) tried = []
    if (loaded !== null && loaded === state.library?.id) void keep()
  })
}

/** What could not be saved last time stands aside from now on, until the person says what to do with it. */
export async function loadAside(): Promise<void> {
  const id = useStore.getState().library?.id ?? null
  const answer = await ask('readUnsaved', null)
  if (!answer.ok) return tellFailure(answer.failure)
  if (id === null || id !== useStore.getState().library?.id) return
  loaded = id
  useStore.setState(({ aside }) => ({ aside: [...answer.value, ...aside] }))
}

/** Nothing that is aside is wanted any more. */
export function discardAside(): void {
  useStore.setState({ aside: [] })
}

/** Everything that is not in the library and would be lost with this window, in the order it was made. */
export function waitingIn({ aside, underway, unsaved }: State): readonly Step[] {
  // One that has waited is not out of danger before it is saved, although it is being sent again.
  return [...aside, ...underway.filter(({ id }) => unsaved !== null || hasWaited(id))]
}

function sameSteps(one: readonly Step[], other: readonly Step[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at])
}
