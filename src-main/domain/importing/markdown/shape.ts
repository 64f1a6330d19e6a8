const deepest = 64
const widest = 600

/** Whether any line opens more quotations and lists, one inside the other, than a person writes. */
export function isDeep(document: string): boolean {
  for (const [markers] of document.matchAll(/^[ \t>*+\-.)0-9]{64,}/gmu)) {
    const opened = markers.match(/>|[-*+][ \t]|[0-9][.)][ \t]/gu)?.length ?? 0
    const indent = /^[ \t]*/u.exec(markers)?.[0].length ?? 0
    if (opened > deepest || indent > widest) return true
  }
  return false
}

/**
 * Whether the line breaks of a paragraph were set by an editor at a width: every line but the last nearly as long as the
 * others. Otherwise they are meant: verse, an address, paragraphs without a blank line between them.
 */
export function isHardWrapped(paragraph: string): boolean {
  const lines = paragraph
    .split('\n')
    .slice(0, -1)
    .map((line) => line.length)
  return (
    lines.length > 0 &&
    Math.min(...lines.slice(0, 200)) >= 50 &&
    Math.max(...lines.slice(0, 200)) <= 100 &&
    Math.max(...lines.slice(0, 200)) - Math.min(...lines.slice(0, 200)) <= 25
  )
}
