import i18next from 'i18next'
import type { Outcome } from '#contract/failure'
import type { WatchedFolder, WatchedView } from '#contract/watching'
import type { RecordId } from '#domain/notebook/records'
import { ask, onWatched } from '../bridge/sotay'
import { performWide } from '../state/commit'
import { tell, tellFailure } from '../state/messages'
import { show } from '../state/navigate'
import { useStore } from '../state/store'
import { followHeldUp } from './held-up'

/** From now on what comes in from watched folders is told, quietly, with a way to take it back. */
export function followWatched(): void {
  useStore.subscribe(({ library }, before) => {
    if (library !== null && library !== before.library) void readWatched()
  })
  followHeldUp(goOnWatching)
  onWatched(({ folders, heldUp, report }) => {
    useStore.setState({ watched: { folders, heldUp } })
    if (!report) return
    useStore.setState({ lastReport: report })
    const count = report.imported.length
    if (count > 0) {
      const ids = report.imported.map(({ id }) => id)
      tell('info', i18next.t('watching.imported', { count }), {
        label: i18next.t('watching.takeBack'),
        perform: () => void takeBack(ids),
      })
    }
    if (report.refused.length > 0) {
      tell('info', i18next.t('watching.refused', { count: report.refused.length }), {
        label: i18next.t('importing.showReport'),
        perform: () => show({ kind: 'import-report', report }),
      })
    }
  })
}

/** Asked whenever a library has been opened: from then on its folders are watched. */
async function readWatched(): Promise<void> {
  const answer = await ask('readWatched', null)
  if (answer.ok) useStore.setState({ watched: answer.value })
}

export async function watchFolder(): Promise<void> {
  keep(await ask('watchFolder', null))
}

export async function stopWatching(path: WatchedFolder['path']): Promise<void> {
  keep(await ask('stopWatching', path))
}

export async function goOnWatching(): Promise<void> {
  keep(await ask('goOnWatching', null))
}

function keep(answer: Outcome<WatchedView | null>): void {
  if (!answer.ok) tellFailure(answer.failure)
  else if (answer.value !== null) useStore.setState({ watched: answer.value })
}

/** As a step of its own, so that it does not matter what was done since. */
function takeBack(ids: readonly RecordId[]): Promise<unknown> {
  const { rows } = useStore.getState().kept
  return performWide({ kind: 'remove-articles', articleIds: ids.filter((id) => rows.has(id)) })
}
