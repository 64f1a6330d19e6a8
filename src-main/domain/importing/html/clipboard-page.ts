import { type HtmlElement, type HtmlTree, parseHtml } from './html-tree'

export interface ClipboardPage {
  readonly tree: HtmlTree
  /** The address of the page that it was copied from, where the clipboard holds one. */
  readonly url: string | null
}

/** Windows writes offsets and the address before the mark-up (CF_HTML); programs hand that on as it is, some of them. */
const header =
  /^\ufeff?(?:(?:Version|StartHTML|EndHTML|StartFragment|EndFragment|StartSelection|EndSelection|SourceURL):[^\r\n]{0,4000}\r?\n)+/iu
const longestHeader = 8000

/**
 * What a browser or a word processor puts on the clipboard as `text/html`: a piece of a page with the elements around it.
 * All of it is believed to be wanted; nothing of it is run or fetched.
 */
export function clipboardPage(html: string): ClipboardPage {
  const [lines = ''] = header.exec(html.slice(0, longestHeader)) ?? []
  const tree = parseHtml(html.slice(lines.length))
  return { tree, url: pageAddress(/^SourceURL:(.*)$/imu.exec(lines)?.[1]) ?? pageAddress(baseOf(tree.root, 4)) }
}

/** Of a page, not of a site: `https://bao.vn/` says nothing of the article. */
function pageAddress(value: string | undefined): string | null {
  const address = value?.trim() ?? ''
  return /^https?:\/\/[^\s/]+\/[^\s]+$/iu.test(address) ? address : null
}

function baseOf({ children }: HtmlElement, depth: number): string | undefined {
  for (const child of children) {
    if (child.kind !== 'element') continue
    const href = child.name === 'base' ? child.attributes.get('href') : undefined
    const found = href ?? (depth > 0 ? baseOf(child, depth - 1) : undefined)
    if (found !== undefined) return found
  }
  return undefined
}
