import type { ArticleRow } from '#contract/views'
import type { Annotation, RecordId } from '#domain/notebook/records'

export interface About {
  /** The passages that are to get a theme. */
  readonly passages: readonly Pick<Annotation, 'themeIds'>[]
  /** All passages this window knows: those of the articles opened so far. */
  readonly known: Iterable<Pick<Annotation, 'themeIds'>>
  /** The article that is open. */
  readonly row: Pick<ArticleRow, 'themes'> | undefined
}

const most = 5

/**
 * Themes that may be meant: those often given together with the ones that the passages have already, then those most
 * given in this article. Never one that all the passages have.
 */
export function suggestThemes({ passages, known, row }: About): readonly RecordId[] {
  const given = new Set(passages.flatMap(({ themeIds }) => themeIds))
  const together = new Map<RecordId, number>()
  for (const { themeIds } of known) {
    if (!themeIds.some((id) => given.has(id))) continue
    for (const id of themeIds) if (!given.has(id)) together.set(id, (together.get(id) ?? 0) + 1)
  }
  const here = Object.entries(row?.themes ?? {}).filter(([id]) => !given.has(id))
  const ranked = [...byCount([...together]), ...byCount(here)]
  return [...new Set(ranked)].slice(0, most)
}

function byCount(counts: readonly (readonly [RecordId, number])[]): readonly RecordId[] {
  return counts.toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([id]) => id)
}
