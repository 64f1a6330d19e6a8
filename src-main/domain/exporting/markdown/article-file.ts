import type { Article } from '#domain/notebook/records'
import type { AnnotatedArticle, PlannedText } from '../material'
import { addressOrWords } from './address'
import { blockIdsOf } from './block-ids'
import { heading } from './blocks-of-markdown'
import { type Desk, themesAmong } from './desk'
import { documentOf } from './document'
import { escapeInline, guardLineStart } from './escape-markdown'
import type { Property } from './front-matter'
import { outletAndDate, passageSection } from './passage'
import { readableMarkdown } from './readable-text'

/** One article: its properties, every passage (as ordered in `annotated`), then what a person reads of it. */
export function articleFile(desk: Desk, annotated: AnnotatedArticle): PlannedText {
  const { labels } = desk
  const { article, annotations } = annotated
  const blockIds = blockIdsOf(annotations.map(({ id }) => id))
  const passages = annotations.map((annotation) =>
    passageSection(desk, { article, annotation, blockId: blockIds.get(annotation.id) ?? annotation.id, target: null }),
  )
  const facts = factsOf(desk, article)
  const readable = readableMarkdown(article)
  const sections = [
    heading(1, article.title.trim() || labels.untitled),
    ...(facts === '' ? [] : [facts]),
    heading(2, labels.passages),
    ...(passages.length > 0 ? passages : [labels.noPassages]),
    ...(readable === '' ? [] : [heading(2, labels.fullText), readable]),
  ]
  return {
    path: `${desk.articlePaths.get(article.id) ?? article.id}.md`,
    text: documentOf(propertiesOf(desk, annotated), sections),
  }
}

function propertiesOf(desk: Desk, { article, annotations }: AnnotatedArticle): readonly Property[] {
  const themes = themesAmong(
    desk,
    annotations.flatMap(({ themeIds }) => themeIds),
  )
  return [
    { key: 'id', kind: 'text', value: article.id },
    { key: 'title', kind: 'text', value: article.title },
    { key: 'source', kind: 'text', value: article.source },
    { key: 'byline', kind: 'text', value: article.byline },
    { key: 'published', kind: 'date', value: article.publishedOn },
    { key: 'place', kind: 'text', value: article.place ?? null },
    { key: 'url', kind: 'text', value: article.url },
    { key: 'topics', kind: 'list', value: article.topics },
    { key: 'themes', kind: 'list', value: themes.map(({ names }) => names.join(' / ')) },
    { key: 'tags', kind: 'list', value: themes.map(({ tag }) => tag) },
    { key: 'language', kind: 'text', value: article.language },
  ]
}

function factsOf({ labels }: Desk, article: Article): string {
  const said = [article.place, article.byline].map((words) => escapeInline(words?.trim() ?? ''))
  const known = [...outletAndDate(article, labels), ...said]
  if (article.url !== null) known.push(addressOrWords(article.url.trim()))
  return guardLineStart(known.filter((fact) => fact !== '').join(' · '))
}
