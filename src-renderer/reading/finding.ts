import type { Span } from '#domain/article/span'
import type { Article, RecordId } from '#domain/notebook/records'
import { finderIn } from '#domain/search/find-all'
import { readingPlaceOf } from '../state/reading-places'
import { type Finding, useStore } from '../state/store'

const finders = new WeakMap<Article, (needle: string) => readonly Span[]>()

/** Every place of `needle` in the article; it is folded once for as long as it is held. */
export function hitsIn(article: Article, needle: string): readonly Span[] {
  const find = finders.get(article) ?? finderIn(article.text)
  finders.set(article, find)
  return find(needle)
}

/** The last thing looked for: what the bar opens with. */
let last = ''
const longestTaken = 100

/** Open the bar, with what is selected or else with what was looked for last; false when no article is open. */
export function openFind(): boolean {
  const { place, selected, notebook, finding } = useStore.getState()
  const article = place.kind === 'article' ? notebook.article.get(place.id) : undefined
  if (!article) return false
  if (finding?.articleId === article.id) {
    document.querySelector<HTMLInputElement>('input[data-find-in-article]')?.select()
    return true
  }
  const words = selected?.by === 'mouse' ? article.text.slice(selected.start, selected.end) : ''
  const needle = words !== '' && words.length <= longestTaken && !words.includes('\n') ? words : last
  const from = selected?.start ?? readingPlaceOf(article.id) ?? 0
  useStore.setState({ finding: { articleId: article.id, needle: '', at: -1, from } })
  if (needle !== '') lookFor(needle)
  return true
}

/** Look for what is typed now, from where the reader was. */
export function lookFor(needle: string): void {
  const { finding, notebook } = useStore.getState()
  const article = finding && notebook.article.get(finding.articleId)
  if (!article) return
  last = needle
  const hits = hitsIn(article, needle)
  const onward = hits.findIndex((hit) => hit.start >= finding.from)
  visitHit({ ...finding, needle }, hits, onward === -1 ? 0 : onward)
}

/** The next hit or the one before, round the ends; opens the bar when it is closed. */
export function stepFound(direction: 1 | -1): boolean {
  const { finding, notebook } = useStore.getState()
  const article = finding && notebook.article.get(finding.articleId)
  if (!article) return openFind()
  const hits = hitsIn(article, finding.needle)
  visitHit(finding, hits, (finding.at + direction + hits.length) % Math.max(1, hits.length))
  return true
}

/** Close the bar; the sentence cursor stands on the hit that was visited. */
export function closeFind(): void {
  const { finding, notebook } = useStore.getState()
  const article = finding && notebook.article.get(finding.articleId)
  const hit = article && hitsIn(article, finding.needle)[finding.at]
  const cursor = hit && finding ? { articleId: finding.articleId, ...hit, by: 'cursor' as const } : null
  useStore.setState(({ selected, current }) => ({
    finding: null,
    selected: cursor ?? selected,
    current: cursor ? null : current,
  }))
}

function visitHit(finding: Finding, hits: readonly Span[], at: number): void {
  const hit = hits[at]
  useStore.setState({
    finding: { ...finding, at: hit ? at : -1, from: hit ? hit.start : finding.from },
    ...(hit ? { visit: { articleId: finding.articleId, ...hit, to: 'view' } as const } : {}),
  })
}

/** Whether the bar is open over this article. */
export function findingIn(articleId: RecordId, finding: Finding | null): Finding | null {
  return finding?.articleId === articleId ? finding : null
}
