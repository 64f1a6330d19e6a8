import { useEffect } from 'react'
import { onMenu } from '../bridge/sotay'
import { useStore } from '../state/store'
import { type Action, subjectNow } from './action'
import { actions, performAction, performById } from './actions'
import { followInMenu } from './follow-menu'
import { keysPressed } from './keys'
import { keysOf } from './keys-in-force'

/** The keyboard and the menu, for the whole window. Nothing fires while a letter is being composed. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', press)
    const silent = followInMenu()
    const deaf = onMenu((request) => performById(request.action, request.paths))
    return () => {
      window.removeEventListener('keydown', press)
      silent()
      deaf()
    }
  }, [])
}

function press(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return
  const { overlay, phase, settings } = useStore.getState()
  if (overlay.kind !== 'none' || phase !== 'open') return
  const pressed = keysPressed(event)
  if (pressed === null) return
  const target = event.target instanceof Element ? event.target : null
  const action = actions.find((one) => keysOf(one, settings.shortcuts).includes(pressed) && isMeantAt(one, target))
  if (!action || (event.repeat && !action.repeats)) return
  if (perform(action, pressed)) event.preventDefault()
}

function isMeantAt({ where }: Action, target: Element | null): boolean {
  if (where === 'text') return target?.matches('[data-article-text]') ?? false
  return where === 'everywhere' || !target?.closest('input, textarea, [contenteditable="true"]')
}

function perform(action: Action, pressed: string): boolean {
  const subject = subjectNow()
  const whyNot = action.whyNot?.(useStore.getState(), subject) ?? null
  if (whyNot === null) return action.perform(subject)
  // Keys that have a meaning of their own keep it; whoever pressed others waits for something to happen.
  if (!pressed.includes('+')) return false
  performAction(action, subject)
  return true
}
