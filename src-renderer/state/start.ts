import type { CallName } from '#contract/calls'
import { ask } from '../bridge/sotay'
import { languageOf, speak } from '../i18n/i18n'
import { followProgress } from '../library/import'
import { followCommits } from './commit'
import { enterLibrary, followDesk } from './enter-library'
import { followClosing } from './leaving'
import { followNews } from './news'
import { trySaving } from './saving'
import { applySettings, followSystemAppearance } from './settings'
import { useStore } from './store'

/** Listen first, then ask: a commit between the two would otherwise be missed. */
export async function start(): Promise<void> {
  followCommits()
  followNews()
  followClosing()
  followDesk()
  followSystemAppearance()
  followProgress()
  // Whoever comes back may have made room on the disk.
  window.addEventListener('focus', trySaving)
  const kept = await ask('readSettings', null)
  if (kept.ok) {
    useStore.setState(kept.value)
    await speak(languageOf(kept.value.settings.language, kept.value.locale))
    applySettings(kept.value.settings)
  }
  await openLibrary()
}

type OpeningCall = Extract<CallName, 'openLibrary' | 'openReadOnly' | 'createLibrary' | 'chooseLibrary'>

/** Open the library in one of these ways. A person who thinks better of choosing a folder stays where they are. */
export async function openLibrary(how: OpeningCall = 'openLibrary'): Promise<void> {
  const before = useStore.getState().openFailure
  if (how !== 'chooseLibrary') useStore.setState({ phase: 'opening', openFailure: null })
  const answer = await ask(how, null)
  if (!answer.ok) {
    useStore.setState({ phase: 'failed', openFailure: answer.failure })
    return
  }
  if (answer.value === null) {
    useStore.setState({ phase: 'failed', openFailure: before })
    return
  }
  await enterLibrary(answer.value)
}
