import { useTranslation } from 'react-i18next'
import { readablePart } from '#domain/article/readable-part'
import { overlaps } from '#domain/article/span'
import type { Annotation, Article } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { speakerOf } from './spoken-mark'

interface Props {
  readonly article: Article
  readonly annotations: readonly Annotation[]
}

/** What the sentence cursor stands on, for whoever hears it: the words, and how they are marked already. */
export function SpokenCursor({ article, annotations }: Props) {
  const { t } = useTranslation()
  const themes = useThemes()
  const selected = useStore((state) => state.selected)
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
