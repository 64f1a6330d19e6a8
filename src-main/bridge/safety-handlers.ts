import type { Handlers } from '#contract/calls'
import { type Outcome, succeeded } from '#contract/failure'
import type { Committed } from '#contract/views'
import { type Change, isNoChange } from '#domain/notebook/change'
import type { Intent, Step } from '#domain/notebook/intent'
import { realDisk } from '../library/disk'
import { writeDurably } from '../library/durable-file'
import { notSaved } from '../library/not-saved'
import { committedOf } from './committed-of'
import type { NamedPaths } from './named-paths'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { previewOf } from './preview-of'
import { withLibrary } from './with-library'
import type { Work } from './work'

export interface SafetyNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly broadcast: (committed: Committed) => void
  readonly named: NamedPaths
  readonly work: Work
  readonly dialogs: { chooseTextFile(name: string): Promise<string | null> }
}

type SafetyCall =
  | 'verifyLibrary'
  | 'stopWork'
  | 'listBackups'
  | 'backUp'
  | 'previewRestore'
  | 'restore'
  | 'listCopies'
  | 'previewCopy'
  | 'mergeCopy'
  | 'putAsideCopy'
  | 'saveText'

/** Calls about checking the library and about backups, and about copies that sync tools left. What is brought back or in is a step like any other. */
export function safetyHandlers(needs: SafetyNeeds): Pick<Handlers, SafetyCall> {
  const { opening, broadcast, named, dialogs, work } = needs
  const perform = async ({ history }: OpenLibrary, step: Step): Promise<Outcome<null>> => {
    const performed = await history.perform(step)
    if (!performed.ok) return performed
    broadcast(committedOf(performed.value))
    return succeeded(null)
  }
  const putAside = async ({ library }: OpenLibrary, copy: string): Promise<Outcome<string>> => {
    const keptAt = await library.safetyNet.putAside(copy)
    if (keptAt.ok) named.add(keptAt.value)
    return keptAt
  }
  return {
    verifyLibrary: () => withLibrary(opening, ({ library }) => work.run('verify', library.verify)),
    async stopWork(kind) {
      work.stop(kind)
      return succeeded(null)
    },
    listBackups: () => withLibrary(opening, async ({ library }) => succeeded(library.safetyNet.backups().map(viewOf))),
    backUp: () =>
      withLibrary(opening, async ({ library }) => {
        const made = await work.run('back-up', library.safetyNet.backUp)
        return made.ok ? succeeded(made.value && viewOf(made.value)) : made
      }),
    previewRestore: (id) =>
      withLibrary(opening, async ({ library }) =>
        previewed(await work.run('compare', (watch) => library.safetyNet.changeTo(id, watch))),
      ),
    restore: ({ id, at, backupId }) =>
      withLibrary(opening, async (open) => {
        const change = await work.run('restore', (watch) => open.library.safetyNet.changeTo(backupId, watch))
        if (!change.ok) return change
        if (isNoChange(change.value)) return succeeded(null)
        const from = open.library.safetyNet.backups().find((backup) => backup.id === backupId)
        const intent: Intent = { kind: 'restore', ...(from ? { name: from.at } : {}) }
        return perform(open, { id, at, intent, change: change.value })
      }),
    listCopies: () => withLibrary(opening, async ({ library }) => succeeded([...library.safetyNet.conflictCopies()])),
    previewCopy: ({ copy, undated }) =>
      withLibrary(opening, async ({ library }) => previewed(await library.safetyNet.changeFrom(copy, undated))),
    mergeCopy: ({ id, at, copy, undated }) =>
      withLibrary(opening, async (open) => {
        const change = await open.library.safetyNet.changeFrom(copy, undated)
        if (!change.ok) return change
        if (!isNoChange(change.value)) {
          const intent: Intent = { kind: 'merge-copy', count: change.value.put.length }
          const merged = await perform(open, { id, at, intent, change: change.value })
          if (!merged.ok) return merged
        }
        return putAside(open, copy)
      }),
    putAsideCopy: (copy) => withLibrary(opening, (open) => putAside(open, copy)),
    async saveText({ name, text }) {
      const path = await dialogs.chooseTextFile(name)
      if (path === null) return succeeded(null)
      try {
        await writeDurably(realDisk, path, text)
      } catch (thrown) {
        const failure = notSaved(thrown)
        const reason = failure.code === 'not-saved' ? failure.reason : 'unknown'
        return { ok: false, failure: { code: 'not-written', path, reason } }
      }
      named.add(path)
      return succeeded(path)
    },
  }
}

function viewOf({ id, at, reason }: ReturnType<OpenLibrary['library']['safetyNet']['backups']>[number]) {
  return { id, at, reason }
}

function previewed(change: Outcome<Change>) {
  return change.ok ? succeeded(previewOf(change.value)) : change
}
