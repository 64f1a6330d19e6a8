import { homedir } from 'node:os'
import type { Failure, Outcome } from '#contract/failure'
import { isThere } from '../library/is-there'
import type { Library } from '../library/library'
import { libraryPaths } from '../library/library-paths'
import { openLibrary } from '../library/open-library'
import { spelledAsOnDisk } from '../library/spelled-as-on-disk'
import { cacheFolderOf } from '../shell/cache-folder'
import { type Call, CannotDo } from './command'
import { failureWords } from './failure-words'

/** The value, or the failure as something that a command cannot do. */
export function orCannot<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new CannotDo(outcome.failure.code, failureWords(outcome.failure))
}

export interface LibraryUse {
  /** Whether a library is begun where there is none. */
  readonly begin: boolean
}

/**
 * Open the library that the call names, use it, and close it whatever happens.
 *
 * The library is held by its lock meanwhile, also to read: what a window is writing is not read half-written. Its cache
 * is the window's own, for this machine's journal is named after an id kept there. What was found wrong while opening
 * is told on `err`.
 */
export async function withLibrary<T>(
  call: Call,
  { begin }: LibraryUse,
  use: (library: Library) => Promise<T>,
): Promise<T> {
  if (!begin && !isThere(libraryPaths(spelledAsOnDisk(call.library)).manifest)) {
    throw new CannotDo('library-missing', failureWords({ code: 'library-missing', path: call.library }))
  }
  const cacheFolder = cacheFolderOf({ platform: process.platform, env: process.env, home: homedir() })
  const library = orCannot(await openLibrary({ path: call.library, cacheFolder }))
  let told = 0
  const tell = (notices: readonly Failure[]): void => {
    for (const notice of notices.slice(told)) call.voice.err(`${failureWords(notice)}\n`)
    told = notices.length
  }
  try {
    tell(library.notices)
    return await use(library)
  } finally {
    tell(library.notices)
    const closed = await library.close()
    if (!closed.ok) call.voice.err(`${failureWords(closed.failure)}\n`)
  }
}
