import { failed, succeeded } from '#contract/failure'
import type { WindowNews } from '#contract/safety'
import type { RecordId } from '#domain/notebook/records'
import { createHistory, type History } from '../library/history'
import type { Library } from '../library/library'
import { libraryPaths } from '../library/library-paths'
import { standingAt } from '../library/manifest'
import { openLibrary } from '../library/open-library'
import { newsOf } from './news-of'
import { createOpening, type Opening } from './opening'

export interface OpenLibrary {
  readonly library: Library
  readonly history: History
}

/** In ms. */
const lookAfter = 1500

/** Where the library is, and where libraries have been. */
export interface LibraryPlace {
  /** The folder meant now: a person may choose another while none could be opened. */
  readonly folder: () => string
  choose(folder: string): void
  /** Whether a library was opened in the folder before. */
  readonly wasIn: (folder: string) => boolean
  openedIn(folder: string, id: RecordId): void
}

export interface SharedLibraryNeeds {
  readonly place: LibraryPlace
  readonly cacheFolder: string
  readonly tellNews: (news: WindowNews) => void
  readonly logError: (where: string, thrown: unknown) => void
}

/**
 * The library that all windows share, with the one history of what was done to it.
 *
 * A folder in which there was a library and now is nothing is `library-missing`: a drive may have been taken out, and a new
 * library in its place would look as if everything were lost.
 */
export function openSharedLibrary({
  place,
  cacheFolder,
  tellNews,
  logError,
}: SharedLibraryNeeds): Opening<OpenLibrary> {
  return createOpening<OpenLibrary>({
    async open(way) {
      const path = place.folder()
      if (way === 'full' && place.wasIn(path) && standingAt(libraryPaths(path)) === 'nothing') {
        return failed({ code: 'library-missing', path })
      }
      const reading = way === 'read-only'
      const opened = await openLibrary({
        path,
        cacheFolder,
        access: reading ? 'read-only' : 'full',
        // A window hears of what is found different afterwards, and has drawn its list by then.
        rows: reading ? 'checked' : 'at-once',
        lookAfter,
      })
      if (!opened.ok) return opened
      const library = opened.value
      library.onNews((news) => tellNews(newsOf(library, news)))
      place.openedIn(path, library.id)
      return succeeded({ library, history: createHistory(library) })
    },
    async close({ library }) {
      const closed = await library.close()
      // Nothing is lost: the journal holds what the documents do not show yet.
      if (!closed.ok) logError('closing the library', closed.failure)
    },
  })
}
