import { join } from 'node:path'
import * as z from 'zod/mini'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { type RecordId, recordId } from '#domain/notebook/records'
import { type Disk, errorCodeOf } from './disk'
import { documentAt } from './document'
import { notSaved } from './not-saved'
import { readKept } from './read-kept'

const draft = z.strictObject({ version: z.literal(1), libraryId: recordId, name: z.string(), text: z.string() })

/** What is being typed in dialogs and is no change of the library yet, kept where the end of the app does not reach it. */
export interface Drafts {
  /** Durable when answered; what was kept under the name before gives way. Null leaves nothing behind. */
  keep(libraryId: RecordId, name: string, text: string | null): Promise<Outcome<null>>
  /**
   * What was kept last, also when that is on its way to the disk; null when there is none. A file that cannot be understood is
   * left aside, and there is none; one that cannot be read at the moment is not said to be none.
   */
  read(libraryId: RecordId, name: string): Promise<Outcome<string | null>>
}

/** Kept in `folder`, one file each. `name` must be fit for the name of a file. */
export function draftsIn(disk: Disk, folder: string): Drafts {
  const documentOf = (id: RecordId, name: string) =>
    documentAt(disk, join(folder, id, `${name}.json`), draft, (data) => data.libraryId === id && data.name === name)
  // One after the other: what is kept last must be what stands there, and what is read.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act)
    turn = done.catch(() => undefined)
    return done
  }
  return {
    keep: (libraryId, name, text) =>
      inTurn(async () => {
        const document = documentOf(libraryId, name)
        try {
          if (text === null) await document.remove()
          else await document.write({ version: 1, libraryId, name, text })
          return succeeded(null)
        } catch (error) {
          if (errorCodeOf(error) === '') throw error
          return failed(notSaved(error))
        }
      }),
    read: (libraryId, name) =>
      inTurn(async () => {
        const kept = readKept(disk, documentOf(libraryId, name))
        return kept.ok ? succeeded(kept.value?.text ?? null) : kept
      }),
  }
}
