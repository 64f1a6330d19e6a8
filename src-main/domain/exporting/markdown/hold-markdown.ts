import { prefixed } from './blocks-of-markdown'

/**
 * `- label:` with somebody's own `markdown` held inside the list item.
 *
 * The item is a wall: a heading, an unclosed code fence or a stray list in a note ends with it and changes nothing
 * after it. The Markdown is otherwise left as it was written, but for what reaches through walls (see `closed`).
 */
export function heldUnder(label: string, markdown: string): string {
  return `- ${label}:\n\n${prefixed(closed(tidy(markdown)), '  ')}`
}

/** LF line ends, no blank lines at the edges, tabs at line starts as four spaces (a tab's width depends on its column). */
export function tidy(markdown: string): string {
  return markdown
    .normalize('NFC')
    .split(/\r\n|[\n\r]/)
    .map((line) => line.replace(/^[ \t]+/, (edge) => edge.replaceAll('\t', '    ')).replace(/^[ ]+$/, ''))
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** Elements whose content a browser reads as text until they are closed. */
const swallowing = /<(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)\b/gi

/**
 * What opens and never closes would hide the rest of the file, to editors that colour line by line or to a browser.
 * A fence of code is closed where the note ends; of Obsidian's `%%` and `$$`, of `<!--` and of some elements, the one
 * that is left open is shown as it was typed.
 */
function closed(markdown: string): string {
  return closedFence(closedPairs(closedPairs(closedElements(closedComments(markdown)), '%%'), '$$'))
}

function closedFence(markdown: string): string {
  let open: { readonly indent: string; readonly fence: string } | null = null
  for (const line of markdown.split('\n')) {
    const [, indent = '', fence = '', rest = ''] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence === '') continue
    if (open === null) {
      if (fence.startsWith('~') || !rest.includes('`')) open = { indent, fence }
    } else if (fence.startsWith(open.fence) && rest.trim() === '') {
      open = null
    }
  }
  return open === null ? markdown : `${markdown}\n${open.indent}${open.fence}`
}

function closedPairs(markdown: string, mark: string): string {
  if (markdown.split(mark).length % 2 === 1) return markdown
  const last = markdown.lastIndexOf(mark)
  const shown = mark.replace(/./g, '\\$&')
  return markdown.slice(0, last) + shown + markdown.slice(last + mark.length)
}

function closedComments(markdown: string): string {
  return markdown.replace(/<!--/g, (mark, at: number) => (markdown.indexOf('-->', at) < 0 ? shownTag(mark) : mark))
}

function closedElements(markdown: string): string {
  return markdown.replace(swallowing, (mark, name: string, at: number) =>
    markdown.toLowerCase().indexOf(`</${name.toLowerCase()}`, at) < 0 ? shownTag(mark) : mark,
  )
}

/** As it was typed, also inside a block of HTML, where a backslash escapes nothing. */
function shownTag(mark: string): string {
  return `&lt;${mark.slice(1)}`
}
