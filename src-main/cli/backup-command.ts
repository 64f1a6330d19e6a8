import type { BackupView } from '../library/library'
import { type Command, WrongUse } from './command'
import { watching } from './watching'
import { orCannot, withLibrary } from './with-library'

export const backupCommand: Command = {
  name: 'backup',
  operands: '[--list]',
  summary: 'back up what the library holds now, or list the backups there are',
  help: [
    '--list  the backups there are, from the newest to the oldest, and why each was made',
    'Without --list nothing is written when nothing has changed since the newest backup.',
    'With --json: {backup: {id, at, reason} or null}; with --list an array of {id, at, reason}.',
  ],
  options: { list: { type: 'boolean' } },
  async run(call) {
    if (call.positionals.length > 0) throw new WrongUse('backup takes no operand; restore does.')
    if (call.has('list')) {
      const backups = await withLibrary(call, { begin: false }, async ({ safetyNet }) =>
        safetyNet.backups().map(listedOf),
      )
      call.voice.out(call.json ? `${JSON.stringify(backups, null, 2)}\n` : backups.map(lineOf).join('') || none)
      return 0
    }
    const backup = await withLibrary(call, { begin: false }, async ({ safetyNet }) =>
      orCannot(await watching(call, safetyNet.backUp)),
    )
    const listed = backup && listedOf(backup)
    const words = listed ? lineOf(listed) : 'Nothing has changed since the newest backup.\n'
    call.voice.out(call.json ? `${JSON.stringify({ backup: listed }, null, 2)}\n` : words)
    return 0
  },
}

const none = 'There are no backups yet.\n'

function listedOf({ id, at, reason }: BackupView): BackupView {
  return { id, at, reason }
}

function lineOf({ id, at, reason }: BackupView): string {
  return `${id}  ${at}  ${reason}\n`
}
