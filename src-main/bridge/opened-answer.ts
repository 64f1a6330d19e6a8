import type { Answers } from '#contract/calls'
import { type Outcome, succeeded } from '#contract/failure'
import { textOfRows } from '#contract/rows-text'
import type { Settings } from '#contract/settings'
import type { NamedPaths } from './named-paths'
import { pathsIn, smallOf } from './news-of'
import type { OpenLibrary } from './open-shared-library'

export interface OpenedNeeds {
  readonly settings: { current(): Settings }
  readonly locale: () => string
  readonly named: NamedPaths
  readonly sample: { readonly isInFront: () => boolean }
}

/** What a window is told of a library that was opened for it; paths in it may be shown in the file manager from then on. */
export async function openedAnswer(
  opening: Promise<Outcome<OpenLibrary>>,
  { settings, locale, named, sample }: OpenedNeeds,
): Promise<Outcome<Answers<'openLibrary'>>> {
  const opened = await opening
  if (!opened.ok) return opened
  const { path, notices } = opened.value.library
  named.add(path, ...pathsIn(notices))
  return succeeded({
    library: viewOf(opened.value),
    settings: settings.current(),
    locale: locale(),
    sample: sample.isInFront(),
  })
}

function viewOf({ library, history }: OpenLibrary): Answers<'openLibrary'>['library'] {
  return {
    id: library.id,
    path: library.path,
    access: library.access,
    rows: textOfRows(library.rowTexts()),
    ...smallOf(library),
    history: history.view(),
    notices: [...library.notices],
  }
}
