import type { Failure } from '#contract/failure'
import { assertNever } from '../library/assert-never'

/** What a failure means to a person at a terminal: what happened, and what to do when there is something to do. */
export function failureWords(failure: Failure): string {
  switch (failure.code) {
    case 'not-saved':
      return `Nothing was saved: ${savingReasons[failure.reason]}.`
    case 'read-only':
      return 'The library can only be read here; nothing was changed.'
    case 'changed-meanwhile':
      return 'The records were changed meanwhile. Try again.'
    case 'not-valid':
      return `This would not be a valid notebook (${failure.where}). Nothing was changed.`
    case 'not-in-encoding':
      return `The original cannot be read as ${failure.encoding}.`
    case 'not-found':
      return `Not found: ${failure.what}.`
    case 'library-missing':
      return `There is no library in ${failure.path}.`
    case 'library-unreadable':
      return `${failure.path} cannot be read as a library (${failure.reason}). Nothing in it was touched.`
    case 'library-newer':
      return `The library in ${failure.path} was written by a newer version (format ${failure.version}); it is only read.`
    case 'library-in-use':
      return `The library in ${failure.path} is in use by ${failure.by}. Close it there and try again.`
    case 'library-damaged':
      return `${failure.path} was damaged; what it held is kept at ${failure.keptAt}.`
    case 'restored-from-backup':
      return `${failure.path} was damaged and restored from the backup of ${failure.from}; the damaged file is at ${failure.keptAt}.`
    case 'journal-damaged':
      return `Part of the journal ${failure.path} cannot be read; the rest was applied, the whole is kept at ${failure.keptAt}.`
    case 'outside-conflict':
      return `${failure.path} was changed by another program; its version is kept at ${failure.keptAt}.`
    case 'conflict-copy':
      return `A sync program left a copy: ${failure.path}.`
    case 'clock-backwards':
      return `The computer's clock is earlier than it was at ${failure.last}.`
    case 'stopped':
      return 'Stopped. Nothing was changed.'
    case 'nothing-to-undo':
    case 'nothing-to-redo':
      return 'There is nothing to take back or do again.'
    case 'would-overwrite':
      return `These files in ${failure.folder} hold something else; give --overwrite to replace them:\n${failure.files.map((file) => `  ${file}`).join('\n')}`
    case 'not-written':
      return `${failure.path} could not be written: ${failure.reason}.`
    case 'cannot-watch':
      return `${failure.folder} cannot be watched: the library is in it, or it is in the library.`
    case 'watching-waits':
      return `New files of watched folders wait: ${waitingReasons[failure.reason]}.`
    case 'cannot-read-watched':
      return `The watched folder ${failure.folder} cannot be read.`
    case 'cannot-read-draft':
      return `${failure.path} cannot be read at the moment: ${failure.reason}.`
    case 'not-understood':
      return `Not understood: ${failure.where}.`
    case 'unexpected':
      return 'Something went wrong that should not have.'
    default:
      return assertNever(failure)
  }
}

const savingReasons = {
  'disk-full': 'the disk is full',
  'no-permission': 'there is no permission to write there',
  'folder-gone': 'the folder is gone',
  'taken-over': 'another program or computer has taken the library over',
  unknown: 'the disk refused',
} as const

const waitingReasons = { ...savingReasons, 'read-only': 'the library is open read-only' } as const
