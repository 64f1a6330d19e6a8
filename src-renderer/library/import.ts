import i18next from 'i18next'
import type { Answers } from '#contract/calls'
import type { Outcome } from '#contract/failure'
import type { Pasted } from '#contract/pasting'
import type { ImportProgress, ImportReport } from '#contract/views'
import { ask, onProgress } from '../bridge/sotay'
import { tell, tellFailure } from '../state/messages'
import { openArticle, show } from '../state/navigate'
import { type State, useStore } from '../state/store'

export function importByDialog(what: 'files' | 'folder'): Promise<void> {
  return during(() => ask('importByDialog', what))
}

export function importFiles(paths: readonly string[]): Promise<void> {
  return paths.length === 0 ? Promise.resolve() : during(() => ask('importFiles', paths))
}

export function importPasted(pasted: Pasted): Promise<void> {
  return during(() => ask('importPasted', pasted))
}

async function during(asking: () => Promise<Outcome<Answers<'importByDialog'>>>): Promise<void> {
  // A second click while one import runs is not a second import.
  const { importing } = useStore.getState()
  if (importing !== null && !importing.byItself) return
  useStore.setState({ importing: { progress: null, byItself: false, paused: false, since: Date.now(), running: 0 } })
  const answer = await asking()
  useStore.setState({ importing: null })
  if (!answer.ok) return tellFailure(answer.failure)
  if (answer.value) await showReport(answer.value)
}

/**
 * One clean article opens at once; a clean batch is one sentence, from which the list can be opened; anything else is a
 * list to read. Pictures that did not come along are said in a sentence of their own.
 */
async function showReport(report: ImportReport): Promise<void> {
  const { imported, duplicates, refused, stopped } = report
  const total = imported.length + duplicates.length + refused.length
  if (total === 0 && !stopped) return tell('info', i18next.t('importing.nothing'))
  useStore.setState({ lastReport: report })
  if (stopped || duplicates.length + refused.length > 0) return show({ kind: 'import-report', report })
  const look = { label: i18next.t('importing.showReport'), perform: () => show({ kind: 'import-report', report }) }
  const picturesLeft = imported.reduce((count, { leftOut }) => count + leftOut.length, 0)
  if (picturesLeft > 0) tell('info', i18next.t('importing.picturesLeft', { count: picturesLeft }), look)
  const [only] = imported
  if (imported.length === 1 && only) return openArticle(only.id)
  tell('info', i18next.t('importing.imported', { count: imported.length }), look)
}

/** From now on the progress of an import is known while it runs. */
export function followProgress(): void {
  onProgress((progress) => useStore.setState(({ importing }) => ({ importing: furtherWith(importing, progress) })))
}

export function pauseImport(pause: boolean): void {
  useStore.setState(({ importing }) => ({ importing: importing && { ...timed(importing), paused: pause } }))
  void ask('pauseImport', pause)
}

/** Fewer files that come by themselves are in before a person has read that they are coming. */
const worthShowing = 50

function furtherWith(importing: Importing | null, progress: ImportProgress): Importing | null {
  if (importing?.byItself && progress.file === null) return null
  if (importing) return { ...timed(importing), progress }
  if (progress.file === null || progress.total < worthShowing) return null
  return { progress, byItself: true, paused: false, since: Date.now(), running: 0 }
}

type Importing = NonNullable<State['importing']>

function timed(importing: Importing): Importing {
  const now = Date.now()
  const { paused, since, running } = importing
  return { ...importing, since: now, running: paused ? running : running + (now - since) }
}

export function stopImport(): void {
  void ask('stopImport', null)
}
