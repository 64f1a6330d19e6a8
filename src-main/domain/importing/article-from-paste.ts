import { storyFromHtml } from './article-from-html'
import type { ArticleDraft } from './article-from-reading'
import { clipboardPage } from './html/clipboard-page'
import type { PicturePlace } from './picture-place'

export interface PastedPage {
  /** `text/html` as the clipboard, or what was dragged, holds it. */
  readonly html: string
  /** The address, when the person knows it; believed before the clipboard's. */
  readonly url?: string | null
}

/**
 * The article in a piece of a page that a person copied, or dragged here, and where its pictures stand. Whoever selects
 * has chosen: only elements that say so and the rules fold anything, no judge of whole pages is asked.
 */
export function storyFromPaste({ html, url = null }: PastedPage): {
  readonly draft: ArticleDraft
  readonly pictures: readonly PicturePlace[]
} {
  const { tree, url: found } = clipboardPage(html)
  return storyFromHtml({ html: tree, fileName: null, url: url ?? found })
}
