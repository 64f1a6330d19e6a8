import { MoreHorizontal, Newspaper, NotebookText, Plus } from 'lucide-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '#domain/notebook/records'
import { themesInOrder, themeTree } from '#domain/themes/tree'
import { ActionMenuButton } from '../actions/action-menu'
import { ThemeDot } from '../annotating/theme-chip'
import { useReadOnly, useThemeCountsLater, useThemes } from '../state/hooks'
import { go, show } from '../state/navigate'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import styles from './theme-sidebar.module.css'

/** Where to go: the articles, and every theme with how many passages carry it. */
export function Sidebar() {
  const { t } = useTranslation()
  const place = useStore((state) => state.place)
  const total = useStore((state) => state.kept.rows.size)
  const notes = useStore((state) => state.notebook.note.size)
  const readOnly = useReadOnly()
  const themes = useThemes()
  const nodes = useMemo(() => themesInOrder(themeTree(themes.values())), [themes])
  const counts = useThemeCountsLater()
  return (
    <nav className={styles.sidebar} aria-label={t('sidebar.label')}>
      <button
        type="button"
        className={styles.item}
        aria-current={place.kind === 'articles' ? 'page' : undefined}
        onClick={() => go({ kind: 'articles' })}
      >
        <Newspaper size={16} aria-hidden />
        <span className={styles.name}>{t('sidebar.articles')}</span>
        <span className={styles.count}>{total > 0 ? total : ''}</span>
      </button>
      <button
        type="button"
        className={styles.item}
        aria-current={place.kind === 'notes' || place.kind === 'note' ? 'page' : undefined}
        onClick={() => go({ kind: 'notes' })}
      >
        <NotebookText size={16} aria-hidden />
        <span className={styles.name}>{t('sidebar.notes')}</span>
        <span className={styles.count}>{notes > 0 ? notes : ''}</span>
      </button>
      <div className={styles.group}>
        <h2>{t('sidebar.themes')}</h2>
        {readOnly ? null : (
          <IconButton
            label={t('sidebar.newTheme')}
            icon={<Plus size={16} />}
            onPress={() => show({ kind: 'theme', id: null, parentId: null })}
          />
        )}
      </div>
      {nodes.length === 0 ? (
        <p className={styles.none}>{t('sidebar.noThemes')}</p>
      ) : (
        <ul className={styles.themes}>
          {nodes.map(({ theme, depth }) => (
            <ThemeItem
              key={theme.id}
              theme={theme}
              depth={depth}
              count={counts.get(theme.id) ?? 0}
              isHere={place.kind === 'theme' && place.id === theme.id}
            />
          ))}
        </ul>
      )}
    </nav>
  )
}

interface ItemProps {
  readonly theme: Theme
  readonly depth: number
  readonly count: number
  readonly isHere: boolean
}

// A new mark counts for one theme: the others are not drawn again for it.
const ThemeItem = memo(function ThemeItem({ theme, depth, count, isHere }: ItemProps) {
  const { t } = useTranslation()
  return (
    <li className={styles.theme} data-theme-id={theme.id}>
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
