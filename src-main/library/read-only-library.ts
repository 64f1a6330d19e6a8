import { failed, succeeded } from '#contract/failure'
import { changeToBackup } from './change-to-backup'
import { conflictCopiesIn } from './conflict-copies'
import type { Library, SafetyNet } from './library'
import { readOriginal } from './originals'
import { createOutside } from './outside'
import { readingOf } from './reading'
import type { LibraryParts } from './start-library'
import { verifyLibrary } from './verify'

/** A library that nothing is written to: what is asked of it beyond reading is refused as `read-only`. */
export function readOnlyLibrary(parts: LibraryParts): Library {
  const { needs, memory, desk, backups, from } = parts
  const { paths, documents } = needs
  const refused = failed({ code: 'read-only' })
  const outside = createOutside({ ...parts, paths, documents, onlyReads: true })
  outside.watch()
  const safetyNet: SafetyNet = {
    backups: () => backups.list().toReversed(),
    backUp: async () => refused,
    changeTo: async (id, watch) => {
      const backup = backups.list().find((one) => one.id === id)
      if (!backup) return failed({ code: 'not-found', what: id })
      return changeToBackup({ paths, memory, backups, migrated: needs.migrated }, backup, watch)
    },
    conflictCopies: () => conflictCopiesIn(paths),
    changeFrom: async () => refused,
    putAside: async () => refused,
  }
  return {
    id: needs.manifest.id,
    path: paths.root,
    access: 'read-only',
    notices: needs.notices,
    ...readingOf(memory),
    commit: async () => refused,
    steps: () => from.stacks,
    keepOriginal: async () => refused,
    readOriginal: (sha256) => readOriginal(paths, sha256),
    verify: (watch) => verifyLibrary(paths, documents, watch),
    safetyNet,
    takeBack: async () => refused,
    onNews: desk.onNews,
    lookAgain: outside.lookAgain,
    close: async () => {
      outside.stop()
      return succeeded(null)
    },
  }
}
