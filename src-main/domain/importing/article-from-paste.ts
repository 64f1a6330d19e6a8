import { articleFromHtml } from './article-from-html'
import type { ArticleDraft } from './article-from-reading'
import { clipboardPage } from './html/clipboard-page'

export interface PastedPage {
  /** `text/html` as the clipboard, or what was dragged, holds it. */
  readonly html: string
  /** The address, when the person knows it; believed before the clipboard's. */
  readonly url?: string | null
}

/**
 * The article in a piece of a page that a person copied, or dragged here. Whoever selects has chosen: only elements that
 * say so and the rules fold anything, no judge of whole pages is asked.
 */
export function articleFromPaste({ html, url = null }: PastedPage): ArticleDraft {
  const { tree, url: found } = clipboardPage(html)
  return articleFromHtml({ html: tree, fileName: null, url: url ?? found })
}
