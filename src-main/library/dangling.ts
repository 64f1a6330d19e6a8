import type { ArticleRow } from '#contract/views'
import type { Change } from '#domain/notebook/change'
import type { Annotation, RecordId, Theme } from '#domain/notebook/records'
import type { LaidAnnotations } from './laid-annotations'

/** What a change is laid over, as far as records name one another. */
export interface World {
  theme(id: RecordId): Theme | undefined
  themes(): Iterable<Theme>
  row(id: RecordId): ArticleRow | undefined
  rows(): Iterable<ArticleRow>
  annotations(articleId: RecordId): Pick<LaidAnnotations, 'keys'> | undefined
}

/**
 * Whether `change` would leave a record naming one that is not there: a passage without its article or theme, an article
 * removed under a passage, a theme removed under a passage or a child, a theme inside itself. It happens when two
 * people, or two windows, act on what each of them saw; the later one is refused. What dangled before may stay.
 */
export function leavesDangling(world: World, change: Change): boolean {
  const put = putIn(change)
  const removed = removedIn(change)
  const themeAfter = (id: RecordId): Theme | undefined =>
    put.themes.get(id) ?? (removed.has(id) ? undefined : world.theme(id))
  const articleIsThere = (id: RecordId): boolean =>
    put.articles.has(id) || (!removed.has(id) && world.row(id) !== undefined)

  return (
    put.annotations.some(
      ({ before, after }) =>
        !articleIsThere(after.articleId) ||
        after.themeIds.some((id) => !before?.themeIds.includes(id) && !themeAfter(id)),
    ) ||
    [...put.themes.values()].some((theme) => hangsWrong(theme, themeAfter)) ||
    change.remove.some(({ before }) => {
      if (before.kind === 'article') return keepsPassages(world, change, before.id)
      if (before.kind === 'theme')
        return isUsed(world, change, before.id) || hasChildren(world, put.themes, removed, before.id)
      return false
    })
  )
}

interface AnnotationPut {
  readonly before: Annotation | undefined
  readonly after: Annotation
}

function putIn(change: Change) {
  const annotations: AnnotationPut[] = []
  const themes = new Map<RecordId, Theme>()
  const articles = new Set<RecordId>()
  for (const { before, after } of change.put) {
    if (after.kind === 'annotation') {
      annotations.push({ before: before?.kind === 'annotation' ? before : undefined, after })
    } else if (after.kind === 'theme') themes.set(after.id, after)
    else if (after.kind === 'article') articles.add(after.id)
  }
  return { annotations, themes, articles }
}

function removedIn(change: Change): ReadonlySet<RecordId> {
  return new Set(change.remove.map(({ before }) => before.id))
}

function hangsWrong(theme: Theme, themeAfter: (id: RecordId) => Theme | undefined): boolean {
  const above = new Set([theme.id])
  for (let id = theme.parentId; id !== null; ) {
    const parent = themeAfter(id)
    if (!parent || above.has(id)) return true
    above.add(id)
    id = parent.parentId
  }
  return false
}

function keepsPassages(world: World, change: Change, articleId: RecordId): boolean {
  const left = new Set(world.annotations(articleId)?.keys())
  for (const { before } of change.remove) left.delete(before.id)
  for (const { after } of change.put) {
    if (after.kind === 'annotation' && after.articleId !== articleId) left.delete(after.id)
  }
  return left.size > 0
}

function isUsed(world: World, change: Change, themeId: RecordId): boolean {
  let uses = 0
  for (const row of world.rows()) uses += row.themes[themeId] ?? 0
  for (const { before } of [...change.put, ...change.remove]) {
    if (before?.kind === 'annotation' && before.themeIds.includes(themeId)) uses -= 1
  }
  for (const { after } of change.put) if (after.kind === 'annotation' && after.themeIds.includes(themeId)) uses += 1
  return uses > 0
}

function hasChildren(
  world: World,
  put: ReadonlyMap<RecordId, Theme>,
  removed: ReadonlySet<RecordId>,
  themeId: RecordId,
): boolean {
  for (const theme of world.themes()) {
    const after = put.get(theme.id) ?? (removed.has(theme.id) ? undefined : theme)
    if (after?.parentId === themeId) return true
  }
  return false
}
