import { join } from 'node:path'
import { failed, succeeded } from '#contract/failure'
import type { BackingUp } from './backing-up'
import { changeToBackup } from './change-to-backup'
import { changeFromCopy, conflictCopiesIn } from './conflict-copies'
import { keepCopy } from './damage'
import { errorCodeOf } from './disk'
import type { SafetyNet } from './library'
import { notSaved } from './not-saved'
import type { Quiet } from './quiet-times'
import type { LibraryParts } from './start-library'

interface SafetyNetNeeds extends LibraryParts {
  readonly quiet: Quiet
  readonly backUp: BackingUp
  /** Throws when another has the library. */
  readonly mustBeOurs: () => void
}

export function createSafetyNet(parts: SafetyNetNeeds): SafetyNet {
  const { needs, memory, backups, quiet, backUp, now, mustBeOurs } = parts
  const { paths, disk } = needs
  return {
    backups: () =>
      backups
        .list()
        .toReversed()
        .map(({ id, at, reason }) => ({ id, at, reason })),
    backUp: (watch) => backUp.now('asked-for', watch),
    changeTo: (id, watch) =>
      quiet(async () => {
        const backup = backups.list().find((one) => one.id === id)
        if (!backup) return failed({ code: 'not-found', what: id })
        return changeToBackup({ paths, memory, backups, migrated: needs.migrated }, backup, watch)
      }),
    conflictCopies: () => conflictCopiesIn(paths),
    changeFrom: async (copy, undated) => {
      if (!conflictCopiesIn(paths).includes(copy)) return failed({ code: 'not-found', what: copy })
      return changeFromCopy(paths, memory, copy, undated)
    },
    putAside: async (copy) => {
      if (!conflictCopiesIn(paths).includes(copy)) return failed({ code: 'not-found', what: copy })
      try {
        mustBeOurs()
        const keptAt = keepCopy(disk, paths.conflicts, join(paths.root, copy), now())
        disk.remove(join(paths.root, copy))
        return succeeded(keptAt)
      } catch (error) {
        if (errorCodeOf(error) === '') throw error
        return failed(notSaved(error))
      }
    },
  }
}
