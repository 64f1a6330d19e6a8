import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readablePart } from '#domain/article/readable-part'
import { overlaps } from '#domain/article/span'
import type { Annotation, Article } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import type { Selected, State } from '../state/store'
import { createTextOrder } from '../state/text-order'
import { useLater } from '../state/use-later'
import { speakerOf } from './spoken-mark'

interface Props {
  readonly article: Article
}

const nothing: { readonly selected: Selected | null; readonly annotations: readonly Annotation[] } = {
  selected: null,
  annotations: [],
}

/**
 * What the sentence cursor stands on, for whoever hears it: the words, and how they are marked already. It is said when
 * what is seen has been drawn.
 */
export function SpokenCursor({ article }: Props) {
  const { t } = useTranslation()
  const themes = useThemes()
  const select = useMemo(() => {
    const inOrder = createTextOrder(article.id)
    return ({ selected, notebook }: State) => ({ selected, annotations: inOrder(notebook.annotation) })
  }, [article.id])
  const { selected, annotations } = useLater(select, nothing)
  const here = selected?.by === 'cursor' && selected.articleId === article.id ? selected : null
  const speak = speakerOf(t, themes)
  const over = here ? annotations.filter((one) => overlaps(one, here)) : []
  return (
    <div className="visually-hidden" aria-live="polite" data-spoken-cursor>
      <span>{here ? readablePart(article.text, article.blocks, here) : ''}</span>
      <span>{over.map((one) => t('reader.markHere', { themes: speak(one) })).join('. ')}</span>
    </div>
  )
}
