import { type RefObject, useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { overlaps, type Span } from '#domain/article/span'
import { setRole } from '#domain/notebook/commands/set-role'
import { type Article, type BlockRole, blockRoles } from '#domain/notebook/records'
import { refusedReadOnly } from '../annotating/read-only'
import { rectsOfSpan } from '../dom/rects-of-span'
import { lookForMore } from '../learning/looking'
import { perform } from '../state/commit'
import { useStore } from '../state/store'
import menu from '../ui/menu.module.css'
import styles from './role-menu.module.css'
import { RoleReasons } from './role-reasons'

interface Props {
  readonly article: Article
  readonly text: RefObject<HTMLElement | null>
  readonly page: RefObject<HTMLElement | null>
}

/** What a line is, corrected by hand, for every line the selection touches: one key, then a letter or an arrow. */
export function RoleMenu({ article, text, page }: Props) {
  const { t } = useTranslation()
  const isOpen = useStore((state) => state.picking?.for === 'role')
  const meant = useStore((state) => state.selected ?? state.notebook.annotation.get(state.current ?? '') ?? null)
  const anchor = useRef<HTMLDivElement>(null)
  if (!isOpen || !meant) return null
  const indexes = indexesUnder(article, meant)
  const roles = new Set(indexes.map((index) => article.blocks[index]?.role))
  const close = (): void => useStore.setState({ picking: null })
  const choose = (role: BlockRole): void => {
    close()
    if (refusedReadOnly()) return
    const changed = indexes.filter((index) => article.blocks[index]?.role !== role)
    void perform({ kind: 'set-role', count: indexes.length }, setRole(article, indexes, role)).then((saved) => {
      if (saved && changed.length > 0 && article.source !== null) void lookForMore(article.id, changed)
    })
  }
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ top: topOf(meant, text, page) }} aria-hidden />
      <Popover isOpen triggerRef={anchor} placement="bottom start" onOpenChange={close} className={menu.popover ?? ''}>
        <p className={styles.heading}>{t('reader.roleOf', { count: indexes.length })}</p>
        <RoleReasons id="role-reasons" blocks={indexes.flatMap((index) => article.blocks[index] ?? [])} />
        <Menu
          aria-describedby="role-reasons"
          aria-label={t('reader.roleOf', { count: indexes.length })}
          className={menu.menu ?? ''}
          autoFocus="first"
          selectionMode="single"
          selectedKeys={roles.size === 1 ? [...roles].flatMap((role) => role ?? []) : []}
          onAction={(key) => choose(blockRoles.find((role) => role === key) ?? 'paragraph')}
        >
          {blockRoles.map((role) => (
            <MenuItem key={role} id={role} textValue={t(`role.${role}`)} className={menu.item ?? ''}>
              <span className={menu.label}>{t(`role.${role}`)}</span>
              {roles.has(role) ? <span aria-hidden>•</span> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}

function indexesUnder(article: Article, span: Span): readonly number[] {
  return article.blocks.flatMap((block, index) => (overlaps(block, span) ? [index] : []))
}

function topOf(span: Span, text: RefObject<HTMLElement | null>, page: RefObject<HTMLElement | null>): number {
  if (!text.current || !page.current) return 0
  const last = rectsOfSpan(text.current, span.start, span.end).at(-1)
  return last ? last.bottom - page.current.getBoundingClientRect().top : 0
}
