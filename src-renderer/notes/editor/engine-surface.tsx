import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeMirrorOptions } from './code-mirror'
import styles from './markdown-editor.module.css'
import type { Hears, Surface } from './surface'

interface Props {
  readonly create: (options: CodeMirrorOptions) => Surface & { destroy(): void }
  readonly surface: RefObject<Surface | null>
  readonly text: () => string
  readonly label: string
  readonly placeholder: string
  readonly hears: Hears
  /** Where the cursor is to be when the focus is to come here; null when it is not. */
  readonly cursor: () => number | null
}

/** CodeMirror in a place of React's: made once, told nothing afterwards but through `surface`. */
export function EngineSurface(props: Props) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const first = useRef({ ...props, nameless: t('notes.passage.nameless') })
  useEffect(() => {
    const { create, surface, text, label, placeholder, hears, cursor, nameless } = first.current
    if (!place.current) return
    const at = cursor()
    const written = text()
    const made = create({
      parent: place.current,
      text: written,
      cursor: at ?? written.length,
      label,
      placeholder,
      nameless,
      hears,
    })
    surface.current = made
    if (at !== null) made.focus()
    return () => {
      surface.current = null
      made.destroy()
    }
  }, [])
  return <div ref={place} className={styles.surface} />
}
