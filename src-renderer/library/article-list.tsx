import { Copy, MoreHorizontal } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleRow } from '#contract/views'
import { ActionMenuButton } from '../actions/action-menu'
import { performById } from '../actions/actions'
import { ThemeDot } from '../annotating/theme-chip'
import { describeDate } from '../i18n/dates'
import { useThemes } from '../state/hooks'
import { openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import { useListPlace } from '../state/use-list-place'
import { IconButton } from '../ui/button'
import { ChoiceField } from '../ui/fields'
import { FilterField } from '../ui/filter-field'
import { Listing, NoMatch } from '../ui/listing'
import { ListingRow } from '../ui/listing-row'
import { ListingRows } from '../ui/listing-rows'
import { arrangeRows, orders } from './arrange-rows'
import styles from './article-list.module.css'
import { EmptyLibrary } from './empty-library'
import { PickArticleBox, PickedArticlesBar } from './picked-articles'

const rowHeight = 76

export function ArticleList() {
  // Drawn when there is time: an import brings hundreds of rows every second, and what is typed meanwhile comes first.
  const rows = useDeferredValue(useStore((state) => state.kept.rows))
  return rows.size === 0 ? <EmptyLibrary /> : <Filled rows={rows} />
}

function Filled({ rows }: { readonly rows: ReadonlyMap<string, ArticleRow> }) {
  const { t } = useTranslation()
  const filter = useStore((state) => state.listFilter)
  const order = useStore((state) => state.listOrder)
  const wanted = useDeferredValue(filter)
  const arranged = useMemo(() => arrangeRows([...rows.values()], wanted, order), [rows, wanted, order])
  return (
    <Listing
      heading={t('list.heading')}
      count={t('list.count', { count: arranged.length })}
      tools={<Tools />}
      below={<PickedArticlesBar shown={arranged.map((row) => row.id)} />}
    >
      {arranged.length === 0 ? (
        <NoMatch>{t('list.noMatch', { text: wanted })}</NoMatch>
      ) : (
        <Rows key={`${order} ${wanted}`} rows={arranged} name={`articles ${order}`} filter={wanted} />
      )}
    </Listing>
  )
}

function Tools() {
  const { t } = useTranslation()
  const filter = useStore((state) => state.listFilter)
  const order = useStore((state) => state.listOrder)
  return (
    <>
      <FilterField
        label={t('list.filter')}
        clearLabel={t('list.clearFilter')}
        value={filter}
        onChange={(listFilter) => useStore.setState({ listFilter })}
      />
      <ChoiceField
        quiet
        label={t('list.sortBy')}
        value={order}
        choices={orders.map((id) => ({ id, label: t(`list.sort.${id}`) }))}
        onChange={(id) => useStore.setState({ listOrder: orders.find((one) => one === id) ?? 'imported' })}
      />
      <IconButton
        label={t('action.find-families')}
        icon={<Copy size={16} />}
        onPress={() => performById('find-families')}
      />
    </>
  )
}

interface RowsProps {
  readonly rows: readonly ArticleRow[]
  readonly name: string
  readonly filter: string
}

function Rows({ rows, name, filter }: RowsProps) {
  const { t } = useTranslation()
  return (
    <ListingRows
      label={t('list.heading')}
      items={rows}
      keyOf={(row) => row.id}
      rowHeight={rowHeight}
      marks={(row) => ({ 'data-article-id': row.id })}
      {...useListPlace(name, filter)}
    >
      {(row) => <Row row={row} />}
    </ListingRows>
  )
}

function Row({ row }: { readonly row: ArticleRow }) {
  const { t } = useTranslation()
  const title = row.title || t('common.untitled')
  return (
    <ListingRow
      title={title}
      facts={<Facts row={row} />}
      before={<PickArticleBox id={row.id} title={title} />}
      menu={
        <ActionMenuButton
          label={t('list.menu', { title })}
          icon={<MoreHorizontal size={17} />}
          ids={['open-beside', 'edit-article', 'export-article', 'remove-article']}
          subject={{ passageId: null, themeId: null, articleId: row.id }}
        />
      }
      onOpen={() => void openArticle(row.id)}
    />
  )
}

function Facts({ row }: { readonly row: ArticleRow }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const date = row.publishedOn ? describeDate(t, row.publishedOn) : null
  const dots = Object.keys(row.themes).flatMap((id) => themes.get(id) ?? [])
  return (
    <>
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
    </>
  )
}
