import { ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { coloursOf, themeNamesOf } from '../annotating/colours'
import { ThemeDot } from '../annotating/theme-chip'
import { rectsOfSpan } from '../dom/rects-of-span'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { ContextMenu, type Point } from '../ui/context-menu'
import menu from '../ui/menu.module.css'
import type { Subject } from './action'
import { ActionRows } from './action-menu'
import { type Pointed, pointedAt, subjectOf } from './pointed'

const idsFor = {
  selection: ['highlight', 'tag', 'repeat', 'note', 'copy-text', 'copy-passage', 'split', 'role'],
  passage: ['tag', 'repeat', 'note', 'copy-passage', 'link-passage', 'pick-passage', 'remove-passage'],
  card: ['tag', 'note', 'copy-passage', 'link-passage', 'pick-passage', 'remove-passage'],
  theme: ['open-theme', 'edit-theme', 'new-child-theme', 'merge-theme', 'export-theme', 'remove-theme'],
  article: ['open-article', 'open-beside', 'edit-article', 'export-article', 'remove-article'],
} as const

/** The menus under the right button and the Menu key, made from the table of actions. Fields keep the system's. */
export function ContextMenus() {
  const { t } = useTranslation()
  useAsked()
  const asked = useStore((state) => state.contextMenu)
  if (!asked) return null
  const { at, about } = asked
  return (
    <ContextMenu label={t('context.menu')} at={at} onClose={close}>
      {about.kind === 'text' ? textRows(about) : <ActionRows ids={idsFor[about.kind]} subject={subjectOf(about)} />}
    </ContextMenu>
  )
}

function close(): void {
  useStore.setState({ contextMenu: null })
}

/** What is selected first; then the passage there, or each of several in a menu of its own. */
function textRows({ passageIds, selection }: Extract<Pointed, { kind: 'text' }>) {
  const [only] = passageIds
  const parting = selection && only !== undefined ? <Separator className={menu.parting ?? ''} /> : null
  return (
    <>
      {selection ? <ActionRows ids={idsFor.selection} /> : null}
      {parting}
      {passageIds.length === 1 && only !== undefined && !selection ? (
        <ActionRows ids={idsFor.passage} subject={subjectOfPassage(only)} />
      ) : (
        passageIds.map((id) => <PassageMenu key={id} id={id} />)
      )}
    </>
  )
}

function subjectOfPassage(passageId: RecordId): Subject {
  return { passageId, themeId: null, articleId: null, pointedAt: 'text' }
}

function PassageMenu({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const annotation = useStore((state) => state.notebook.annotation.get(id))
  if (!annotation) return null
  const quote = annotation.quote.exact.replace(/\s+/g, ' ')
  const names = themeNamesOf(annotation, themes).join(', ') || t('reader.noTheme')
  return (
    <SubmenuTrigger>
      <MenuItem id={id} textValue={`${names}: ${quote}`} className={menu.item ?? ''}>
        <span className={menu.glyph}>
          <ThemeDot colour={coloursOf(annotation, themes)[0] ?? '#888888'} />
        </span>
        <span className={menu.two}>
          <span>{names}</span>
          <span className={menu.second}>{quote}</span>
        </span>
        <ChevronRight size={14} className={menu.onward} aria-hidden />
      </MenuItem>
      <Popover className={menu.popover ?? ''}>
        <Menu className={menu.menu ?? ''} onClose={close}>
          <ActionRows ids={idsFor.passage} subject={subjectOfPassage(id)} />
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}

function useAsked(): void {
  useEffect(() => {
    const ask = (event: MouseEvent): void => {
      const { phase, overlay } = useStore.getState()
      const target = event.target instanceof Element ? event.target : null
      if (!target || phase !== 'open' || overlay.kind !== 'none') return
      // Chromium says so of the Menu key and Shift+F10, and gives the middle of what has the focus as the place.
      const byKeyboard = event.button < 0
      const at = { x: event.clientX, y: event.clientY }
      const about = pointedAt(target, byKeyboard ? null : at)
      if (!about) return
      // Electron's own menu comes only where the page has none.
      event.preventDefault()
      if (about.kind === 'text' && !about.selection && about.passageIds.length === 1) {
        useStore.setState({ current: about.passageIds[0] ?? null, selected: null })
      }
      useStore.setState({ contextMenu: { at: byKeyboard ? below(target) : at, about } })
    }
    window.addEventListener('contextmenu', ask)
    return () => window.removeEventListener('contextmenu', ask)
  }, [])
}

/** Where a menu asked for by keyboard opens: under the words that are selected, or under what has the focus. */
function below(target: Element): Point {
  const { selected, current, notebook } = useStore.getState()
  const text = target.closest('[data-article-text]')
  const span = selected ?? (current === null ? undefined : notebook.annotation.get(current))
  const words = text && span ? rectsOfSpan(text, span.start, span.end).at(-1) : undefined
  const { left, bottom } = words ?? target.getBoundingClientRect()
  return { x: Math.max(0, Math.min(left, innerWidth - 8)), y: Math.max(0, Math.min(bottom, innerHeight - 8)) }
}
