import { Newspaper, NotebookText, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { themesInOrder, themeTree } from '#domain/themes/tree'
import { useReadOnly, useThemes } from '../state/hooks'
import { go, show } from '../state/navigate'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import { ThemeRows } from './theme-rows'
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
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <nav ref={setScroller} className={styles.sidebar} aria-label={t('sidebar.label')}>
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
        <ThemeRows nodes={nodes} here={place.kind === 'theme' ? place.id : null} scroller={scroller} />
      )}
    </nav>
  )
}
