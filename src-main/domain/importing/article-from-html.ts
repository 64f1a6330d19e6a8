import { type ArticleDraft, articleFromReading } from './article-from-reading'
import { htmlReading } from './html/html-reading'
import { type HtmlTree, parseHtml } from './html/html-tree'
import type { StatedDetails } from './markdown/front-matter'
import type { PicturePlace } from './picture-place'

export interface SourcePage {
  /** A saved page, or a piece of one from the clipboard; or the tree of either, when it was needed before. */
  readonly html: string | HtmlTree
  /** For a title when the page itself offers none; null when there was no file. */
  readonly fileName: string | null
  /** The address of the page, when somebody other than the page knows it. */
  readonly url?: string | null
  /** The elements that hold the article, by their `id`; what lies before and after them is the page around it. */
  readonly body?: ReadonlySet<number> | null
  /** What the file around the page states about the article; believed before the page. */
  readonly stated?: Partial<StatedDetails>
}

/** The article that a page shows; see `storyFromHtml`, which also says where its pictures stand. */
export function articleFromHtml(source: SourcePage): ArticleDraft {
  return storyFromHtml(source).draft
}

/**
 * The article that a page shows, its furniture included.
 *
 * Every word that a reader of the page would see is in the text; what elements say (headings, quotations, lists,
 * captions, menus, related articles) comes before what the rules think. Nothing of the page is run or fetched; hidden
 * elements, scripts, frames and the words for pictures are left out. Of pictures only those of the article itself are
 * named.
 */
export function storyFromHtml({ html, fileName, url = null, body = null, stated = {} }: SourcePage): {
  readonly draft: ArticleDraft
  readonly pictures: readonly PicturePlace[]
} {
  const tree = typeof html === 'string' ? parseHtml(html) : html
  const reading = htmlReading(tree, { body, url, stated })
  return { draft: articleFromReading(reading, fileName), pictures: reading.pictures }
}
