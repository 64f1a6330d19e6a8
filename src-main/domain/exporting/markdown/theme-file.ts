import type { Annotation, Article, RecordId } from '#domain/notebook/records'
import type { AnnotatedArticle, PlannedText } from '../material'
import type { ThemePlace } from '../theme-places'
import { compareArticles } from './article-order'
import { blockIdsOf } from './block-ids'
import { heading } from './blocks-of-markdown'
import { type Desk, inTextOrder, lastPart, wikilink } from './desk'
import { documentOf } from './document'
import { heldUnder } from './hold-markdown'
import { passageSection } from './passage'

interface Quoted {
  readonly article: Article
  readonly annotations: readonly Annotation[]
}

/**
 * One theme: what it is, then its passages (not those of the themes below it, which have files of their own), article
 * after article by date and title. `linked` are the themes that have a file in this export.
 */
export function themeFile(
  desk: Desk,
  place: ThemePlace,
  articles: readonly AnnotatedArticle[],
  linked: ReadonlySet<RecordId>,
): PlannedText {
  const quoted = quotedUnder(place.theme.id, articles)
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

function quotedUnder(themeId: RecordId, articles: readonly AnnotatedArticle[]): readonly Quoted[] {
  return articles
    .map((annotated) => ({
      article: annotated.article,
      annotations: inTextOrder(annotated).filter(({ themeIds }) => themeIds.includes(themeId)),
    }))
    .filter(({ annotations }) => annotations.length > 0)
    .sort((one, other) => compareArticles(one.article, other.article))
}

function propertiesOf({ theme, names, tag }: ThemePlace): Parameters<typeof documentOf>[0] {
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
