import { useCallback, useEffect, useState } from 'react'
import type { Outcome } from '#contract/failure'
import { tellFailure } from '../state/messages'

/**
 * What main answers to a question that a dialog asks when it opens; null until then. `again` asks once more. A refusal is
 * told, and leaves what was answered before; `refused` says that the last one was.
 */
export function useAsked<T>(
  question: () => Promise<Outcome<T>>,
  key: string,
): readonly [T | null, again: () => void, refused: boolean] {
  const [answered, setAnswered] = useState<{ readonly key: string; readonly value: T } | null>(null)
  const [times, setTimes] = useState(0)
  const [refused, setRefused] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says which question it is; the function is new each time.
  useEffect(() => {
    let wanted = true
    void question().then((answer) => {
      if (!wanted) return
      setRefused(!answer.ok)
      if (answer.ok) setAnswered({ key, value: answer.value })
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [key, times])
  const again = useCallback(() => setTimes((before) => before + 1), [])
  return [answered?.key === key ? answered.value : null, again, refused]
}
