import type { Failure } from '#contract/failure'
import type { WindowNews } from '#contract/safety'
import type { Library, LibraryNews } from '../library/library'

/** What windows hear of news: with the small records as they are now, which no other call would bring them. */
export function newsOf(
  library: Library,
  { rows, removedArticles, small, notices, takenOver }: LibraryNews,
): WindowNews {
  return {
    rows: [...rows],
    removedArticles: [...removedArticles],
    small: small ? smallOf(library) : null,
    notices: [...notices],
    ...(takenOver === undefined ? {} : { takenOver }),
  }
}

export function smallOf(library: Library) {
  const { themes, notes, glossary, queries } = library.small()
  return { themes: [...themes], notes: [...notes], glossary: [...glossary], queries: [...queries] }
}

/** Files that notices tell a person about, which they may then ask to be shown. */
export function pathsIn(notices: readonly Failure[]): readonly string[] {
  return notices.flatMap((notice) => ('keptAt' in notice ? [notice.keptAt] : []))
}
