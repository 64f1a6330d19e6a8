import type { Annotation, RecordId } from '#domain/notebook/records'
import type { AnnotatedArticle, PlannedText } from '../material'
import type { ThemePlace } from '../theme-places'
import { blockIdsOf } from './block-ids'
import { heading } from './blocks-of-markdown'
import { type Desk, lastPart, wikilink } from './desk'
import { documentOf } from './document'
import type { Property } from './front-matter'
import { heldUnder } from './hold-markdown'
import { passageSection } from './passage'

interface ThemeParts {
  readonly place: ThemePlace
  /** Its passages, and not those of the themes below it, which have files of their own. */
  readonly quoted: readonly AnnotatedArticle[]
  /** The themes that have a file in this export. */
  readonly linked: ReadonlySet<RecordId>
}

/** One theme: what it is, then its passages in the order of `quoted`. */
export function themeFile(desk: Desk, { place, quoted, linked }: ThemeParts): PlannedText {
  const blockIds = blockIdsOf(quoted.flatMap(({ annotations }) => annotations.map(({ id }) => id)))
  const about = aboutTheme(desk, place, linked)
  const sections = [
    heading(1, place.theme.name),
    ...(about === '' ? [] : [about]),
    ...(quoted.length > 0 ? [] : [desk.labels.noPassages]),
  ]
  for (const { article, annotations } of quoted) {
    sections.push(heading(2, article.title.trim() || desk.labels.untitled))
    for (const annotation of annotations) {
      const blockId = blockIds.get(annotation.id) ?? annotation.id
      const target = desk.passageTargets.get(annotation.id) ?? null
      sections.push(passageSection(desk, { article, annotation, blockId, target }))
    }
  }
  const path = `${desk.themePaths.get(place.theme.id) ?? place.theme.id}.md`
  return { path, text: documentOf(propertiesOf(place), sections) }
}

/** The passages of every theme, article by article, both in the order of `articles`. */
export function passagesByTheme(
  articles: readonly AnnotatedArticle[],
): ReadonlyMap<RecordId, readonly AnnotatedArticle[]> {
  const byTheme = new Map<RecordId, AnnotatedArticle[]>()
  for (const { article, annotations } of articles) {
    const here = new Map<RecordId, Annotation[]>()
    for (const annotation of annotations) {
      for (const id of new Set(annotation.themeIds)) listIn(here, id).push(annotation)
    }
    for (const [id, found] of here) listIn(byTheme, id).push({ article, annotations: found })
  }
  return byTheme
}

function listIn<T>(lists: Map<RecordId, T[]>, id: RecordId): T[] {
  const known = lists.get(id)
  if (known) return known
  const list: T[] = []
  lists.set(id, list)
  return list
}

function propertiesOf({ theme, names, tag }: ThemePlace): readonly Property[] {
  return [
    { key: 'id', kind: 'text', value: theme.id },
    { key: 'title', kind: 'text', value: theme.name },
    { key: 'theme', kind: 'text', value: names.join(' / ') },
    { key: 'tags', kind: 'list', value: [tag] },
    { key: 'color', kind: 'text', value: theme.colour },
  ]
}

function aboutTheme(desk: Desk, { theme, parentId, childIds }: ThemePlace, linked: ReadonlySet<RecordId>): string {
  const linkTo = (id: RecordId): string => {
    const path = desk.themePaths.get(id) ?? id
    return wikilink(path, lastPart(path))
  }
  const facts: string[] = []
  if (parentId !== null && linked.has(parentId)) facts.push(`- ${desk.labels.partOf}: ${linkTo(parentId)}`)
  const below = childIds.filter((id) => linked.has(id))
  if (below.length > 0) facts.push(`- ${desk.labels.subthemes}: ${below.map(linkTo).join(', ')}`)
  if (theme.description.trim() !== '') facts.push(heldUnder(desk.labels.description, theme.description))
  return facts.join('\n')
}
