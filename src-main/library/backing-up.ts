import { failed, type Outcome, succeeded } from '#contract/failure'
import type { BackupReason, Backups } from './backups'
import { errorCodeOf } from './disk'
import type { BackupView } from './library'
import { notSaved } from './not-saved'
import type { Quiet } from './quiet-times'
import type { LibraryNeeds } from './start-library'
import { stopped, type Watch } from './watch'

/** Makes backups when they are due or asked for, and removes those the rotation no longer keeps. */
export interface BackingUp {
  now(reason: BackupReason, watch?: Watch): Promise<Outcome<BackupView | null>>
  stop(): void
}

interface BackingUpNeeds {
  readonly needs: LibraryNeeds
  readonly backups: Backups
  readonly quiet: Quiet
  readonly now: () => Date
  /** Throws when another has the library. */
  readonly mustBeOurs: () => void
}

const hour = 3_600_000

export function createBackingUp({ needs, backups, quiet, now, mustBeOurs }: BackingUpNeeds): BackingUp {
  let timer: NodeJS.Timeout | undefined
  const make = (reason: BackupReason, watch?: Watch): Promise<Outcome<BackupView | null>> =>
    quiet(async () => {
      try {
        mustBeOurs()
        const made = await backups.make(reason, now(), watch)
        if (made === 'stopped') return stopped
        await backups.prune(now())
        return succeeded(made && { id: made.id, at: made.at, reason: made.reason })
      } catch (error) {
        if (errorCodeOf(error) === '') throw error
        return failed(notSaved(error))
      }
    })
  const isDue = (): boolean => {
    const last = backups.list().at(-1)
    // A backup from the future was made by a clock that has been turned back since: it says nothing about today.
    return !last || Math.abs(now().getTime() - Date.parse(last.at)) >= hour
  }
  const schedule = (wait: number): void => {
    timer = setTimeout(() => {
      const done = isDue() ? make('automatic') : Promise.resolve()
      void done.catch(() => undefined).finally(() => schedule(hour))
    }, wait)
    timer.unref()
  }
  if (needs.firstBackupAfter !== null) schedule(needs.firstBackupAfter)
  return {
    now: make,
    stop: () => clearTimeout(timer),
  }
}
