import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '#domain/notebook/records'
import { ActionMenuButton } from '../actions/action-menu'
import { ThemeDot } from '../annotating/theme-chip'
import { go } from '../state/navigate'
import styles from './theme-sidebar.module.css'

interface ItemProps {
  readonly theme: Theme
  readonly depth: number
  readonly count: number
  readonly isHere: boolean
  readonly index: number
  readonly of: number
  /** From the top of the list, in CSS pixels. */
  readonly top: number
  readonly height: number
}

/** A theme in the sidebar. A new mark counts for one of them: the others are not drawn again for it. */
export const ThemeItem = memo(function ThemeItem({ theme, depth, count, isHere, index, of, top, height }: ItemProps) {
  const { t } = useTranslation()
  return (
    <li
      className={styles.theme}
      data-theme-id={theme.id}
      aria-setsize={of}
      aria-posinset={index + 1}
      style={{ height, top }}
    >
      <button
        type="button"
        className={styles.item}
        style={{ paddingLeft: 10 + depth * 16 }}
        title={theme.description === '' ? theme.name : `${theme.name}\n${theme.description}`}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => go({ kind: 'theme', id: theme.id })}
      >
        <ThemeDot colour={theme.colour} />
        <span className={styles.name}>{theme.name}</span>
        <span className={styles.count}>
          {count > 0 ? count : ''}
          <span className="visually-hidden">{t('sidebar.passages', { count })}</span>
        </span>
      </button>
      <ThemeMenu id={theme.id} name={theme.name} />
    </li>
  )
})

export function ThemeMenu({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation()
  return (
    <div className={styles.menu}>
      <ActionMenuButton
        label={t('sidebar.themeMenu', { name })}
        icon={<MoreHorizontal size={16} />}
        ids={['edit-theme', 'new-child-theme', 'merge-theme', 'export-theme', 'remove-theme']}
        subject={{ passageId: null, themeId: id, articleId: null }}
      />
    </div>
  )
}
