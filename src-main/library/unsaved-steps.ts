import { join } from 'node:path'
import * as z from 'zod/mini'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Step, step } from '#domain/notebook/intent'
import { type RecordId, recordId } from '#domain/notebook/records'
import { type Disk, errorCodeOf } from './disk'
import { documentAt } from './document'
import { notSaved } from './not-saved'
import { readKept } from './read-kept'

const unsaved = z.strictObject({ version: z.literal(1), libraryId: recordId, steps: z.array(step) })

/** Steps that a library's disk refuses, kept on another: with the same ids, so that saving them later is a retry. */
export interface UnsavedSteps {
  /** Durable when answered. Those kept before for this library give way; none leaves nothing behind. */
  keep(libraryId: RecordId, steps: readonly Step[]): Promise<Outcome<null>>
  /**
   * In the order they were made. A file that cannot be understood is left aside, and there are none; one that cannot be read at
   * the moment is not said to hold none.
   */
  read(libraryId: RecordId): Outcome<readonly Step[]>
}

export function unsavedStepsIn(disk: Disk, folder: string): UnsavedSteps {
  const documentOf = (id: RecordId) =>
    documentAt(disk, join(folder, `${id}.json`), unsaved, ({ libraryId }) => libraryId === id)
  // One after the other: what is kept last must be what stands there.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act)
    turn = done.catch(() => undefined)
    return done
  }
  return {
    keep: (libraryId, steps) =>
      inTurn(async () => {
        const document = documentOf(libraryId)
        try {
          if (steps.length > 0) await document.write({ version: 1, libraryId, steps })
          else await document.remove()
          return succeeded(null)
        } catch (error) {
          if (errorCodeOf(error) === '') throw error
          return failed(notSaved(error))
        }
      }),
    read(libraryId) {
      const kept = readKept(disk, documentOf(libraryId))
      return kept.ok ? succeeded(kept.value?.steps ?? []) : kept
    },
  }
}
