import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { createBackingUp } from './backing-up'
import { type Committer, createCommitter } from './committer'
import { errorCodeOf } from './disk'
import { createHold, type Hold } from './hold'
import type { Journal } from './journal'
import { lineOf } from './journal-lines'
import type { Library } from './library'
import type { LibraryLock } from './lock'
import { notSaved } from './not-saved'
import { keepOriginal, readOriginal } from './originals'
import { createOutside } from './outside'
import { placeWriter } from './place-writer'
import { quietTimes } from './quiet-times'
import { readingOf } from './reading'
import { createSafetyNet } from './safety-net'
import type { LibraryParts } from './start-library'
import { sweepLibrary } from './sweep'
import { verifyLibrary } from './verify'
import { createWriteBehind, type WriteBehind } from './write-behind'

export interface WritableParts extends LibraryParts {
  readonly lock: LibraryLock
  readonly machine: string
  readonly journal: Journal
}

/** A library whose documents can be brought to what was acknowledged when somebody asks for it. */
export interface WritableLibrary extends Library {
  /** Documents show everything, and the journal begins anew. */
  settle(): Promise<Outcome<null>>
}

/** When the journal is longer than this, in bytes, the documents catch up before the next commit, and it is cut. */
const mostJournal = 8_000_000
/** When all documents are up to date and the journal is longer than this, in bytes, it is cut. */
const cutAbove = 1_000_000

export function writableLibrary(parts: WritableParts): WritableLibrary {
  const { needs, memory, keeper, desk, journal, lock } = parts
  const { paths, documents, disk } = needs
  const { pending } = memory
  let closed = false
  let wantsCut = false
  let settled = 0

  const cut = async (): Promise<void> => {
    const seq = committer.seq()
    await documents.history(parts.machine).write({ seq, at: parts.now().toISOString(), ...committer.stacks() })
    if (pending.size() > 0 || committer.isCommitting() || committer.seq() !== seq) return
    journal.cut()
    wantsCut = false
  }
  const write = placeWriter({ ...parts, disk, paths, documents, onConflict: desk.notice })
  const behind: WriteBehind = createWriteBehind({
    pending,
    delay: needs.writeDelay,
    async write(place) {
      hold.mustBeOurs()
      await write(place)
    },
    onWritten(place) {
      const [kind, name = ''] = place.split(' ')
      if (kind !== 'small') keeper.written(name)
    },
    async afterAll() {
      // Rows are derived: a cache that cannot be written costs a slower opening, nothing else.
      await keeper.keep().catch(() => undefined)
      if (pending.size() > 0 || committer.isCommitting() || journal.length() === 0) return
      hold.mustBeOurs()
      if (wantsCut || journal.length() > cutAbove) await cut()
      else if (settled !== committer.seq()) {
        settled = committer.seq()
        journal.note(lineOf({ settled }))
      }
    },
  })
  const committer: Committer = createCommitter({
    memory,
    journal,
    now: parts.now,
    from: parts.from,
    async beforeGroup() {
      if (journal.length() > mostJournal && !behind.isHeld()) await behind.flush()
    },
    afterGroup: () => behind.touch(),
    countsAreRight: () => settling.now(),
  })
  const quiet = quietTimes(committer, behind)
  const backUp = createBackingUp({ ...parts, quiet, mustBeOurs: () => hold.mustBeOurs() })
  const outside = createOutside({ ...parts, paths, documents })
  const hold: Hold = createHold({
    disk,
    lock,
    paths,
    machine: parts.machine,
    isAsLeft() {
      const kept = documents.history(parts.machine).read()
      return journal.isAsLeft(committer.seq()) && (kept.kind !== 'found' || kept.data.seq <= committer.seq())
    },
    onChange(lost) {
      desk.tellTaken(lost ?? null)
      // Others may have worked here meanwhile.
      if (!lost) void outside.lookAgain().catch(() => undefined)
    },
  })
  if (pending.size() > 0) behind.touch()
  // After the opening has been answered: the list does not wait for it, and there must be somebody to hear what is found.
  const afterwards = async (): Promise<void> => {
    if (closed) return
    outside.watch()
    outside.tellOfCopies()
    if (needs.rows === 'at-once') await outside.lookAgain()
    await keeper.keep()
    await sweepLibrary(disk, paths)
  }
  const settling = once(afterwards, needs.rows === 'at-once' ? needs.lookAfter : 0)

  const refusal = (): { readonly ok: false; readonly failure: Failure } | undefined => {
    if (closed) return failed({ code: 'read-only' })
    try {
      return hold.lostTo() && failed({ code: 'not-saved', reason: 'taken-over' })
    } catch (error) {
      // It is nobody's, and the disk does not let it be taken again.
      if (errorCodeOf(error) === '') throw error
      return failed(notSaved(error))
    }
  }
  const settle = (): Promise<Outcome<null>> => {
    wantsCut = true
    return behind.flush()
  }

  return {
    id: needs.manifest.id,
    path: paths.root,
    access: 'full',
    notices: needs.notices,
    ...readingOf(memory),
    commit: async (change, mark) => refusal() ?? committer.commit(change, mark ?? null),
    steps: () => committer.stacks(),
    keepOriginal: async (bytes) => refusal() ?? keepOriginal(disk, paths, bytes),
    readOriginal: (sha256) => readOriginal(paths, sha256),
    async verify(watch) {
      const outcome = await quiet(() => verifyLibrary(paths, documents, watch))
      // What the documents cannot be brought to show is no reason not to look at them.
      return outcome.ok || outcome.failure.code === 'stopped' ? outcome : verifyLibrary(paths, documents, watch)
    },
    safetyNet: createSafetyNet({ ...parts, quiet, backUp, mustBeOurs: hold.mustBeOurs }),
    async takeBack() {
      try {
        return hold.takeBack()
      } catch (error) {
        if (errorCodeOf(error) === '') throw error
        return failed(notSaved(error))
      }
    },
    onNews: desk.onNews,
    async lookAgain() {
      refusal()
      await outside.lookAgain()
    },
    settle,
    async close() {
      if (closed) return succeeded(null)
      closed = true
      backUp.stop()
      outside.stop()
      await committer.settled()
      // What cannot be written now stays in the journal and is replayed: closing never loses anything.
      await settle()
      behind.stop()
      await keeper.keepAll().catch(() => undefined)
      try {
        journal.close()
      } catch {
        // Every line in it was synced when it was acknowledged; the lock must not stay behind for this.
      }
      hold.stop()
      return succeeded(null)
    },
  }
}

interface Once {
  /** Answers when it is done; begins it where it has not begun. */
  now(): Promise<void>
}

/** `act` once, `wait` ms from now or as soon as somebody needs it. Waiting keeps no process alive. */
function once(act: () => Promise<void>, wait: number): Once {
  let done: Promise<void> | undefined
  const now = (): Promise<void> => {
    done ??= act().catch(() => undefined)
    return done
  }
  if (wait === 0) setImmediate(now)
  else setTimeout(now, wait).unref()
  return { now }
}
