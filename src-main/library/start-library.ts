import { type Failure, type Outcome, succeeded } from '#contract/failure'
import { type Backups, backupsIn } from './backups'
import { catalogueCache } from './catalogue'
import { keepCopy, makeSafe } from './damage'
import type { Disk } from './disk'
import { textOf } from './document'
import type { Documents, Manifest } from './documents'
import type { Memory } from './draft'
import { writeDurably } from './durable-file'
import { type Journal, journalBytes, openJournal } from './journal'
import { type JournalReading, readJournal } from './journal-lines'
import type { Library, StepStacks } from './library'
import type { LibraryPaths } from './library-paths'
import { loadSmall } from './load-small'
import type { LibraryLock } from './lock'
import { createNewsDesk, type NewsDesk } from './news'
import { createPending } from './pending'
import { readOnlyLibrary } from './read-only-library'
import { replay } from './replay'
import { createRowKeeper, type RowKeeper } from './row-keeper'
import { createRows } from './rows'
import { createSeen, type Seen } from './seen'
import { createShelf } from './shelf'
import { smallNames } from './small-tables'
import { noSteps, stacksAfter } from './step-stacks'
import { writableLibrary } from './writable-library'

export interface LibraryNeeds {
  readonly manifest: Manifest
  readonly paths: LibraryPaths
  readonly documents: Documents
  readonly disk: Disk
  readonly now: () => Date
  /** Without one, nothing is written. */
  readonly lock: LibraryLock | undefined
  readonly machine: string | undefined
  readonly cacheFolder: string
  readonly writeDelay: number
  readonly memoryRoom: number
  readonly rows: 'checked' | 'at-once'
  /** In ms. */
  readonly lookAfter: number
  /** In ms; null for none. */
  readonly firstBackupAfter: number | null
  readonly notices: Failure[]
  readonly migrated: (path: string, json: unknown, version: number) => unknown
}

/** What a started library is made of. */
export interface LibraryParts {
  readonly needs: LibraryNeeds
  readonly memory: Memory
  readonly seen: Seen
  readonly keeper: RowKeeper
  readonly desk: NewsDesk
  readonly backups: Backups
  readonly onDamage: (path: string, reason: string) => Failure
  /** Never earlier than anything this library was told before, whichever way the clock was turned. */
  readonly now: () => Date
  readonly from: { readonly seq: number; readonly stacks: StepStacks }
}

/** A library whose folder is known and whose lock is held: read what there is, replay the journal, wire the rest. */
export async function startLibrary(needs: LibraryNeeds): Promise<Outcome<Library>> {
  const { paths, documents, disk, lock, notices, machine } = needs
  const journalled = readJournal(machine === undefined ? Buffer.alloc(0) : journalBytes(paths.journal(machine)))
  const { seq, stacks, at } = pastOf(needs, journalled)
  const now = steady(needs.now, at, notices)

  const backups = backupsIn(disk, paths)
  const rows = createRows()
  const desk = createNewsDesk({ rows }, notices)
  const onDamage = (path: string, reason: string): Failure => {
    const failure: Failure = lock
      ? makeSafe({ disk, paths, backups, now }, path, reason)
      : { code: 'library-damaged', path, keptAt: path }
    desk.notice(failure)
    return failure
  }
  const tables = loadSmall(documents, onDamage)
  if (!tables.ok) return tables
  const pending = createPending()
  const seen = createSeen()
  for (const name of smallNames) seen.note(`small ${name}`, documents[name].path)
  const shelf = createShelf({
    documents,
    pending,
    seen,
    onDamage(place, path, reason) {
      const failure = onDamage(path, reason)
      // The row was made of what is damaged; it is made anew once the reader has been answered.
      const [, id = ''] = place.split(' ')
      setImmediate(() => {
        if (pending.has(place)) return
        keeper.readAgain(id)
        desk.tell([id], false)
      })
      return failure
    },
    room: needs.memoryRoom,
  })
  const memory: Memory = { tables: tables.value, rows, shelf, pending }
  const cache = catalogueCache(disk, needs.cacheFolder, paths.root)
  const known = cache.load()
  const keeper = createRowKeeper({ paths, shelf, pending, rows, cache: lock && cache, known })
  if (!known || needs.rows === 'checked') await keeper.check()

  const replayed = await replay(memory, journalled)
  const parts: LibraryParts = { needs, memory, seen, keeper, desk, backups, onDamage, now, from: { seq, stacks } }
  if (!lock || machine === undefined) return succeeded(readOnlyLibrary(parts))

  if (replayed.overwritten.length > 0) {
    const keptAt = `${paths.conflicts}/${now().toISOString().replaceAll(':', '-')}-overwritten.json`
    await writeDurably(disk, keptAt, textOf({ records: replayed.overwritten }))
    notices.push({ code: 'outside-conflict', path: paths.root, keptAt })
  }
  const path = paths.journal(machine)
  if (journalled.damage.length > 0) {
    notices.push({ code: 'journal-damaged', path, keptAt: keepCopy(disk, paths.damaged, path, now()) })
  }
  const journal: Journal = await openJournal(disk, path, journalled.end)
  const library = writableLibrary({ ...parts, lock, machine, journal })
  // What the damaged lines said is kept aside; once the documents show the rest, the journal can begin anew.
  if (journalled.damage.length > 0) await library.settle()
  return succeeded(library)
}

/** Where this machine's entries and steps had got to, and when. */
function pastOf(
  { documents, machine, manifest }: LibraryNeeds,
  { entries }: JournalReading,
): { readonly seq: number; readonly stacks: StepStacks; readonly at: string } {
  const reading = machine === undefined ? undefined : documents.history(machine).read()
  // What could be taken back is lost with a damaged history; no record is. The next cut of the journal writes it anew.
  const kept = reading?.kind === 'found' ? reading.data : { seq: 0, at: manifest.created, ...noSteps }
  let stacks: StepStacks = { done: kept.done, undone: kept.undone }
  for (const { seq, step, change } of entries) if (seq > kept.seq) stacks = stacksAfter(stacks, step, change)
  const last = entries.at(-1)
  return {
    seq: Math.max(kept.seq, last?.seq ?? 0),
    stacks,
    at: last && last.at > kept.at ? last.at : kept.at,
  }
}

/** How far clocks of one machine differ without anybody having turned them, in ms. */
const clockSlack = 60_000

function steady(now: () => Date, last: string, notices: Failure[]): () => Date {
  let latest = Date.parse(last)
  if (now().getTime() < latest - clockSlack) notices.push({ code: 'clock-backwards', last })
  return () => {
    latest = Math.max(latest, now().getTime())
    return new Date(latest)
  }
}
