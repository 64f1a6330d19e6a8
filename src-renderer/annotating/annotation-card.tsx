import { MoreHorizontal, NotebookPen, Plus } from 'lucide-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readablePart } from '#domain/article/readable-part'
import type { Annotation } from '#domain/notebook/records'
import { ActionMenuButton } from '../actions/action-menu'
import { NoteBody } from '../notes/note-body'
import { passageHandle } from '../notes/passage-drag'
import { UsedIn } from '../notes/used-in'
import { useArticle, useReadOnly, useThemes } from '../state/hooks'
import { reveal } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import styles from './annotation-card.module.css'
import { ColourChoices } from './colour-choices'
import { coloursOf } from './colours'
import { NoteEditor } from './note-editor'
import { PickBox, pick } from './picking'
import { toggleTheme } from './tagging'
import { ThemeChip } from './theme-chip'
import { ThemePicker } from './theme-picker'

interface Props {
  readonly annotation: Annotation
  readonly isCurrent: boolean
}

export const AnnotationCard = memo(function AnnotationCard({ annotation, isCurrent }: Props) {
  const { t } = useTranslation()
  const themes = useThemes()
  const readOnly = useReadOnly()
  const hovered = useStore((state) => state.hovered === annotation.id)
  const editing = useStore((state) => state.editingNote === annotation.id)
  const article = useArticle(annotation.articleId)
  const quote = article ? readablePart(article.text, article.blocks, annotation) : annotation.quote.exact
  const colour = coloursOf(annotation, themes)[0]
  return (
    <div
      className={`${styles.card} ${isCurrent ? styles.current : ''}`}
      style={{ borderLeftColor: colour }}
      data-hovered={hovered || undefined}
      onPointerEnter={() => useStore.setState({ hovered: annotation.id })}
      onPointerLeave={() => useStore.setState({ hovered: null })}
    >
      <div className={styles.top} {...passageHandle(annotation)}>
        <button
          type="button"
          className={styles.quote}
          aria-label={t('annotating.goTo', { quote })}
          aria-current={isCurrent}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) pick(annotation, event.shiftKey)
            else reveal(annotation.id)
          }}
        >
          {quote}
        </button>
        <PickBox annotation={annotation} />
        <CardMenu annotation={annotation} />
      </div>
      <div className={styles.themes}>
        {annotation.themeIds.flatMap((id) => {
          const theme = themes.get(id)
          if (!theme) return []
          return (
            <ThemeChip
              key={id}
              theme={theme}
              removeLabel={t('annotating.removeTheme', { name: theme.name })}
              {...(readOnly ? {} : { onRemove: () => toggleTheme([annotation], theme) })}
            />
          )
        })}
        {readOnly ? null : <AddTheme annotation={annotation} />}
        {!readOnly && isCurrent && annotation.themeIds.length === 0 ? <ColourChoices annotation={annotation} /> : null}
        <UsedIn passageId={annotation.id} />
      </div>
      {editing ? <NoteEditor annotation={annotation} /> : <Note annotation={annotation} isCurrent={isCurrent} />}
    </div>
  )
})

function CardMenu({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  return (
    <ActionMenuButton
      label={t('annotating.menu')}
      icon={<MoreHorizontal size={17} />}
      ids={['note', 'copy-passage', 'link-passage', 'pick-passage', 'remove-passage']}
      subject={{ passageId: annotation.id, themeId: null, articleId: null, pointedAt: 'card' }}
    />
  )
}

function AddTheme({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const anchor = useRef<HTMLButtonElement>(null)
  const picking = useStore((state) => state.picking?.for === 'annotation' && state.picking.id === annotation.id)
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles.add}
        onClick={() => useStore.setState({ picking: { for: 'annotation', id: annotation.id }, current: annotation.id })}
      >
        <Plus size={13} aria-hidden />
        {t('annotating.addTheme')}
      </button>
      {picking ? <ThemePicker anchor={anchor} annotations={[annotation]} /> : null}
    </>
  )
}

function Note({ annotation, isCurrent }: Props) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  if (annotation.note === '') {
    if (!isCurrent || readOnly) return null
    return (
      <div className={styles.noNote}>
        <Button look="quiet" icon={<NotebookPen size={14} />} onPress={() => editNote(annotation)}>
          {t('annotating.addNote')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.note}>
      <NoteBody source={annotation.note} />
    </div>
  )
}

function editNote(annotation: Annotation): void {
  useStore.setState({ editingNote: annotation.id, current: annotation.id })
}
