import { randomUUID } from 'node:crypto'
import { isNoChange } from '#domain/notebook/change'
import { differencesOf } from '../library/differences'
import { createHistory } from '../library/history'
import type { BackupView, Difference } from '../library/library'
import { stopped } from '../library/watch'
import { CannotDo, type Command, WrongUse } from './command'
import { watching } from './watching'
import { orCannot, withLibrary } from './with-library'

export const restoreCommand: Command = {
  name: 'restore',
  operands: 'BACKUP [--dry-run]',
  summary: 'take every record back to what it was in a backup, as one step that can be undone',
  help: [
    'BACKUP is an id as backup --list says it, a unique beginning of one, or newest.',
    '--dry-run  say what would be added, changed and removed, and change nothing',
    'Ctrl+C while it compares ends it and leaves the library as it was.',
    'With --json: {backup, restored, differences: [{kind, id, how, name}]}.',
  ],
  options: { 'dry-run': { type: 'boolean' } },
  async run(call) {
    const [typed, ...rest] = call.positionals
    if (typed === undefined || rest.length > 0) throw new WrongUse('restore needs one backup: see backup --list.')
    const done = await withLibrary(call, { begin: false }, async (library) => {
      const { id, at } = backupMeant(library.safetyNet.backups(), typed)
      const change = orCannot(await watching(call, (watch) => library.safetyNet.changeTo(id, watch)))
      const restored = !call.has('dry-run') && !isNoChange(change)
      if (restored) {
        if (call.signal.aborted) orCannot(stopped)
        const intent = { kind: 'restore' as const, name: at }
        const step = { id: randomUUID(), at: new Date().toISOString(), intent, change }
        orCannot(await createHistory(library).perform(step))
      }
      return { backup: id, restored, differences: differencesOf(change) }
    })
    call.voice.out(call.json ? `${JSON.stringify(done, null, 2)}\n` : wordsFor(done))
    return 0
  },
}

function backupMeant(backups: readonly BackupView[], typed: string): BackupView {
  const [newest] = backups
  if (!newest) throw new CannotDo('backup-not-found', 'There are no backups yet.')
  if (typed === 'newest') return newest
  const meant = backups.filter(({ id }) => id === typed)
  const found = meant.length > 0 ? meant : backups.filter(({ id }) => id.startsWith(typed))
  const [backup, ...others] = found
  if (!backup) throw new CannotDo('backup-not-found', `There is no backup ${typed}; see backup --list.`)
  if (others.length > 0) {
    const ids = found.map(({ id }) => `  ${id}\n`).join('')
    throw new CannotDo('backup-ambiguous', `Several backups begin with ${typed}:\n${ids}`)
  }
  return backup
}

interface Done {
  readonly backup: string
  readonly restored: boolean
  readonly differences: readonly Difference[]
}

function wordsFor({ backup, restored, differences }: Done): string {
  if (differences.length === 0) return `The library is as it was in the backup ${backup}.\n`
  const lines = differences.map(({ how, kind, name }) => `${how.padEnd(7)}  ${kind}: ${oneLine(name)}\n`)
  const counts = (['added', 'changed', 'removed'] as const).map(
    (way) => `${differences.filter(({ how }) => how === way).length} ${way}`,
  )
  const ending = restored ? `Restored from ${backup}` : `Restoring ${backup} would do this; nothing was changed`
  return `${lines.join('')}${ending}: ${counts.join(', ')}\n`
}

/** Of a passage that is pages long, in UTF-16 code units. */
const longestName = 100

function oneLine(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ')
  return line.length > longestName ? `${line.slice(0, longestName).replace(/[\ud800-\udbff]$/, '')}…` : line
}
