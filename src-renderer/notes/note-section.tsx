import { ChevronRight, Maximize2, Pencil } from 'lucide-react'
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { beginningOfNote } from '#domain/notes/note-words'
import { keysShown } from '../actions/keys'
import { useReadOnly } from '../state/hooks'
import { go } from '../state/navigate'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import { MarkdownEditor } from './editor/markdown-editor'
import { useNotes } from './hooks'
import { type About, appendEmbed, writeNote } from './intents'
import { NoteBody } from './note-body'
import styles from './note-section.module.css'
import { carriesPassage, passageIn } from './passage-drag'

interface Props {
  readonly heading: string
  /** A note that need not be there yet: it is made by writing. */
  readonly id: RecordId
  readonly about: About | null
  readonly near: RecordId | null
  readonly startsOpen: boolean
  /** Stands beside the heading. */
  readonly tools?: ReactNode
}

/** A note in a corner of something else: folded to its first words, read, or written. Passages are dropped onto it. */
export function NoteSection({ heading, id, about, near, startsOpen, tools }: Props) {
  const { t } = useTranslation()
  const note = useNotes().get(id)
  const readOnly = useReadOnly()
  const [open, setOpen] = useState(startsOpen)
  const [editing, setEditing] = useState(false)
  const [written, setWritten] = useState(false)
  const [over, setOver] = useState(false)
  const bodyId = useId()
  const isThere = note !== undefined && note.body.trim() !== ''
  if (readOnly && !isThere) return null
  const toggle = (): void => {
    setOpen(!open)
    setEditing(!open && !isThere)
  }
  const stop = (): void => {
    setEditing(false)
    setWritten(true)
  }
  const drag = (event: DragEvent): void => {
    if (readOnly || !carriesPassage(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    setOver(false)
    const embed = event.isDefaultPrevented() || readOnly ? null : passageIn(event.dataTransfer)
    if (embed === null) return
    event.preventDefault()
    appendEmbed(id, embed, about)
    setOpen(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has another way by keyboard, the button "insert passage".
    <div
      className={`${styles.section} ${over ? styles.over : ''}`}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={bodyId} onClick={toggle}>
          <ChevronRight size={14} aria-hidden className={styles.arrow} />
          <span className={styles.heading}>{heading}</span>
          {open || !note ? null : <span className={styles.glance}>{beginningOfNote(note)}</span>}
        </button>
        {tools}
        {open && note ? (
          <IconButton
            label={t('notes.openWhole')}
            icon={<Maximize2 size={14} />}
            onPress={() => go({ kind: 'note', id })}
          />
        ) : null}
      </div>
      {open ? (
        <div id={bodyId} className={styles.body}>
          {editing && !readOnly ? (
            <Written id={id} about={about} near={near} heading={heading} onDone={stop} />
          ) : (
            <Shown id={id} takesFocus={written} onEdit={() => setEditing(true)} />
          )}
        </div>
      ) : null}
    </div>
  )
}

interface WrittenProps extends Pick<Props, 'id' | 'about' | 'near' | 'heading'> {
  readonly onDone: () => void
}

function Written({ id, about, near, heading, onDone }: WrittenProps) {
  const { t } = useTranslation()
  return (
    <MarkdownEditor
      id={`body ${id}`}
      record={() => useStore.getState().notebook.note.get(id)?.body ?? null}
      save={(typed) => writeNote(id, { body: typed }, about)}
      label={heading}
      placeholder={t('notes.bodyPlaceholder', { keys: keysShown('Mod+J') })}
      size="small"
      takesFocus
      near={near}
      onDone={onDone}
    >
      <Button look="primary" onPress={onDone}>
        {t('notes.done')}
      </Button>
    </MarkdownEditor>
  )
}

interface ShownProps {
  readonly id: RecordId
  /** Whoever has just stopped writing goes on from the button. */
  readonly takesFocus: boolean
  readonly onEdit: () => void
}

function Shown({ id, takesFocus, onEdit }: ShownProps) {
  const { t } = useTranslation()
  const body = useNotes().get(id)?.body ?? ''
  const readOnly = useReadOnly()
  const edit = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) edit.current?.querySelector('button')?.focus()
  }, [takesFocus])
  return (
    <>
      <NoteBody source={body} />
      {readOnly ? null : (
        <div ref={edit} className={styles.edit}>
          <Button look="quiet" icon={<Pencil size={13} />} onPress={onEdit}>
            {body.trim() === '' ? t('annotating.write') : t('common.edit')}
          </Button>
        </div>
      )}
    </>
  )
}
