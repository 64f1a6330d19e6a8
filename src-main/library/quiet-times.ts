import { type Outcome, succeeded } from '#contract/failure'
import type { Committer } from './committer'
import type { WriteBehind } from './write-behind'

/** Do something while the documents stand still and show everything acknowledged. Commits go on, into the journal. */
export type Quiet = <T>(act: () => Promise<Outcome<T>>) => Promise<Outcome<T>>

export function quietTimes(committer: Committer, behind: WriteBehind): Quiet {
  let last: Promise<unknown> = Promise.resolve()
  const alone = async <T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const still = await committer.between(async () => {
      const flushed = await behind.flush()
      return flushed.ok ? succeeded(await behind.hold()) : flushed
    })
    if (!still.ok) return still
    try {
      return await act()
    } finally {
      still.value()
    }
  }
  return (act) => {
    const turn = last.then(() => alone(act))
    last = turn.catch(() => undefined)
    return turn
  }
}
