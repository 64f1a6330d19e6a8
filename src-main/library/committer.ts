import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Change, isNoChange } from '#domain/notebook/change'
import { sameRecord } from '#domain/notebook/same-record'
import { createDraft, type Draft, type Memory } from './draft'
import type { Journal } from './journal'
import { type JournalEntry, lineInTurns, lineOf } from './journal-lines'
import type { CommitReceipt, StepMark, StepStacks } from './library'
import { notSaved } from './not-saved'
import { parsedChange, parsedInTurns } from './parsed-change'
import { pauses } from './pauses'
import { stacksAfter } from './step-stacks'

/** The one way memory moves: checked, journalled, synced, and only then. */
export interface Committer {
  commit(change: Change, mark: StepMark | null): Promise<Outcome<CommitReceipt>>
  stacks(): StepStacks
  /** The last entry that was acknowledged. */
  seq(): number
  /** Whether a group is on its way to the disk. When not, memory and journal say the same. */
  isCommitting(): boolean
  /** Do `act` when no group is underway; commits asked for meanwhile wait for it. */
  between<T>(act: () => Promise<T>): Promise<T>
  /** Answers when everything asked for so far has been answered. */
  settled(): Promise<void>
}

interface CommitterNeeds {
  readonly memory: Memory
  readonly journal: Journal
  readonly now: () => Date
  readonly from: { readonly seq: number; readonly stacks: StepStacks }
  /** Called before each group: lets the documents catch up when the journal has grown long. */
  readonly beforeGroup: () => Promise<void>
  readonly afterGroup: () => void
  /** Answers when the rows are known to count what the files hold: whether a theme may go depends on it. */
  readonly countsAreRight: () => Promise<void>
}

interface Waiting {
  readonly change: Change
  readonly mark: StepMark | null
  readonly answer: (outcome: Outcome<CommitReceipt>) => void
  readonly fail: (bug: unknown) => void
}

interface Accepted extends Waiting {
  readonly receipt: CommitReceipt
}

/** Changes of one group share one sync; together they stay well under what one write can hold. */
const mostInGroup = 1000

export function createCommitter(needs: CommitterNeeds): Committer {
  const { memory, journal, now } = needs
  const waiting: Waiting[] = []
  const acts: (() => Promise<void>)[] = []
  let { seq, stacks } = needs.from
  let running: Promise<void> | undefined
  let committing = false

  const commitGroup = async (group: readonly Waiting[]): Promise<void> => {
    const draft = createDraft(memory)
    await commitWith(draft, group).finally(() => draft.letGo())
  }

  const commitWith = async (draft: Draft, group: readonly Waiting[]): Promise<void> => {
    const accepted: Accepted[] = []
    const refused: (() => void)[] = []
    const lines: Buffer[] = []
    let entries = 0
    for (const asked of group) {
      const parsed = isWide(asked.change) ? await parsedInTurns(asked.change) : succeeded(asked.change)
      if (!parsed.ok) {
        refused.push(() => asked.answer(parsed))
        continue
      }
      const one = { ...asked, change: parsed.value }
      if (one.change.remove.some(({ before }) => before.kind === 'theme')) await needs.countsAreRight()
      const outcome = await judged(draft, one.change, mayBeRetry(one.mark, stacks))
      if (!outcome.ok || outcome.value.kind === 'in-effect') {
        refused.push(() => one.answer(outcome.ok ? succeeded(outcome.value.receipt) : outcome))
        continue
      }
      const step = one.mark
      lines.push(...(await lineFor({ seq: seq + entries + 1, at: now().toISOString(), step, change: one.change })))
      entries += 1
      accepted.push({ ...one, receipt: outcome.value.receipt })
    }
    if (lines.length > 0) {
      try {
        await journal.append(lines)
      } catch (error) {
        // Those refused were measured against changes that never came to be: they too are told that nothing was saved.
        for (const { answer } of group) answer(failed(notSaved(error)))
        return
      }
      draft.settle()
      seq += entries
      for (const { mark, change } of accepted) stacks = stacksAfter(stacks, mark, change)
    }
    for (const { answer, receipt } of accepted) answer(succeeded(receipt))
    for (const answer of refused) answer()
  }

  const run = async (): Promise<void> => {
    // Changes asked for in the same turn wait for one another here, and share one sync.
    await Promise.resolve()
    while (waiting.length > 0 || acts.length > 0) {
      for (const act of acts.splice(0)) await act()
      if (waiting.length === 0) continue
      await needs.beforeGroup()
      const group = waiting.splice(0, mostInGroup)
      committing = true
      await commitGroup(group).catch((bug: unknown) => {
        for (const { fail } of group) fail(bug)
      })
      committing = false
      needs.afterGroup()
    }
    running = undefined
  }

  return {
    commit(asked, mark) {
      // A wide one is parsed when its turn comes: it keeps its place among those asked for before and after it.
      const parsed = isWide(asked) ? succeeded(asked) : parsedChange(asked)
      if (!parsed.ok) return Promise.resolve(parsed)
      return new Promise((answer, fail) => {
        waiting.push({ change: parsed.value, mark, answer, fail })
        running ??= run()
      })
    },
    stacks: () => stacks,
    seq: () => seq,
    between: (act) =>
      new Promise((answer, fail) => {
        acts.push(() => act().then(answer, fail))
        running ??= run()
      }),
    isCommitting: () => committing,
    async settled() {
      while (running) await running
    },
  }
}

/** Records from which on a change is dealt with in turns. Waiting for one's turn costs more than dealing with a few. */
const manyRecords = 40
function isWide({ put, remove }: Change): boolean {
  return put.length + remove.length >= manyRecords
}

async function lineFor(entry: JournalEntry): Promise<readonly Buffer[]> {
  return isWide(entry.change) ? lineInTurns(entry, pauses()) : [lineOf(entry)]
}

type Judged = { readonly kind: 'taken' | 'in-effect'; readonly receipt: CommitReceipt }

async function judged(draft: Draft, change: Change, mayBeRetry: boolean): Promise<Outcome<Judged>> {
  const prepared = await draft.prepare(change)
  if (!prepared.ok) return prepared
  if (isNoChange(change)) return succeeded({ kind: 'in-effect', receipt: draft.receiptFor(change) })
  const outcome = await draft.take(change)
  if (outcome.ok) return succeeded({ kind: 'taken', receipt: outcome.value })
  // The answer to an earlier try was lost on its way: saying no would be wrong, and there is nothing left to do.
  if (mayBeRetry && isInEffect(draft, change))
    return succeeded({ kind: 'in-effect', receipt: draft.receiptFor(change) })
  return outcome
}

// Taking back is told by the stacks alone: one that has already been taken back is no longer asked for.
function mayBeRetry(mark: StepMark | null, { done }: StepStacks): boolean {
  return !mark || (mark.kind === 'do' && done.some(({ id }) => id === mark.id))
}

function isInEffect(draft: Draft, change: Change): boolean {
  return (
    change.put.every(({ after }) => sameRecord(draft.standing(after), after)) &&
    change.remove.every(({ before }) => draft.standing(before) === undefined)
  )
}
