import type { Handlers } from '#contract/calls'
import { type Outcome, succeeded } from '#contract/failure'
import type { Committed } from '#contract/views'
import type { Performed } from '../library/history'
import { committedOf } from './committed-of'
import type { LibraryPlace, OpenLibrary } from './open-shared-library'
import { type OpenedNeeds, openedAnswer } from './opened-answer'
import type { Opening } from './opening'
import { passagesOfTheme } from './passages'
import { wideChange } from './wide-change'
import { withLibrary as withLibraryOf } from './with-library'

export interface LibraryNeeds extends OpenedNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly broadcast: (committed: Committed) => void
  readonly place: LibraryPlace
  readonly dialogs: { chooseLibraryFolder(): Promise<string | null> }
  /** The bundled thread that revises long articles; null revises in main. */
  readonly revisionScript: string | null
}

type LibraryCall =
  | 'openLibrary'
  | 'openReadOnly'
  | 'openAgain'
  | 'createLibrary'
  | 'chooseLibrary'
  | 'readArticle'
  | 'commit'
  | 'perform'
  | 'undo'
  | 'redo'
  | 'passagesOfTheme'

/** Calls that read and change the library. What was changed is broadcast before it is answered. */
export function libraryHandlers(needs: LibraryNeeds): Pick<Handlers, LibraryCall> {
  const { opening, broadcast, place, dialogs, revisionScript } = needs
  const open = (outcome: Promise<Outcome<OpenLibrary>>) => openedAnswer(outcome, needs)
  const withLibrary = <T>(act: (open: OpenLibrary) => Promise<Outcome<T>>) => withLibraryOf(opening, act)
  const changing = (act: (open: OpenLibrary) => Promise<Outcome<Performed>>): Promise<Outcome<null>> =>
    withLibrary(async (open) => {
      const performed = await act(open)
      if (!performed.ok) return performed
      broadcast(committedOf(performed.value))
      return succeeded(null)
    })
  return {
    openLibrary: () => open(opening.opened()),
    async openReadOnly() {
      const current = await opening.current()
      const isOpen = current.ok && current.value.library.access === 'full'
      return open(isOpen ? opening.reopened('read-only') : opening.openedReadOnly())
    },
    openAgain: () => open(opening.reopened('full')),
    createLibrary: () => open(opening.begun()),
    async chooseLibrary() {
      if ((await opening.current()).ok) return open(opening.opened())
      const folder = await dialogs.chooseLibraryFolder()
      if (folder === null) return succeeded(null)
      place.choose(folder)
      return open(opening.begun())
    },
    readArticle: (id) =>
      withLibrary(async ({ library }) => {
        const [article, annotations] = await Promise.all([library.readArticle(id), library.readAnnotations(id)])
        if (!article.ok) return article
        if (!annotations.ok) return annotations
        return succeeded({ article: article.value, annotations: [...annotations.value] })
      }),
    commit: (step) => changing(({ history }) => history.perform(step)),
    perform: ({ id, at, action }) =>
      changing(async ({ library, history }) => {
        const meant = await wideChange(library, action, at, revisionScript)
        return meant.ok ? history.perform({ id, at, ...meant.value }) : meant
      }),
    undo: () => changing(({ history }) => history.undo()),
    redo: () => changing(({ history }) => history.redo()),
    passagesOfTheme: (themeId) => withLibrary(({ library }) => passagesOfTheme(library, themeId)),
  }
}
