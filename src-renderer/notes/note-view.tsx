import { Columns2, Eye, MoreHorizontal, PanelRight, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Note, RecordId } from '#domain/notebook/records'
import { embedOf, replaceEmbeds } from '#domain/notes/passage-embed'
import { keysShown } from '../actions/keys'
import { useReadOnly } from '../state/hooks'
import { type Room, useRoom } from '../state/narrow'
import { go } from '../state/navigate'
import { type State, useStore } from '../state/store'
import { MenuButton } from '../ui/menu-button'
import { AboutLine } from './about-line'
import { MarkdownEditor } from './editor/markdown-editor'
import type { Surface } from './editor/surface'
import { useNotes } from './hooks'
import { nameOf, removeNote, writeNote } from './intents'
import { NoteBody } from './note-body'
import styles from './note-view.module.css'
import { TitleField } from './title-field'
import { describeMoment } from './when'

export type NoteMode = NonNullable<State['noteMode']>

/** One note: its title, what it is about, and its Markdown beside what it will look like. A new one is made by writing. */
export function NoteView({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const note = useNotes().get(id)
  const readOnly = useReadOnly()
  const room = useRoom()
  const mode = modeIn(
    useStore((state) => state.noteMode),
    room,
  )
  const [isNew] = useState(note === undefined)
  const [text, setText] = useState(note?.body ?? '')
  const surface = useRef<Surface | null>(null)
  useLeavingWhenGone(note)
  const shown = readOnly ? 'read' : mode
  const accept = (passageId: RecordId, quote: string): void => {
    const now = replaceEmbeds(text, (embed, written) => (embed.id === passageId ? embedOf(passageId, quote) : written))
    setText(now)
    void writeNote(id, { body: now }, null)
  }
  return (
    <section className={styles.view} aria-label={t('notes.one')}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {readOnly ? (
            <h1 className={styles.title}>{note?.title}</h1>
          ) : (
            <>
              <h1 className="visually-hidden">{note ? nameOf(note) : t('notes.new')}</h1>
              <TitleField id={id} takesFocus={isNew} onEnter={() => surface.current?.focus()} />
            </>
          )}
          <Tools note={note} mode={shown} room={room} />
        </div>
        <p className={styles.facts}>
          {note?.about ? <AboutLine about={note.about} linked /> : null}
          {note ? <span>{t('notes.edited', { when: describeMoment(t, note.updatedAt) })}</span> : null}
        </p>
      </header>
      <div className={styles.columns} data-mode={shown}>
        {shown === 'read' ? null : (
          <div className={styles.write}>
            <MarkdownEditor
              id={`body ${id}`}
              record={() => useStore.getState().notebook.note.get(id)?.body ?? null}
              save={(typed) => writeNote(id, { body: typed }, null)}
              onText={setText}
              label={t('notes.body')}
              placeholder={t('notes.bodyPlaceholder', { keys: keysShown('Mod+J') })}
              size="large"
              near={note?.about?.kind === 'article' ? note.about.id : null}
              surface={surface}
            />
          </div>
        )}
        {shown === 'write' ? null : (
          <section className={styles.read} aria-label={t('notes.preview')}>
            {text.trim() === '' ? (
              <p className={styles.nothing}>{t('notes.nothingYet')}</p>
            ) : (
              <NoteBody
                source={shown === 'read' ? (note?.body ?? text) : text}
                {...(readOnly ? {} : { onAccept: accept })}
              />
            )}
          </section>
        )}
      </div>
    </section>
  )
}

function modeIn(chosen: State['noteMode'], room: Room): NoteMode {
  if (room === 'wide') return chosen ?? 'both'
  return chosen === 'read' ? 'read' : 'write'
}

/** A note that is no more, because its making was undone or it was deleted elsewhere, is not a page to write on. */
function useLeavingWhenGone(note: Note | undefined): void {
  const was = useRef(note)
  useEffect(() => {
    if (was.current && !note) go({ kind: 'notes' })
    was.current = note
  }, [note])
}

interface ToolsProps {
  readonly note: Note | undefined
  readonly mode: NoteMode
  readonly room: Room
}

function Tools({ note, mode, room }: ToolsProps) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const beside = useStore((state) => state.besideNote)
  if (readOnly) return null
  const modes = [
    { id: 'write', icon: <Pencil size={15} /> },
    ...(room === 'wide' ? [{ id: 'both', icon: <Columns2 size={15} /> } as const] : []),
    { id: 'read', icon: <Eye size={15} /> },
  ] as const
  return (
    <div className={styles.tools}>
      <ToggleButtonGroup
        aria-label={t('notes.mode')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[mode]}
        onSelectionChange={(keys) => {
          const chosen = modes.find(({ id }) => keys.has(id))
          if (chosen) useStore.setState({ noteMode: chosen.id })
        }}
        className={styles.modes ?? ''}
      >
        {modes.map(({ id, icon }) => (
          <ToggleButton key={id} id={id} className={styles.mode ?? ''}>
            {icon}
            {t(`notes.modes.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {note ? (
        <MenuButton
          label={t('notes.menu', { title: note.title })}
          icon={<MoreHorizontal size={17} />}
          actions={[
            {
              id: 'beside',
              label: beside === note.id ? t('notes.notBeside') : t('notes.beside'),
              icon: <PanelRight size={15} />,
              perform: () => useStore.setState({ besideNote: beside === note.id ? null : note.id }),
            },
            {
              id: 'remove',
              label: t('notes.remove'),
              icon: <Trash2 size={15} />,
              danger: true,
              perform: () => removeNote(note),
            },
          ]}
        />
      ) : null}
    </div>
  )
}
