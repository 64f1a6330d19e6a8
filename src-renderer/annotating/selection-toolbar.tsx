import { Copy, Highlighter, NotebookPen, Tag } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/article/span'
import type { Theme } from '#domain/notebook/records'
import { ActionButton } from '../actions/action-button'
import { useKeysShown } from '../actions/shortcuts'
import { rectsOfSpan } from '../dom/rects-of-span'
import { useReadOnly, useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import { annotationOfSelection } from './intents'
import styles from './selection-toolbar.module.css'
import { toggleThemeOnSelection } from './tagging'
import { ThemeDot } from './theme-chip'
import { ThemePicker } from './theme-picker'

interface Props {
  readonly text: RefObject<HTMLElement | null>
  /** What the toolbar is placed in: it scrolls with the text. */
  readonly page: RefObject<HTMLElement | null>
}

/** What can be done with the selected passage, just above it. */
export function SelectionToolbar({ text, page }: Props) {
  const selected = useStore((state) => state.selected)
  const picking = useStore((state) => state.picking)
  const meant = useMeant()
  const place = usePlace(meant, text, page)
  const anchor = useRef<HTMLDivElement>(null)
  const onSelection = picking?.for === 'selection'
  if (!meant || !place) return null
  return (
    <>
      <div
        ref={anchor}
        aria-hidden
        className={styles.anchor}
        style={{ left: place.left, top: place.top, height: place.height }}
      />
      {selected?.by === 'mouse' && !onSelection ? <Bar place={place} /> : null}
      {onSelection ? <ThemePicker anchor={anchor} annotations={listOf(annotationOfSelection(selected))} /> : null}
    </>
  )
}

function listOf<T>(one: T | null): readonly T[] {
  return one === null ? [] : [one]
}

/**
 * The passage the toolbar or the picker is about: what is selected by mouse, or while a theme is picked what is selected or
 * current. The sentence cursor alone has neither: measuring where it stands would hold up its every step.
 */
function useMeant(): Span | null {
  const selected = useStore((state) => state.selected)
  const picking = useStore((state) => state.picking?.for === 'selection')
  const current = useStore((state) =>
    picking && state.current !== null ? (state.notebook.annotation.get(state.current) ?? null) : null,
  )
  if (picking) return selected ?? current
  return selected?.by === 'mouse' ? selected : null
}

interface Place {
  readonly left: number
  readonly top: number
  readonly height: number
  readonly below: boolean
}

const barHeight = 44

function usePlace(
  span: Span | null,
  text: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  const settings = useStore((state) => state.settings)
  // biome-ignore lint/correctness/useExhaustiveDependencies: letters of another size or measure stand elsewhere.
  useLayoutEffect(() => {
    if (!span || !text.current || !page.current) return setPlace(null)
    const rects = rectsOfSpan(text.current, span.start, span.end)
    const first = rects[0]
    const last = rects.at(-1)
    if (!first || !last) return setPlace(null)
    const base = page.current.getBoundingClientRect()
    const view = page.current.parentElement?.getBoundingClientRect() ?? base
    const below = first.top - barHeight < view.top && last.bottom + barHeight < view.bottom
    const width = Math.min(330, base.width)
    const middle = (below ? last.left + last.right : first.left + first.right) / 2 - base.left
    setPlace({
      left: Math.min(Math.max(middle, width / 2), base.width - width / 2),
      top: first.top - base.top,
      height: last.bottom - first.top,
      below,
    })
  }, [span?.start, span?.end, text, page, settings])
  return place
}

function Bar({ place }: { readonly place: Place }) {
  const { t } = useTranslation()
  const recent = useStore((state) => state.recentThemes)
  const themes = useThemes()
  const readOnly = useReadOnly()
  const offered = recent.flatMap((id) => themes.get(id) ?? []).slice(0, 4)
  const top = place.below ? place.top + place.height + 8 : place.top - barHeight
  return (
    <div
      role="toolbar"
      aria-label={t('annotating.toolbar')}
      className={styles.bar}
      style={{ left: place.left, top }}
      // The selection in the text must survive a press on the bar, and the focus with it.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {readOnly ? null : (
        <>
          <ActionButton id="highlight" label={t('annotating.highlight')} icon={Highlighter} size={17} leavesFocus />
          <ActionButton id="tag" label={t('annotating.tag')} icon={Tag} size={17} leavesFocus />
          <ActionButton id="note" label={t('annotating.note')} icon={NotebookPen} size={17} leavesFocus />
        </>
      )}
      <ActionButton id="copy-passage" label={t('annotating.copy')} icon={Copy} size={16} leavesFocus />
      {readOnly || offered.length === 0 ? null : <span className={styles.parting} />}
      {readOnly ? null : offered.map((theme, index) => <RecentTheme key={theme.id} theme={theme} nth={index + 1} />)}
    </div>
  )
}

function RecentTheme({ theme, nth }: { readonly theme: Theme; readonly nth: number }) {
  const keys = useKeysShown(`recent-${nth}`)
  return (
    <IconButton
      label={theme.name}
      {...(keys === undefined ? {} : { keys })}
      icon={<ThemeDot colour={theme.colour} />}
      preventFocusOnPress
      onPress={() => toggleThemeOnSelection(theme)}
    />
  )
}
