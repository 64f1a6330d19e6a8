import type { Answers } from '#contract/calls'
import { focusText } from '../reading/focus-text'
import { clearDesk, type Desk, deskIn, deskOf, keepDesk, placeOn } from './desk'
import { go, holdArticle } from './navigate'
import { opened, type Place, useStore } from './store'
import { closeSide, sidesOf } from './two-sides'

/** Show a library that was opened, with the desk as it was left. Nothing of another one stays on the screen. */
export async function enterLibrary({ library, settings, locale, sample }: Opened): Promise<void> {
  const left = deskOf(library.id)
  useStore.setState({
    ...opened(library, settings, locale),
    ...left,
    place: { kind: 'articles' },
    sample,
    listFilter: '',
    notesFilter: '',
    pickedArticles: new Set(),
    messages: [],
    contextMenu: null,
  })
  const place = placeOn(left, useStore.getState())
  go(place)
  if (place.kind !== 'article') return
  await readSides(place)
  // The one that had it may not be readable any more.
  const { place: now } = useStore.getState()
  if (now.kind === 'article') focusText(now.id)
}

type Opened = NonNullable<Answers<'openLibrary'>>

// Its own keys, each of which is one of the state's too.
const things = Object.keys(clearDesk) as readonly (keyof Desk)[]

/** From now on the desk is kept as it changes, for each library its own. */
export function followDesk(): () => void {
  return useStore.subscribe((state, before) => {
    if (state.phase !== 'open' || state.library === null || state.library.id !== before.library?.id) return
    if (things.some((one) => state[one] !== before[one])) keepDesk(state.library.id, deskIn(state))
  })
}

async function readSides(place: Extract<Place, { kind: 'article' }>): Promise<void> {
  for (const id of sidesOf(place)) {
    if (await holdArticle(id)) continue
    // Whoever has gone elsewhere meanwhile stays there.
    if (useStore.getState().place === place && place.beside) closeSide(id)
    else if (useStore.getState().place === place) go({ kind: 'articles' })
  }
}
