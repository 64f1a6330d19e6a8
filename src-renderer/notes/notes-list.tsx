import { useVirtualizer } from '@tanstack/react-virtual'
import { MoreHorizontal, NotebookText, Plus, Search, Trash2, X } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '#domain/notebook/records'
import { beginningOfNote } from '#domain/notes/note-words'
import { useReadOnly } from '../state/hooks'
import { go } from '../state/navigate'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { MenuButton } from '../ui/menu-button'
import { AboutLine } from './about-line'
import { arrangeNotes } from './arrange-notes'
import { useNotes } from './hooks'
import { nameOf, newNote, removeNote, subjectName } from './intents'
import styles from './notes-list.module.css'
import { describeMoment } from './when'

const rowHeight = 92

/** Every note, edited last first. */
export function NotesList() {
  const { t } = useTranslation()
  const notes = useNotes()
  const [filter, setFilter] = useState('')
  const wanted = useDeferredValue(filter)
  const arranged = useMemo(() => arrangeNotes(notes.values(), wanted), [notes, wanted])
  return (
    <section className={styles.view} aria-label={t('notes.heading')}>
      <header className={styles.header}>
        <h1 className={styles.heading}>
          {t('notes.heading')}{' '}
          {notes.size > 0 ? <span className={styles.count}>{t('notes.count', { count: arranged.length })}</span> : null}
        </h1>
        {notes.size === 0 ? null : (
          <div className={styles.tools}>
            <Filter filter={filter} onFilter={setFilter} />
            <New />
          </div>
        )}
      </header>
      {notes.size === 0 ? (
        <EmptyState icon={<NotebookText size={28} />} title={t('notes.none')}>
          <p>{t('notes.noneBody')}</p>
          <div className={styles.begin}>
            <New />
          </div>
        </EmptyState>
      ) : arranged.length === 0 ? (
        <p className={styles.none}>{t('notes.noMatch', { text: wanted })}</p>
      ) : (
        <Rows notes={arranged} />
      )}
    </section>
  )
}

function New() {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  if (readOnly) return null
  return (
    <Button look="primary" icon={<Plus size={16} />} onPress={newNote}>
      {t('notes.new')}
    </Button>
  )
}

function Filter({ filter, onFilter }: { readonly filter: string; readonly onFilter: (filter: string) => void }) {
  const { t } = useTranslation()
  return (
    <label className={styles.search}>
      <Search size={15} aria-hidden />
      <input
        data-list-filter
        value={filter}
        aria-label={t('notes.filter')}
        placeholder={t('notes.filter')}
        spellCheck={false}
        onChange={(event) => onFilter(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onFilter('')}
      />
      {filter === '' ? null : (
        <IconButton label={t('list.clearFilter')} icon={<X size={14} />} onPress={() => onFilter('')} />
      )}
    </label>
  )
}

function Rows({ notes }: { readonly notes: readonly Note[] }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: notes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} aria-label={t('notes.heading')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const note = notes[item.index]
          return note ? (
            <li
              key={note.id}
              className={styles.row}
              aria-setsize={notes.length}
              aria-posinset={item.index + 1}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Row note={note} />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

function Row({ note }: { readonly note: Note }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const title = nameOf(note)
  return (
    <>
      <button type="button" className={styles.open} onClick={() => go({ kind: 'note', id: note.id })}>
        <span className={styles.title}>{title}</span>
        <span className={styles.beginning}>
          {note.body.trim() === '' ? t('notes.nothingYet') : beginningOfNote(note)}
        </span>
        <span className={styles.meta}>
          <span>{describeMoment(t, note.updatedAt)}</span>
          <About note={note} />
        </span>
      </button>
      {readOnly ? null : (
        <div className={styles.menu}>
          <MenuButton
            label={t('notes.menu', { title })}
            icon={<MoreHorizontal size={17} />}
            actions={[
              {
                id: 'remove',
                label: t('notes.remove'),
                icon: <Trash2 size={15} />,
                danger: true,
                perform: () => removeNote(note),
              },
            ]}
          />
        </div>
      )}
    </>
  )
}

/** Unless the title says it already. */
function About({ note: { title, about } }: { readonly note: Note }) {
  const now = useStore(() => (about ? subjectName(about) : undefined))
  if (!about || (now !== undefined && title.includes(now))) return null
  return <AboutLine about={about} linked={false} />
}
