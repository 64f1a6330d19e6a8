import type { Answers, CallName } from '#contract/calls'
import type { Outcome } from '#contract/failure'
import { ask } from '../bridge/sotay'
import { languageOf, speak } from '../i18n/i18n'
import { followProgress } from '../library/import'
import { followWatched } from '../library/watched'
import { followWork } from '../safety/work'
import { followUnsaved, loadAside, waitingIn } from './aside'
import { followCommits } from './commit'
import { enterLibrary, followDesk } from './enter-library'
import { keptOf } from './kept'
import { followClosing } from './leaving'
import { tellFailure } from './messages'
import { go, holdArticle } from './navigate'
import { followNews } from './news'
import { settled, trySaving } from './saving'
import { applySettings, followSystemAppearance } from './settings'
import { drawn, opened, useStore } from './store'

/** Listen first, then ask: a commit between the two would otherwise be missed. */
export async function start(): Promise<void> {
  followCommits()
  followNews()
  followClosing()
  followDesk()
  followSystemAppearance()
  followProgress()
  followWork()
  followUnsaved()
  followWatched()
  // Whoever comes back may have made room on the disk.
  window.addEventListener('focus', trySaving)
  // Both at once: the library is on its way while the page takes on the language and the colours.
  const [kept, library] = [ask('readSettings', null), ask('openLibrary', null)]
  void kept.then(takeOn)
  await openedAs(await library)
}

async function takeOn(answer: Outcome<Answers<'readSettings'>>): Promise<void> {
  if (!answer.ok) return
  const { settings, locale } = answer.value
  useStore.setState(answer.value)
  applySettings(settings)
  await speak(languageOf(settings.language, locale))
}

type OpeningCall = Extract<CallName, 'openLibrary' | 'openReadOnly' | 'createLibrary' | 'chooseLibrary'>

/** Open the library in one of these ways. A person who thinks better of choosing a folder stays where they are. */
export async function openLibrary(how: OpeningCall = 'openLibrary'): Promise<void> {
  const before = useStore.getState().openFailure
  if (how !== 'chooseLibrary') useStore.setState({ phase: 'opening', openFailure: null })
  const answer = await ask(how, null)
  if (answer.ok && answer.value === null) useStore.setState({ phase: 'failed', openFailure: before })
  else await openedAs(answer)
}

async function openedAs(answer: Outcome<Answers<OpeningCall>>): Promise<void> {
  if (!answer.ok) {
    useStore.setState({ phase: 'failed', openFailure: answer.failure })
    return
  }
  if (answer.value === null) return
  await enterLibrary(answer.value)
  await loadAside()
}

/**
 * Open the library once more because another has had it meanwhile. What waits stays drawn and is saved as soon as it can be;
 * where nothing may be written, it stands aside.
 */
export async function openAgain(how: 'openAgain' | 'openReadOnly'): Promise<void> {
  await settled()
  const answer = await ask(how, null)
  if (!answer.ok) return tellFailure(answer.failure)
  const { library, settings, locale, sample } = answer.value
  const before = useStore.getState()
  const isWritable = library.access === 'full'
  const { kept } = drawn(keptOf(library), [])
  useStore.setState({
    ...opened(library, settings, locale),
    sample,
    ...drawn(kept, isWritable ? before.underway : []),
    aside: isWritable ? before.aside : waitingIn(before),
  })
  const { place } = before
  trySaving()
  if (place.kind !== 'article') return
  // What is read was read from the library as it was.
  const articles = [place.id, ...(place.beside ? [place.beside.id] : [])]
  for (const id of articles) if (!(await holdArticle(id))) return go({ kind: 'articles' })
}

/** Take the library back from the computer that has it now. */
export async function takeBack(): Promise<void> {
  const answer = await ask('takeBack', null)
  if (answer.ok) trySaving()
  else tellFailure(answer.failure)
}
