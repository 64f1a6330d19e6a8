import { useEffect, useState } from 'react'
import { mostAtOnce, type PassageLookup } from '#contract/passages'
import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { tellFailure } from '../state/messages'
import { useStore } from '../state/store'

export type Lookups = ReadonlyMap<RecordId, PassageLookup>

const none: Lookups = new Map()

/** What the passages are now; asked again whenever something is committed. Empty until the first answer. */
export function useLookups(ids: readonly RecordId[]): Lookups {
  const rows = useStore((state) => state.kept.rows)
  const [lookups, setLookups] = useState<Lookups>(none)
  const asked = ids.slice(0, mostAtOnce).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept decides what the answer is.
  useEffect(() => {
    if (asked === '') return
    let wanted = true
    void ask('readPassages', asked.split(' ')).then((answer) => {
      if (!wanted) return
      if (answer.ok) setLookups(new Map(answer.value.map((one) => [one.id, one])))
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [asked, rows])
  return lookups
}
