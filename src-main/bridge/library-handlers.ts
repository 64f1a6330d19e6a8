import type { Answers, Handlers } from '#contract/calls'
import { type Outcome, succeeded } from '#contract/failure'
import type { Settings } from '#contract/settings'
import type { Committed } from '#contract/views'
import type { Performed } from '../library/history'
import { committedOf } from './committed-of'
import type { NamedPaths } from './named-paths'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { passagesOfTheme } from './passages'
import { wideChange } from './wide-change'

export interface LibraryNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly settings: { current(): Settings }
  readonly locale: () => string
  readonly broadcast: (committed: Committed) => void
  readonly named: NamedPaths
}

type LibraryCall =
  | 'openLibrary'
  | 'openReadOnly'
  | 'readArticle'
  | 'commit'
  | 'perform'
  | 'undo'
  | 'redo'
  | 'passagesOfTheme'
  | 'verifyLibrary'

/** Calls that read and change the library. What was changed is broadcast before it is answered. */
export function libraryHandlers(needs: LibraryNeeds): Pick<Handlers, LibraryCall> {
  const { opening, settings, locale, broadcast, named } = needs
  const open = async (outcome: Promise<Outcome<OpenLibrary>>): Promise<Outcome<Answers<'openLibrary'>>> => {
    const opened = await outcome
    if (!opened.ok) return opened
    named.add(opened.value.library.path)
    return succeeded({ library: viewOf(opened.value), settings: settings.current(), locale: locale() })
  }
  const withLibrary = async <T>(act: (open: OpenLibrary) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const opened = await opening.current()
    return opened.ok ? act(opened.value) : opened
  }
  const changing = (act: (open: OpenLibrary) => Promise<Outcome<Performed>>): Promise<Outcome<null>> =>
    withLibrary(async (open) => {
      const performed = await act(open)
      if (!performed.ok) return performed
      broadcast(committedOf(performed.value))
      return succeeded(null)
    })
  return {
    openLibrary: () => open(opening.opened()),
    openReadOnly: () => open(opening.openedReadOnly()),
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
        const meant = await wideChange(library, action, at)
        return meant.ok ? history.perform({ id, at, ...meant.value }) : meant
      }),
    undo: () => changing(({ history }) => history.undo()),
    redo: () => changing(({ history }) => history.redo()),
    passagesOfTheme: (themeId) => withLibrary(({ library }) => passagesOfTheme(library, themeId)),
    verifyLibrary: () => withLibrary(async ({ library }) => succeeded(await library.verify())),
  }
}

function viewOf({ library, history }: OpenLibrary): Answers<'openLibrary'>['library'] {
  const { themes, notes, glossary, queries } = library.small()
  return {
    id: library.id,
    path: library.path,
    access: library.access,
    rows: [...library.rows()],
    themes: [...themes],
    notes: [...notes],
    glossary: [...glossary],
    queries: [...queries],
    history: history.view(),
    notices: [...library.notices],
  }
}
