import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/article/span'
import type { Article } from '#domain/notebook/records'
import { paint } from '../dom/paint'
import { rangesOfSpans } from '../dom/ranges-of-spans'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import styles from './find-bar.module.css'
import { closeFind, findingIn, hitsIn, lookFor, stepFound } from './finding'

interface Props {
  readonly article: Article
  /** The folded lines that are open: hits in them are drawn then. */
  readonly opened: ReadonlySet<number>
  readonly text: RefObject<HTMLElement | null>
}

export function FindBar(props: Props) {
  const isOpen = useStore((state) => findingIn(props.article.id, state.finding) !== null)
  return isOpen ? <Open {...props} /> : null
}

/** Find in the article: every hit is drawn, the one visited stands out, and the text gets the focus back. */
function Open({ article, opened, text }: Props) {
  const { t } = useTranslation()
  const finding = useStore((state) => findingIn(article.id, state.finding))
  const field = useRef<HTMLInputElement>(null)
  const needle = finding?.needle ?? ''
  const at = finding?.at ?? -1
  const hits = useMemo(() => hitsIn(article, needle), [article, needle])
  useEffect(() => field.current?.select(), [])
  useDrawn({ hits, at, opened, text })

  const close = (): void => {
    closeFind()
    text.current?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') stepFound(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const count =
    needle.trim() === '' ? '' : hits.length === 0 ? t('find.none') : t('find.count', { at: at + 1, of: hits.length })
  return (
    <search className={styles.bar} aria-label={t('find.label')}>
      <Search size={15} aria-hidden />
      <input
        ref={field}
        data-find-in-article
        className={styles.field}
        value={needle}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        spellCheck={false}
        onChange={(event) => lookFor(event.target.value)}
        onKeyDown={press}
      />
      <output className={hits.length === 0 ? styles.none : styles.count}>{count}</output>
      <IconButton
        label={t('find.previous')}
        keys="Shift+F3"
        icon={<ChevronUp size={17} />}
        isDisabled={hits.length === 0}
        onPress={() => stepFound(-1)}
      />
      <IconButton
        label={t('find.next')}
        keys="F3"
        icon={<ChevronDown size={17} />}
        isDisabled={hits.length === 0}
        onPress={() => stepFound(1)}
      />
      <IconButton label={t('common.close')} keys="Esc" icon={<X size={16} />} onPress={close} />
    </search>
  )
}

interface Drawn {
  readonly hits: readonly Span[]
  readonly at: number
  readonly opened: ReadonlySet<number>
  readonly text: RefObject<HTMLElement | null>
}

function useDrawn({ hits, at, opened, text }: Drawn): void {
  const notebook = useStore((state) => state.notebook)
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks and opened folds replace the nodes that ranges point into.
  useEffect(
    () => (text.current ? paint('found', rangesOfSpans(text.current, hits)) : undefined),
    [hits, opened, notebook, text],
  )
  const hit = hits[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(
    () => (hit && text.current ? paint('found-here', rangesOfSpans(text.current, [hit])) : undefined),
    [hit, opened, notebook, text],
  )
}
