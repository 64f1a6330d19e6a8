import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './markdown-editor.module.css'
import type { Hears, Surface } from './surface'

interface Props {
  readonly surface: RefObject<Surface | null>
  readonly text: () => string
  readonly label: string
  readonly placeholder: string
  readonly hears: Hears
  readonly takesFocus: boolean
  /** Where the cursor was when this went away; null when the focus was elsewhere. */
  readonly left: RefObject<number | null>
}

/** What takes the first letters when the editor is not loaded yet: nothing that is typed may be lost. */
export function PlainSurface({ surface, text, label, placeholder, hears, takesFocus, left }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const [shown, setShown] = useState(text)
  const takes = useRef(takesFocus)
  // A layout effect ends while the field is still in the page and has the focus.
  useLayoutEffect(() => {
    const { current } = field
    return () => {
      left.current = current === document.activeElement ? (current?.selectionStart ?? null) : null
    }
  }, [left])
  useEffect(() => {
    if (takes.current) field.current?.focus()
    surface.current = {
      show: setShown,
      insert(markdown) {
        const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
        const now = value.slice(0, selectionStart) + markdown + value.slice(selectionEnd)
        setShown(now)
        hears.typed(now)
      },
      focus: () => field.current?.focus(),
      isComposing: () => composing.current,
    }
    return () => {
      surface.current = null
    }
  }, [surface, hears])
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const asks = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!asks || !hears.done()) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <textarea
      ref={field}
      className={styles.plain}
      aria-label={label}
      placeholder={placeholder}
      value={shown}
      onChange={(event) => {
        setShown(event.target.value)
        hears.typed(event.target.value)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={() => {
        composing.current = false
      }}
      onBlur={() => hears.left()}
      onKeyDown={press}
    />
  )
}
