import { TableOfContents } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article, Block } from '#domain/notebook/records'
import { offsetBelow } from '../dom/place-in-view'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import menu from '../ui/menu.module.css'
import styles from './outline.module.css'

/** The headings of the article, the one being read marked; nothing for an article without. */
export function Outline({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const headings = useMemo(() => headingsOf(article), [article])
  const [reading, setReading] = useState<Block | null>(null)
  if (headings.length === 0) return null
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && setReading(headingInView(article, headings))}>
      <IconButton label={t('reader.outline')} icon={<TableOfContents size={18} />} />
      <Popover placement="bottom end" className={`${menu.popover} ${styles.popover}`}>
        <Menu
          aria-label={t('reader.outline')}
          className={menu.menu ?? ''}
          selectionMode="single"
          selectedKeys={reading ? [String(reading.start)] : []}
          onAction={(key) => goTo(article, headings, Number(key))}
        >
          {headings.map((heading) => (
            <MenuItem
              key={heading.start}
              id={String(heading.start)}
              textValue={wordsOf(article, heading)}
              className={`${menu.item} ${heading.role === 'title' ? styles.title : styles.heading}`}
            >
              {wordsOf(article, heading)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The title is the way back to the beginning. */
function headingsOf({ blocks }: Article): readonly Block[] {
  if (!blocks.some(({ role }) => role === 'heading')) return []
  return blocks.filter(({ role }) => role === 'heading' || role === 'title')
}

function wordsOf({ text }: Article, { start, end }: Block): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

function textOf(article: Article): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-side="${article.id}"] [data-article-text]`)
}

/** A heading counts as being read from a third of the view on. */
function headingInView(article: Article, headings: readonly Block[]): Block | null {
  const text = textOf(article)
  const view = text?.closest('[data-scroller]')?.getBoundingClientRect()
  if (!text || !view) return null
  const offset = offsetBelow(text, view.top + view.height / 3) ?? Number.POSITIVE_INFINITY
  return headings.findLast((heading) => heading.start <= offset) ?? null
}

function goTo(article: Article, headings: readonly Block[], start: number): void {
  const heading = headings.find((one) => one.start === start)
  if (!heading) return
  const span = { articleId: article.id, start: heading.start, end: heading.end }
  useStore.setState({ visit: { ...span, to: 'top' }, selected: { ...span, by: 'cursor' }, current: null })
  // After the menu has given the focus back to its button.
  requestAnimationFrame(() => textOf(article)?.focus({ preventScroll: true }))
}
