import type { ArticleRow } from '#contract/views'
import { matchesFolded } from '#domain/search/matches-folded'

export const orders = ['imported', 'published', 'title', 'annotations'] as const
export type Order = (typeof orders)[number]

const byName = new Intl.Collator('vi', { numeric: true })

/** The rows whose title, source or topics hold every word typed (accents or not), in the order asked for. */
export function arrangeRows(rows: readonly ArticleRow[], filter: string, order: Order): readonly ArticleRow[] {
  const words = filter.split(/\s+/).filter((word) => word !== '')
  const found =
    words.length === 0
      ? [...rows]
      : rows.filter((row) => {
          const text = [row.title, row.source ?? '', ...row.topics].join('\n')
          return words.every((word) => matchesFolded(word, text))
        })
  return found.sort(
    (one, other) => compare[order](one, other) || compare.imported(one, other) || (one.id < other.id ? -1 : 1),
  )
}

const compare: Record<Order, (one: ArticleRow, other: ArticleRow) => number> = {
  imported: (one, other) => backwards(one.importedAt, other.importedAt),
  published: (one, other) => backwards(dateKey(one), dateKey(other)),
  title: (one, other) => byName.compare(one.title, other.title),
  annotations: (one, other) => other.annotations - one.annotations,
}

function backwards(one: string, other: string): number {
  return one === other ? 0 : one < other ? 1 : -1
}

// Without a year an article cannot be placed among those that have one: it stands after them, by month and day.
function dateKey({ publishedOn }: ArticleRow): string {
  if (publishedOn === null) return ''
  return publishedOn.startsWith('--') ? ` ${publishedOn}` : publishedOn
}
