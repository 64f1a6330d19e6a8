import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { newId } from '../state/commit'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import styles from './about-notes.module.css'
import { useNotes, useNotesAbout } from './hooks'
import { type About, nameOf } from './intents'
import { NoteSection } from './note-section'

interface Props {
  readonly about: About
  /** The article whose passages are offered first. */
  readonly near: RecordId | null
}

/**
 * The notes that belong beside an article or a theme: what is thought about it, as many as there are, and the note of its
 * own that the person keeps beside what they read.
 */
export function AboutNotes({ about, near }: Props) {
  const { t } = useTranslation()
  const notes = useNotesAbout(about)
  // The id of the note that will be made by writing; another one after it was deleted.
  const [draft, setDraft] = useState(newId)
  const first = notes[0]
  const [last, setLast] = useState(first?.id)
  if (first && first.id !== last) setLast(first.id)
  if (!first && last === draft) setDraft(newId())
  return (
    <div className={styles.notes}>
      {(notes.length === 0 ? [{ id: draft }] : notes).map(({ id }) => (
        <NoteSection
          key={id}
          id={id}
          heading={t(`notes.of.${about.kind}`)}
          about={about}
          near={near}
          startsOpen={notes.length > 0}
        />
      ))}
      <Beside near={near} shown={notes.map(({ id }) => id)} />
    </div>
  )
}

function Beside({ near, shown }: { readonly near: RecordId | null; readonly shown: readonly RecordId[] }) {
  const { t } = useTranslation()
  const id = useStore((state) => state.besideNote)
  const note = useNotes().get(id ?? '')
  if (!note || shown.includes(note.id)) return null
  return (
    <NoteSection
      key={note.id}
      id={note.id}
      heading={nameOf(note)}
      about={null}
      near={near}
      startsOpen
      tools={
        <IconButton
          label={t('notes.notBeside')}
          icon={<X size={14} />}
          onPress={() => useStore.setState({ besideNote: null })}
        />
      }
    />
  )
}
