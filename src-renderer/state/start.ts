import { ask } from '../bridge/sotay'
import { languageOf, speak } from '../i18n/i18n'
import { followCommits } from './commit'
import { tellFailure } from './messages'
import { applySettings, followSystemAppearance } from './settings'
import { opened, useStore } from './store'

/** Listen first, then ask: a commit between the two would otherwise be missed. */
export async function start(): Promise<void> {
  followCommits()
  followSystemAppearance()
  await openLibrary()
}

export async function openLibrary(): Promise<void> {
  useStore.setState({ phase: 'opening', openFailure: null })
  const answer = await ask('openLibrary', null)
  if (!answer.ok) {
    useStore.setState({ phase: 'failed', openFailure: answer.failure })
    return
  }
  const { library, settings, locale } = answer.value
  await speak(languageOf(settings.language, locale))
  applySettings(settings)
  useStore.setState(opened(library, settings, locale))
  for (const notice of library.notices) tellFailure(notice)
}
