import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { useStore } from '../state/store'
import type { Surface } from './editor/surface'
import { useWriting } from './editor/use-writing'
import { writeNote } from './intents'
import styles from './note-view.module.css'

interface Props {
  readonly id: RecordId
  readonly takesFocus: boolean
  /** Enter goes on to what is below. */
  readonly onEnter: () => void
}

/** The title of a note, kept while it is typed. */
export function TitleField({ id, takesFocus, onEnter }: Props) {
  const { t } = useTranslation()
  const composing = useRef(false)
  const surface = useRef<Surface | null>(null)
  const record = (): string | null => useStore.getState().notebook.note.get(id)?.title ?? null
  const [title, setTitle] = useState(() => record() ?? '')
  surface.current ??= {
    show: setTitle,
    insert: () => undefined,
    focus: () => undefined,
    isComposing: () => composing.current,
  }
  const writing = useWriting(
    { id: `title ${id}`, record, save: (typed) => writeNote(id, { title: typed }, null) },
    surface,
  )
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void writing.flush()
    onEnter()
  }
  return (
    <input
      className={styles.title}
      aria-label={t('notes.title')}
      placeholder={t('notes.titlePlaceholder')}
      // biome-ignore lint/a11y/noAutofocus: a page that was only just asked for begins with its title.
      autoFocus={takesFocus}
      value={title}
      maxLength={300}
      onChange={(event) => {
        setTitle(event.target.value)
        writing.typed(event.target.value)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={() => {
        composing.current = false
      }}
      onBlur={() => void writing.flush()}
      onKeyDown={press}
    />
  )
}
