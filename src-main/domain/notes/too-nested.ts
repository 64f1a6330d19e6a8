/** Deeper than anybody writes. A parser of Markdown goes down one call for every level, and slows with each. */
const deepest = 40
/** Columns of indentation, at which a list of lists is about as deep. */
const widest = 120

const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const marker = />|[-+*]|\d{1,9}[.)]/g

/** Whether `markdown` has quotations or lists so deep inside one another that parsing it could take long or fail. */
export function isTooNested(markdown: string): boolean {
  for (const line of markdown.split('\n')) {
    const [held = ''] = markers.exec(line) ?? []
    if (held.length > deepest && (held.match(marker)?.length ?? 0) > deepest) return true
    const rest = line.slice(held.length)
    if (line.length > widest && rest.trim() !== '' && line.length - line.trimStart().length > widest) return true
  }
  return false
}
