import { useEffect } from 'react'
import { onMenu } from '../bridge/sotay'
import { useStore } from '../state/store'
import { isPressed } from './action'
import { actions, performById } from './actions'

/** The keyboard and the menu, for the whole window. Nothing fires while a letter is being composed. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return
      if (useStore.getState().overlay.kind !== 'none' || useStore.getState().phase !== 'open') return
      const target = event.target instanceof Element ? event.target : null
      const action = actions.find((one) => one.keys.some((keys) => isPressed(keys, event)))
      if (!action) return
      if (action.where === 'text' && !target?.matches('[data-article-text]')) return
      if (action.where === 'outside-fields' && target?.closest('input, textarea, [contenteditable="true"]')) return
      if (action.perform()) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    const deaf = onMenu((request) => performById(request.action, request.paths))
    return () => {
      window.removeEventListener('keydown', press)
      deaf()
    }
  }, [])
}
