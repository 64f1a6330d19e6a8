import { useEffect, useState } from 'react'
import type { StepList } from '#contract/safety'
import { ask } from '../bridge/sotay'
import { tellFailure } from '../state/messages'
import { useStore } from '../state/store'

const nothing: StepList = { done: [], undone: [] }

/** The steps as main has them, asked for again whenever something was acknowledged. */
export function useHistory(): StepList {
  const acknowledged = useStore((state) => state.kept.history)
  const [steps, setSteps] = useState(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every acknowledged change brings a new object.
  useEffect(() => {
    let wanted = true
    void ask('readHistory', null).then((answer) => {
      if (!wanted) return
      if (answer.ok) setSteps(answer.value)
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [acknowledged])
  return steps
}
