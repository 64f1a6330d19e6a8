import i18next from 'i18next'
import type { Answers } from '#contract/calls'
import type { Outcome } from '#contract/failure'
import type { Pasted } from '#contract/pasting'
import type { ImportReport } from '#contract/views'
import { ask, onProgress } from '../bridge/sotay'
import { tell, tellFailure } from '../state/messages'
import { openArticle, show } from '../state/navigate'
import { useStore } from '../state/store'

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
  if (useStore.getState().importing !== null) return
  useStore.setState({ importing: { progress: null, paused: false, since: Date.now() } })
  const answer = await asking()
  useStore.setState({ importing: null })
  if (!answer.ok) return tellFailure(answer.failure)
  if (answer.value) await showReport(answer.value)
}

/** One clean article opens at once; a clean batch is one sentence; anything else is a list to read. */
async function showReport(report: ImportReport): Promise<void> {
  const { imported, duplicates, refused } = report
  const total = imported.length + duplicates.length + refused.length
  if (total === 0) return tell('info', i18next.t('importing.nothing'))
  if (duplicates.length + refused.length > 0) return show({ kind: 'import-report', report })
  const [only] = imported
  if (imported.length === 1 && only) return openArticle(only.id)
  tell('info', i18next.t('importing.imported', { count: imported.length }))
}

/** From now on the progress of an import is known while it runs. */
export function followProgress(): void {
  onProgress((progress) =>
    useStore.setState(({ importing }) => ({ importing: importing && { ...importing, progress } })),
  )
}

export function pauseImport(pause: boolean): void {
  useStore.setState(({ importing }) => ({ importing: importing && { ...importing, paused: pause } }))
  void ask('pauseImport', pause)
}

export function stopImport(): void {
  void ask('stopImport', null)
}
