import { ask } from '../bridge/sotay'
import { languageOf, speak } from '../i18n/i18n'
import { followProgress } from '../library/import'
import { followCommits } from './commit'
import { tellFailure } from './messages'
import { applySettings, followSystemAppearance } from './settings'
import { opened, useStore } from './store'

/** Listen first, then ask: a commit between the two would otherwise be missed. */
export async function start(): Promise<void> {
  followCommits()
  followSystemAppearance()
  followProgress()
  const kept = await ask('readSettings', null)
  if (kept.ok) {
    useStore.setState(kept.value)
    await speak(languageOf(kept.value.settings.language, kept.value.locale))
    applySettings(kept.value.settings)
  }
  await openLibrary()
}

export async function openLibrary(how: 'openLibrary' | 'openReadOnly' = 'openLibrary'): Promise<void> {
  useStore.setState({ phase: 'opening', openFailure: null })
  const answer = await ask(how, null)
  if (!answer.ok) {
    useStore.setState({ phase: 'failed', openFailure: answer.failure })
    return
  }
  const { library, settings, locale } = answer.value
  useStore.setState(opened(library, settings, locale))
  for (const notice of library.notices) tellFailure(notice)
}
