import type { HtmlElement } from './html-tree'

const longest = 2000

function styleOf({ attributes }: HtmlElement): string {
  return attributes.get('style')?.slice(0, longest) ?? ''
}

/** What the element's own style says of its letters; null where it says nothing. */
export function weightIn(element: HtmlElement): 'bold' | 'normal' | null {
  const [, weight] = /(?:^|[\s;])font-weight\s*:\s*([a-z]+|[0-9]{3})/iu.exec(styleOf(element)) ?? []
  if (weight === undefined) return null
  return /^(?:bold|bolder|[6-9]00)$/iu.test(weight) ? 'bold' : 'normal'
}

export function isItalic(element: HtmlElement): boolean {
  return /(?:^|[\s;])font-style\s*:\s*(?:italic|oblique)/iu.test(styleOf(element))
}

const unseenStyles: readonly RegExp[] = [
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/iu,
  // Far off the page, or cut down to nothing: how pages hide words from the eye and keep them for machines.
  /(?:^|[\s;])(?:left|top|text-indent)\s*:\s*-[0-9]{3,}/iu,
  /clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)/iu,
]

/** Whether the element's own style takes its words out of sight. */
export function isOutOfSight(element: HtmlElement): boolean {
  const style = styleOf(element)
  if (style === '') return false
  if (unseenStyles.some((pattern) => pattern.test(style))) return true
  // Elements inside may have a size of their own; letters right in it have none.
  const isLeaf = element.children.every(({ kind }) => kind === 'text')
  return isLeaf && /(?:^|[\s;])font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|%)?\s*(?:;|$|!)/iu.test(style)
}
