import type { Annotation, Article } from '#domain/notebook/records'
import type { ExportLabels } from '../export-labels'
import { blockquote } from './blocks-of-markdown'
import { type Desk, themesAmong, wikilink } from './desk'
import { escapeInline, escapeLine } from './escape-markdown'
import { heldUnder } from './hold-markdown'
import { paragraphsOf } from './passage-lines'

/** A passage in a file that knows it as `blockId`. `target` is where it stands in its article's file, when elsewhere. */
export interface PlacedPassage {
  readonly article: Article
  readonly annotation: Annotation
  readonly blockId: string
  readonly target: string | null
}

/**
 * The quotation word for word, its block id on a line of its own, then its source, its themes and its note.
 *
 * What was marked is what is quoted, also where a picture's left-over name stands inside it: a quotation that leaves
 * something out without saying so is none.
 */
export function passageSection(desk: Desk, { article, annotation, blockId, target }: PlacedPassage): string {
  const { labels } = desk
  const themes = themesAmong(desk, annotation.themeIds)
  const named = themes.map(({ tag, names }) => `#${tag} (${escapeInline(names.join(' / '))})`)
  const link = target === null ? '' : ` · ${wikilink(target, labels.inArticle)}`
  const facts = [`- ${labels.source}: ${sourceOf(article, labels)}${link}`]
  if (named.length > 0) facts.push(`- ${labels.theme}: ${named.join(', ')}`)
  if (annotation.note.trim() !== '') facts.push(heldUnder(labels.note, annotation.note))
  return [
    blockquote(paragraphsOf(annotation.quote.exact, cutsIn(article, annotation))),
    `^${blockId}`,
    facts.join('\n'),
  ].join('\n\n')
}

/** Where blocks begin and end inside the quotation; none when the article no longer says it at that place. */
function cutsIn({ text, blocks }: Article, { start, end, quote }: Annotation): readonly number[] {
  if (text.slice(start, end) !== quote.exact) return []
  return blocks.flatMap((block) => [block.start - start, block.end - start])
}

/** `*Title*, outlet, date` with what is known. */
export function sourceOf(article: Article, labels: ExportLabels): string {
  const title = `*${escapeLine(article.title) || labels.untitled}*`
  return [title, ...outletAndDate(article, labels)].join(', ')
}

export function outletAndDate({ source, publishedOn }: Article, labels: ExportLabels): readonly string[] {
  const outlet = source === null ? '' : escapeInline(source.trim())
  const date = publishedOn === null ? '' : labels.date(publishedOn)
  return [outlet, date].filter((part) => part !== '')
}
