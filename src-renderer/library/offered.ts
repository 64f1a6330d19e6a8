/** Text as it was copied or dragged here, with the mark-up that it had; `html` null where that says nothing more. */
export interface Offered {
  readonly text: string
  readonly html: string | null
}

/** Elements that mean something. Terminals and code editors wrap every line in others. */
const meaning = /<(?:h[1-6]|p|li|blockquote|figure|article|section|table|a|b|strong|i|em|cite)[\s>]/iu
/** More than a saved page may have: the plain text of it is still welcome. */
const longestPage = 20_000_000

/** What a clipboard, or a drag, holds for us; null when there is nothing to read. */
export function offeredBy(data: DataTransfer | null): Offered | null {
  const text = data?.getData('text/plain') ?? ''
  const html = data?.getData('text/html') ?? ''
  const page = html.length <= longestPage && meaning.test(html) && hasWords(html) ? html : null
  return text.trim() === '' && page === null ? null : { text, html: page }
}

/** A picture copied alone comes as HTML too. */
function hasWords(html: string): boolean {
  return /\p{L}/u.test(html.slice(0, 1_000_000).replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<[^>]*>/giu, ''))
}
