import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, RecordId } from '#domain/notebook/records'
import { MarkdownEditor } from '../notes/editor/markdown-editor'
import { NoteBody } from '../notes/note-body'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { changeNote } from './intents'
import styles from './note-editor.module.css'

/** A note in Markdown, kept while it is written: after a pause, on leaving the field, and on closing. */
export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const [previewing, setPreviewing] = useState(false)
  const before = useFocusBefore()
  const close = (): void => {
    useStore.setState(({ editingNote }) => ({ editingNote: editingNote === annotation.id ? null : editingNote }))
    before()
  }
  const quote = annotation.quote.exact.replace(/\s+/g, ' ').slice(0, 60)
  const swap = (
    <Button look="quiet" onPress={() => setPreviewing(!previewing)}>
      {previewing ? t('annotating.write') : t('annotating.preview')}
    </Button>
  )
  const finish = (
    <Button look="primary" onPress={close}>
      {t('common.save')}
    </Button>
  )
  if (previewing) {
    return (
      <div className={styles.editor}>
        <div className={styles.preview}>
          <NoteBody source={noteNow(annotation.id) ?? ''} />
        </div>
        <div className={styles.bar}>
          {swap}
          {finish}
        </div>
      </div>
    )
  }
  return (
    <div className={styles.editor}>
      <MarkdownEditor
        id={`note ${annotation.id}`}
        record={() => noteNow(annotation.id)}
        save={async (note) => saveNote(annotation.id, note)}
        label={t('annotating.noteLabel', { quote })}
        placeholder={t('annotating.notePlaceholder')}
        size="small"
        takesFocus
        near={annotation.articleId}
        onDone={close}
      >
        {swap}
        {finish}
      </MarkdownEditor>
    </div>
  )
}

function noteNow(id: RecordId): string | null {
  return useStore.getState().notebook.annotation.get(id)?.note ?? null
}

/** What is kept may have moved since the editor opened: a theme was added, say. A passage that is gone has no note. */
function saveNote(id: RecordId, note: string): Promise<boolean> | boolean {
  const now = useStore.getState().notebook.annotation.get(id)
  return now ? changeNote(now, note) : true
}

/** Gives the focus back to what had it before, when that is still there, and else to the text. */
function useFocusBefore(): () => void {
  // Taken while rendering: by the time of an effect the editor has the focus.
  const [before] = useState(() => document.activeElement)
  return () => {
    // After the editor has gone, which takes the focus with it.
    requestAnimationFrame(() => {
      const text = document.querySelector<HTMLElement>('[data-article-text]')
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
      const target = isThere ? before : text
      target?.focus({ preventScroll: true })
    })
  }
}
