import { useVirtualizer } from '@tanstack/react-virtual'
import { Copy, MoreHorizontal, Search, X } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleRow } from '#contract/views'
import { ActionMenuButton } from '../actions/action-menu'
import { performById } from '../actions/actions'
import { ThemeDot } from '../annotating/theme-chip'
import { describeDate } from '../i18n/dates'
import { useThemes } from '../state/hooks'
import { openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import { ChoiceField } from '../ui/fields'
import { arrangeRows, type Order, orders } from './arrange-rows'
import styles from './article-list.module.css'
import { EmptyLibrary } from './empty-library'
import { PickArticleBox, PickedArticlesBar } from './picked-articles'

const rowHeight = 76

export function ArticleList() {
  const rows = useStore((state) => state.kept.rows)
  return rows.size === 0 ? <EmptyLibrary /> : <Filled rows={rows} />
}

function Filled({ rows }: { readonly rows: ReadonlyMap<string, ArticleRow> }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState<Order>('imported')
  const wanted = useDeferredValue(filter)
  const arranged = useMemo(() => arrangeRows([...rows.values()], wanted, order), [rows, wanted, order])
  return (
    <section className={styles.view} aria-label={t('list.heading')}>
      <header className={styles.header}>
        <h1 className={styles.heading}>
          {t('list.heading')} <span className={styles.count}>{t('list.count', { count: arranged.length })}</span>
        </h1>
        <div className={styles.tools}>
          <label className={styles.search}>
            <Search size={15} aria-hidden />
            <input
              data-list-filter
              value={filter}
              aria-label={t('list.filter')}
              placeholder={t('list.filter')}
              spellCheck={false}
              onChange={(event) => setFilter(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && setFilter('')}
            />
            {filter === '' ? null : (
              <IconButton label={t('list.clearFilter')} icon={<X size={14} />} onPress={() => setFilter('')} />
            )}
          </label>
          <ChoiceField
            quiet
            label={t('list.sortBy')}
            value={order}
            choices={orders.map((id) => ({ id, label: t(`list.sort.${id}`) }))}
            onChange={(id) => setOrder(orders.find((one) => one === id) ?? 'imported')}
          />
          <IconButton
            label={t('action.find-families')}
            icon={<Copy size={16} />}
            onPress={() => performById('find-families')}
          />
        </div>
        <PickedArticlesBar shown={arranged.map((row) => row.id)} />
      </header>
      {arranged.length === 0 ? (
        <p className={styles.none}>{t('list.noMatch', { text: wanted })}</p>
      ) : (
        <Rows rows={arranged} />
      )}
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly ArticleRow[] }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} aria-label={t('list.heading')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return row ? (
            <li
              key={row.id}
              className={styles.row}
              data-article-id={row.id}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Row row={row} />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

function Row({ row }: { readonly row: ArticleRow }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const date = row.publishedOn ? describeDate(t, row.publishedOn) : null
  const dots = Object.keys(row.themes).flatMap((id) => themes.get(id) ?? [])
  const title = row.title || t('common.untitled')
  return (
    <>
      <PickArticleBox id={row.id} title={title} />
      <button type="button" className={styles.open} onClick={() => void openArticle(row.id)}>
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>
          <span className={row.source ? styles.source : styles.unknown}>{row.source ?? t('list.noSource')}</span>
          {date ? <span>{date}</span> : null}
          <span>{t('list.words', { count: row.words })}</span>
          {row.annotations > 0 ? (
            <span className={styles.marked}>{t('list.passages', { count: row.annotations })}</span>
          ) : null}
          {dots.length > 0 ? (
            <span className={styles.dots} title={dots.map((theme) => theme.name).join(', ')}>
              {dots.slice(0, 8).map((theme) => (
                <ThemeDot key={theme.id} colour={theme.colour} />
              ))}
            </span>
          ) : null}
        </span>
      </button>
      <div className={styles.menu}>
        <ActionMenuButton
          label={t('list.menu', { title })}
          icon={<MoreHorizontal size={17} />}
          ids={['open-beside', 'edit-article', 'export-article', 'remove-article']}
          subject={{ passageId: null, themeId: null, articleId: row.id }}
        />
      </div>
    </>
  )
}
