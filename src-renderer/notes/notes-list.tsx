import { MoreHorizontal, NotebookText, Plus, Trash2 } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '#domain/notebook/records'
import { beginningOfNote } from '#domain/notes/note-words'
import { useReadOnly } from '../state/hooks'
import { go } from '../state/navigate'
import { useStore } from '../state/store'
import { useListPlace } from '../state/use-list-place'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FilterField } from '../ui/filter-field'
import { Listing, NoMatch } from '../ui/listing'
import { ListingRow } from '../ui/listing-row'
import { ListingRows } from '../ui/listing-rows'
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
  const filter = useStore((state) => state.notesFilter)
  const wanted = useDeferredValue(filter)
  const arranged = useMemo(() => arrangeNotes(notes.values(), wanted), [notes, wanted])
  const isEmpty = notes.size === 0
  return (
    <Listing
      heading={t('notes.heading')}
      count={isEmpty ? null : t('notes.count', { count: arranged.length })}
      tools={isEmpty ? null : <Tools />}
    >
      {isEmpty ? (
        <NoNotes />
      ) : arranged.length === 0 ? (
        <NoMatch>{t('notes.noMatch', { text: wanted })}</NoMatch>
      ) : (
        <Rows key={wanted} notes={arranged} filter={wanted} />
      )}
    </Listing>
  )
}

function NoNotes() {
  const { t } = useTranslation()
  return (
    <EmptyState icon={<NotebookText size={28} />} title={t('notes.none')}>
      <p>{t('notes.noneBody')}</p>
      <div className={styles.begin}>
        <New />
      </div>
    </EmptyState>
  )
}

function Tools() {
  const { t } = useTranslation()
  const filter = useStore((state) => state.notesFilter)
  return (
    <>
      <FilterField
        label={t('notes.filter')}
        clearLabel={t('list.clearFilter')}
        value={filter}
        onChange={(notesFilter) => useStore.setState({ notesFilter })}
      />
      <New />
    </>
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

function Rows({ notes, filter }: { readonly notes: readonly Note[]; readonly filter: string }) {
  const { t } = useTranslation()
  return (
    <ListingRows
      label={t('notes.heading')}
      items={notes}
      keyOf={(note) => note.id}
      rowHeight={rowHeight}
      {...useListPlace('notes', filter)}
    >
      {(note) => <Row note={note} />}
    </ListingRows>
  )
}

function Row({ note }: { readonly note: Note }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  return (
    <ListingRow
      title={nameOf(note)}
      beginning={note.body.trim() === '' ? t('notes.nothingYet') : beginningOfNote(note)}
      facts={
        <>
          <span>{describeMoment(t, note.updatedAt)}</span>
          <About note={note} />
        </>
      }
      menu={readOnly ? null : <NoteMenu note={note} />}
      onOpen={() => go({ kind: 'note', id: note.id })}
    />
  )
}

function NoteMenu({ note }: { readonly note: Note }) {
  const { t } = useTranslation()
  return (
    <MenuButton
      label={t('notes.menu', { title: nameOf(note) })}
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
  )
}

/** Unless the title says it already. */
function About({ note: { title, about } }: { readonly note: Note }) {
  const now = useStore(() => (about ? subjectName(about) : undefined))
  if (!about || (now !== undefined && title.includes(now))) return null
  return <AboutLine about={about} linked={false} />
}
