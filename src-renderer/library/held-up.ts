import i18next from 'i18next'
import type { Failure } from '#contract/failure'
import type { WatchedView } from '#contract/watching'
import { describeFailure } from '../i18n/describe'
import { tellUntil } from '../state/messages'
import { useStore } from '../state/store'

/**
 * From now on what keeps files of watched folders from coming in is told once, with a way to let them, and is no longer
 * shown when it is over. It may last for days: nothing is told a second time. Over the settings, which say it themselves,
 * nothing is shown.
 */
export function followHeldUp(goOn: () => Promise<void>): void {
  const told = new Map<string, () => void>()
  useStore.subscribe(({ watched, overlay }, before) => {
    if (watched === before.watched && overlay === before.overlay) return
    const now = new Map(troublesOf(watched).map((trouble) => [JSON.stringify(trouble), trouble]))
    for (const [key, end] of told) {
      if (!now.has(key)) told.delete(key)
      if (!now.has(key) || overlay.kind === 'settings') end()
    }
    if (overlay.kind === 'settings') return
    for (const [key, trouble] of now)
      if (!told.has(key))
        told.set(
          key,
          say(trouble, () => void goOn()),
        )
  })
}

type Trouble = Failure | 'stopped'

function troublesOf({ folders, heldUp }: WatchedView): readonly Trouble[] {
  const closed = folders.flatMap(({ path, state }) =>
    state === 'unreadable' ? [{ code: 'cannot-read-watched' as const, folder: path }] : [],
  )
  if (heldUp === null) return closed
  return [...closed, heldUp.why === 'stopped' ? 'stopped' : heldUp.failure]
}

function say(trouble: Trouble, goOn: () => void): () => void {
  if (trouble === 'stopped')
    return tellUntil('info', i18next.t('watching.stopped'), { label: i18next.t('watching.goOn'), perform: goOn })
  const tryNow = { label: i18next.t('watching.tryNow'), perform: goOn }
  return tellUntil('problem', describeFailure(i18next.t, trouble), tryNow)
}
