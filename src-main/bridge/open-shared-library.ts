import { succeeded } from '#contract/failure'
import { createHistory, type History } from '../library/history'
import type { Library } from '../library/library'
import { openLibrary } from '../library/open-library'
import { createOpening, type Opening } from './opening'

export interface OpenLibrary {
  readonly library: Library
  readonly history: History
}

export interface SharedLibraryNeeds {
  readonly path: string
  readonly cacheFolder: string
  readonly logError: (where: string, thrown: unknown) => void
}

/** The library that all windows share, with the one history of what was done to it. */
export function openSharedLibrary({ path, cacheFolder, logError }: SharedLibraryNeeds): Opening<OpenLibrary> {
  return createOpening<OpenLibrary>({
    async open(access) {
      const opened = await openLibrary({ path, cacheFolder, access })
      if (!opened.ok) return opened
      return succeeded({ library: opened.value, history: createHistory(opened.value) })
    },
    async close({ library }) {
      const closed = await library.close()
      // Nothing is lost: the journal holds what the documents do not show yet.
      if (!closed.ok) logError('closing the library', closed.failure)
    },
  })
}
