import type { HtmlElement, HtmlNode } from './html-tree'

/** What Word means by a paragraph, which it writes as `<p>` with a class or a style whatever it is. */
export function wordShapeOf({ name, attributes }: HtmlElement): 'title' | 'quote' | 'list-item' | null {
  if (name !== 'p') return null
  const named = attributes.get('class') ?? ''
  if (named.startsWith('MsoTitle')) return 'title'
  if (/^Mso(?:Intense)?Quote/u.test(named)) return 'quote'
  const style = attributes.get('style')?.slice(0, 2000) ?? ''
  return named.startsWith('MsoListParagraph') || /mso-list\s*:\s*l[0-9]/iu.test(style) ? 'list-item' : null
}

/**
 * What stands before an item in Word, with spaces to push the words to their place; null for any other element. A number
 * is something a reader reads, a bullet (often a letter of a symbol font) is not: then it is empty.
 */
export function wordItemMark(element: HtmlElement): string | null {
  if (!/mso-list\s*:\s*ignore/iu.test(element.attributes.get('style') ?? '')) return null
  const mark = wordsIn(element.children, 4).trim()
  return /^\(?(?:[0-9]{1,4}(?:\.[0-9]{1,3})*|[a-z]{1,4})[.)]$/iu.test(mark) ? `${mark} ` : ''
}

function wordsIn(nodes: readonly HtmlNode[], depth: number): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : depth > 0 ? wordsIn(node.children, depth - 1) : ''))
    .join('')
    .replace(/\s+/gu, ' ')
}
