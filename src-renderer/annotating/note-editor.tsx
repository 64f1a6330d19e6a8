import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#domain/notebook/records'
import { onClosing } from '../bridge/sotay'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Markdown } from '../ui/markdown'
import { changeNote } from './intents'
import styles from './note-editor.module.css'

// Short enough that a crash costs a few words, long enough that a sentence is one step of undo.
const savedAfter = 1500

/** A note in Markdown, kept while it is written: after a pause, on leaving the field, and on closing. */
export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(annotation.note)
  const [previewing, setPreviewing] = useState(false)
  const save = useSaved(annotation, draft)
  useKeptNote(annotation.note, draft, setDraft)
  const close = (): void => {
    save()
    useStore.setState(({ editingNote }) => ({ editingNote: editingNote === annotation.id ? null : editingNote }))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!previewing) field.current?.focus()
  }, [previewing])
  const quote = annotation.quote.exact.replace(/\s+/g, ' ').slice(0, 60)
  return (
    <div className={styles.editor}>
      {previewing ? (
        <div className={styles.preview}>
          <Markdown source={draft} />
        </div>
      ) : (
        <textarea
          ref={field}
          className={styles.area}
          aria-label={t('annotating.noteLabel', { quote })}
          placeholder={t('annotating.notePlaceholder')}
          value={draft}
          rows={Math.min(14, Math.max(4, draft.split('\n').length + 1))}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={save}
          onKeyDown={press}
        />
      )}
      <div className={styles.bar}>
        <Button look="quiet" onPress={() => setPreviewing(!previewing)}>
          {previewing ? t('annotating.write') : t('annotating.preview')}
        </Button>
        <Button look="primary" onPress={close}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  )
}

/** Saves the draft after a pause in typing and when the editor goes away; answers a way to save it now. */
function useSaved(annotation: Annotation, draft: string): () => void {
  const latest = useRef({ annotation, draft })
  latest.current = { annotation, draft }
  const save = useRef(() => {
    // What is kept may have moved since the editor opened: a theme was added, say.
    const now = useStore.getState().notebook.annotation.get(latest.current.annotation.id)
    if (now) changeNote(now, latest.current.draft)
  }).current
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new letter starts the pause again.
  useEffect(() => {
    const timer = setTimeout(save, savedAfter)
    return () => clearTimeout(timer)
  }, [draft, save])
  useEffect(() => save, [save])
  useEffect(() => onClosing(save), [save])
  return save
}

/**
 * A note that was undone or redone is shown as it is now, or the editor would write its draft once more. What is being
 * typed, or could not be saved, stays.
 */
function useKeptNote(kept: string, draft: string, show: (note: string) => void): void {
  const before = useRef(kept)
  useEffect(() => {
    const wasSaved = draft === before.current
    before.current = kept
    if (wasSaved && draft !== kept && !useStore.getState().saveFailed) show(kept)
  }, [kept, draft, show])
}
