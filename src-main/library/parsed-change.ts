import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Change, change as shape } from '#domain/notebook/change'
import { pauses } from './pauses'

/** What is asked, if it has the shape of a change; else `not-valid` with where, as `/put/0/after/start`. */
export function parsedChange(asked: Change): Outcome<Change> {
  return parsedFrom(asked, 'put', 0)
}

/** How many records are parsed at least before others get their turn. */
const atATime = 20

/** The same for a change of many records. */
export async function parsedInTurns(asked: Change): Promise<Outcome<Change>> {
  const pause = pauses()
  // Whatever else stands beside the two lists is refused as it is in a small change.
  const frame = parsedChange({ ...asked, put: [], remove: [] })
  if (!frame.ok) return frame
  const whole: { put: Change['put'][number][]; remove: Change['remove'][number][] } = { put: [], remove: [] }
  for (const list of ['put', 'remove'] as const) {
    for (let from = 0; from < asked[list].length; from += atATime) {
      const slice = { put: [], remove: [], [list]: asked[list].slice(from, from + atATime) }
      const parsed = parsedFrom(slice, list, from)
      if (!parsed.ok) return parsed
      whole.put.push(...parsed.value.put)
      whole.remove.push(...parsed.value.remove)
      await pause()
    }
  }
  return succeeded(whole)
}

/** `from` is where the first item of `list` stands in the whole change. */
function parsedFrom(asked: Change, list: 'put' | 'remove', from: number): Outcome<Change> {
  const parsed = shape.safeParse(asked)
  if (parsed.success) return succeeded(parsed.data)
  const path = [...(parsed.error.issues[0]?.path ?? [])]
  if (path[0] === list && typeof path[1] === 'number') path[1] += from
  return failed({ code: 'not-valid', where: `/${path.join('/')}` })
}
