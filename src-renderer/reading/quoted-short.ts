const longest = 180
const head = 110
const tail = 50

/** A passage in one line where its text stands elsewhere in full: of a long one the first and the last words. */
export function quotedShort(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const first = line.slice(0, line.lastIndexOf(' ', head) + 1 || head)
  const from = line.length - tail
  const last = line.slice(line.indexOf(' ', from) + 1 || from)
  return `${first.trim()} … ${last}`
}
