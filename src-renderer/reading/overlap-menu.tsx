import { type RefObject, useEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Annotation, RecordId } from '#domain/notebook/records'
import { coloursOf, themeNamesOf } from '../annotating/colours'
import { ThemeDot } from '../annotating/theme-chip'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import menu from '../ui/menu.module.css'
import styles from './overlap-menu.module.css'

interface Asked {
  readonly ids: readonly RecordId[]
  readonly x: number
  readonly y: number
}

/** A click on a highlight makes it current; where several overlap, each is offered. */
export function OverlapMenu({ text }: { readonly text: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const anchor = useRef<HTMLDivElement>(null)
  const annotations = useStore((state) => (asked ? state.notebook.annotation : null))
  useClicks(text, setAsked)
  if (!asked) return null
  const offered = asked.ids.flatMap((id) => annotations?.get(id) ?? [])
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: asked.x, top: asked.y }} aria-hidden />
      <Popover
        isOpen
        triggerRef={anchor}
        onOpenChange={() => setAsked(null)}
        className={menu.popover ?? ''}
        aria-label={t('reader.chooseAnnotation')}
      >
        <Menu
          aria-label={t('reader.chooseAnnotation')}
          className={menu.menu ?? ''}
          autoFocus="first"
          onAction={(key) => {
            useStore.setState({ current: String(key), selected: null })
            setAsked(null)
          }}
        >
          {offered.map((annotation) => (
            <Offer key={annotation.id} annotation={annotation} />
          ))}
        </Menu>
      </Popover>
    </>
  )
}

function Offer({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const names = themeNamesOf(annotation, themes).join(', ') || t('reader.noTheme')
  const quote = annotation.quote.exact.replace(/\s+/g, ' ')
  return (
    <MenuItem id={annotation.id} textValue={`${names}: ${quote}`} className={menu.item ?? ''}>
      <span className={menu.glyph}>
        <ThemeDot colour={coloursOf(annotation, themes)[0] ?? '#888888'} />
      </span>
      <span className={styles.offer}>
        <span className={styles.names}>{names}</span>
        <span className={styles.quote}>{quote}</span>
      </span>
    </MenuItem>
  )
}

function useClicks(text: RefObject<HTMLElement | null>, ask: (asked: Asked | null) => void): void {
  useEffect(() => {
    const container = text.current
    if (!container) return
    const click = (event: MouseEvent): void => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-annotations]') : null
      if (!document.getSelection()?.isCollapsed) return
      const ids = mark?.dataset.annotations?.split(' ') ?? []
      const [only] = ids
      if (ids.length > 1) ask({ ids, x: event.clientX, y: event.clientY })
      else useStore.setState({ current: only ?? null, selected: null })
    }
    container.addEventListener('click', click)
    return () => container.removeEventListener('click', click)
  }, [text, ask])
}
