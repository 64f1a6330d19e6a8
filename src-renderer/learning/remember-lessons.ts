import type { KeptLesson } from '#contract/learning'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'

/** From now on what comes in of these sources is corrected so by itself. What was said before of the same line gives way. */
export function rememberLessons(lessons: readonly KeptLesson[]): Promise<void> {
  const said = new Set(lessons.map(keyOfLesson))
  const others = useStore.getState().settings.lessons.filter((one) => !said.has(keyOfLesson(one)))
  return changeSettings({ lessons: [...others, ...lessons] })
}

export function forgetLesson(lesson: KeptLesson): Promise<void> {
  const key = keyOfLesson(lesson)
  return changeSettings({ lessons: useStore.getState().settings.lessons.filter((one) => keyOfLesson(one) !== key) })
}

export function keyOfLesson({ source, kind, shape }: KeptLesson): string {
  return `${kind} ${shape} ${source}`
}
