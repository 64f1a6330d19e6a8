import * as z from 'zod/mini'
import { realDisk } from '../library/disk'
import { documentAt } from '../library/document'

const knownLibraries = z.object({
  /** The folder a person chose last, for starts that name none. */
  chosen: z.nullable(z.string()),
  /** The id of the library that was opened in each folder. */
  opened: z.record(z.string(), z.string()),
})

/** Which libraries this person has opened where, so that one that is suddenly not there is missed. */
export interface KnownLibraries {
  readonly chosen: () => string | null
  choose(folder: string): void
  readonly has: (folder: string) => boolean
  note(folder: string, id: string): void
}

/**
 * Kept in the file at `path`. To forget it costs a question that is not asked, nothing else: what cannot be read or written
 * is logged and gone on without.
 */
export function openKnownLibraries(path: string, logError: (where: string, thrown: unknown) => void): KnownLibraries {
  const document = documentAt(realDisk, path, knownLibraries)
  const reading = document.read()
  if (reading.kind === 'damaged' || reading.kind === 'unreadable') {
    logError('known libraries', new Error(`${path}: ${reading.reason}`))
  }
  let known = reading.kind === 'found' ? reading.data : { chosen: null, opened: {} }
  let writing: Promise<unknown> = Promise.resolve()
  const keep = (next: typeof known): void => {
    known = next
    writing = writing.then(() => document.write(known)).catch((thrown: unknown) => logError('known libraries', thrown))
  }
  return {
    chosen: () => known.chosen,
    choose: (folder) => keep({ ...known, chosen: folder }),
    has: (folder) => Object.hasOwn(known.opened, folder),
    note(folder, id) {
      if (known.opened[folder] !== id) keep({ ...known, opened: { ...known.opened, [folder]: id } })
    },
  }
}
