import i18next from 'i18next'
import { ask } from '../bridge/sotay'
import { loadAside } from '../state/aside'
import { enterLibrary } from '../state/enter-library'
import { tell, tellFailure } from '../state/messages'
import { closeOverlay, show } from '../state/navigate'
import { everythingSaved } from '../state/saving'
import { useStore } from '../state/store'

/** Put the sample library in front. The person's own stays open behind it, untouched. */
export async function openSample(): Promise<void> {
  await change(() => ask('openSample', null))
}

/** Throw the sample away; asked first when something was done in it, which is lost with it. */
export function askToThrowSampleAway(): void {
  if (useStore.getState().kept.history.undo === null) void leaveSample('throw-away')
  else show({ kind: 'throw-sample-away' })
}

/** Put the person's own library in front again. */
export async function leaveSample(how: 'keep' | 'throw-away'): Promise<void> {
  closeOverlay()
  await change(() => ask('leaveSample', how))
}

async function change(asking: () => ReturnType<typeof ask<'openSample'>>): Promise<void> {
  // What waits is drawn over the library in front, and would be lost with it.
  if (!(await everythingSaved())) return tell('problem', i18next.t('saving.saveFirst'))
  const answer = await asking()
  if (!answer.ok) {
    tellFailure(answer.failure)
    return
  }
  await enterLibrary(answer.value)
  await loadAside()
}
