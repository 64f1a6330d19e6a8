import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { RecordId } from '#domain/notebook/records'
import { catalogueCache } from './catalogue'
import { type Committer, createCommitter } from './committer'
import { moveAside } from './damage'
import type { Disk } from './disk'
import type { Documents } from './documents'
import type { Memory } from './draft'
import { type Journal, journalBytes, openJournal } from './journal'
import { readJournal } from './journal-lines'
import type { Library, StepStacks } from './library'
import type { LibraryPaths } from './library-paths'
import { loadSmall } from './load-small'
import type { LibraryLock } from './lock'
import { keepOriginal } from './originals'
import { createPending } from './pending'
import { placeWriter } from './place-writer'
import { replay } from './replay'
import { createRowKeeper, type RowKeeper } from './row-keeper'
import { createShelf, inTextOrder } from './shelf'
import { smallRecordsOf } from './small-tables'
import { noSteps, stacksAfter } from './step-stacks'
import { sweepLibrary } from './sweep'
import { verifyLibrary } from './verify'
import { createWriteBehind } from './write-behind'

export interface LibraryNeeds {
  readonly id: RecordId
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
  readonly notices: Failure[]
}

/** When the journal is longer than this, in bytes, documents catch up before the next commit. */
const mostJournal = 8_000_000

/** A library whose folder is known and whose lock is held: read what there is, replay the journal, wire the rest. */
export async function startLibrary(needs: LibraryNeeds): Promise<Outcome<Library>> {
  const { paths, documents, disk, lock, notices, now } = needs
  const onDamage = (path: string, reason: string): Failure => {
    const failure: Failure = lock
      ? moveAside(disk, paths, path, reason, now())
      : { code: 'library-damaged', path, keptAt: path }
    notices.push(failure)
    return failure
  }
  if (lock) sweepLibrary(disk, paths)
  const tables = loadSmall(documents, onDamage)
  if (!tables.ok) return tables

  const pending = createPending()
  const shelf = createShelf({
    documents,
    pending,
    onDamage: (_, path, reason) => onDamage(path, reason),
    room: needs.memoryRoom,
  })
  const memory: Memory = { tables: tables.value, rows: new Map(), shelf, pending }
  const cache = catalogueCache(disk, needs.cacheFolder, paths.root)
  const keeper = createRowKeeper({
    paths,
    shelf,
    pending,
    rows: memory.rows,
    cache: lock && cache,
    known: cache.load(),
  })
  await keeper.check()

  const machine = needs.machine
  const bytes = machine === undefined ? Buffer.alloc(0) : journalBytes(paths.journal(machine))
  const reading = readJournal(bytes)
  await replay(memory, reading.entries)
  let stacks: StepStacks = noSteps
  for (const { step, change } of reading.entries) stacks = stacksAfter(stacks, step, change)
  const from = { seq: reading.entries.at(-1)?.seq ?? 0, stacks }

  if (!lock || machine === undefined) return succeeded(readOnlyLibrary(needs, memory, from.stacks))
  const journal = await openJournal(disk, paths.journal(machine), reading.end)
  return succeeded(writableLibrary({ needs: { ...needs, lock }, memory, keeper, journal, from }))
}

function reading(memory: Memory): Pick<Library, 'rows' | 'small' | 'readArticle' | 'readAnnotations'> {
  return {
    rows: () => [...memory.rows.values()],
    small: () => smallRecordsOf(memory.tables),
    readArticle: async (id) => {
      const outcome = memory.shelf.article(id)
      if (!outcome.ok) return outcome
      return outcome.value ? succeeded(outcome.value) : failed({ code: 'not-found', what: id })
    },
    readAnnotations: async (articleId) => {
      const outcome = memory.shelf.annotations(articleId)
      return outcome.ok ? succeeded(inTextOrder(outcome.value)) : outcome
    },
  }
}

function readOnlyLibrary(needs: LibraryNeeds, memory: Memory, stacks: StepStacks): Library {
  const { id, paths, documents, notices } = needs
  const refused = failed({ code: 'read-only' })
  return {
    id,
    path: paths.root,
    access: 'read-only',
    notices,
    ...reading(memory),
    commit: async () => refused,
    steps: () => stacks,
    keepOriginal: async () => refused,
    verify: () => verifyLibrary(paths, documents),
    close: async () => succeeded(null),
  }
}

interface WritableParts {
  readonly needs: LibraryNeeds & { readonly lock: LibraryLock }
  readonly memory: Memory
  readonly keeper: RowKeeper
  readonly journal: Journal
  readonly from: { readonly seq: number; readonly stacks: StepStacks }
}

function writableLibrary({ needs, memory, keeper, journal, from }: WritableParts): Library {
  const { id, paths, documents, disk, lock, notices } = needs
  const { pending } = memory
  let closed = false

  const write = placeWriter(documents, memory)
  const behind = createWriteBehind({
    pending,
    delay: needs.writeDelay,
    async write(place) {
      await write(place)
      const [kind, name = ''] = place.split(' ')
      if (kind !== 'small') keeper.written(name)
    },
    async afterAll() {
      await keeper.keep().catch(() => undefined)
      if (pending.size() === 0 && committer.isIdle()) journal.cut()
    },
  })
  const committer: Committer = createCommitter({
    memory,
    journal,
    now: needs.now,
    from,
    async beforeGroup() {
      if (journal.length() > mostJournal) await behind.flush()
    },
    afterGroup: () => behind.touch(),
  })
  if (pending.size() > 0) behind.touch()

  return {
    id,
    path: paths.root,
    access: 'full',
    notices,
    ...reading(memory),
    commit: async (change, mark) => (closed ? failed({ code: 'read-only' }) : committer.commit(change, mark ?? null)),
    steps: () => committer.stacks(),
    keepOriginal: async (bytes) => (closed ? failed({ code: 'read-only' }) : keepOriginal(disk, paths, bytes)),
    async verify() {
      await committer.settled()
      await behind.flush()
      return verifyLibrary(paths, documents)
    },
    async close() {
      if (closed) return succeeded(null)
      closed = true
      await committer.settled()
      // What cannot be written now stays in the journal and is replayed: closing never loses anything.
      await behind.flush()
      behind.stop()
      await keeper.keepAll().catch(() => undefined)
      journal.close()
      lock.release()
      return succeeded(null)
    },
  }
}
