import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { pauses } from '../library/pauses'

const atOnce = 8
/** What `read` finds for every item, in the order of `items`, a few read at a time; or the first failure met. */
export async function readTogether<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<Outcome<readonly R[]>>,
): Promise<Outcome<readonly R[]>> {
  const found: (readonly R[])[] = []
  const rest = items.entries()
  let failure: Failure | undefined
  const pause = pauses()
  const lane = async (): Promise<void> => {
    for (const [at, item] of rest) {
      const outcome = await read(item)
      if (outcome.ok) found[at] = outcome.value
      else failure ??= outcome.failure
      if (failure) return
      await pause()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return failure ? failed(failure) : succeeded(found.flat())
}
