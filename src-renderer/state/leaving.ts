import { ask, onClosing } from '../bridge/sotay'
import { everythingSaved, settled, trySaving } from './saving'
import { useStore } from './store'

/** A window that is to be closed stays open while something in it is not saved, and asks. */
export function followClosing(): () => void {
  return onClosing(async () => {
    // What the disk has refused before may take long to be refused again: main does not wait for ever.
    const { unsaved, aside, keptForNextTime } = useStore.getState()
    if (unsaved !== null || (aside.length > 0 && !keptForNextTime)) {
      trySaving()
      useStore.setState({ leaving: true })
      return 'stay'
    }
    if (await everythingSaved()) return undefined
    useStore.setState({ leaving: true })
    return 'stay'
  })
}

/** Close the window; what is not saved by then is lost. */
export async function leave(): Promise<void> {
  await settled()
  await ask('leaveUnsaved', null)
}
