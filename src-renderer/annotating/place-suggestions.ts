import type { SearchedText } from '#domain/anchoring/searched-text'
import { type Suggestion, suggestPlaces } from '#domain/anchoring/suggest-places'
import type { Quotation } from '#domain/notebook/records'

const waiting = new Set<() => void>()

/**
 * Tell where a lost passage may stand, after everything that was asked for before and with a task of the window's own in
 * between: looking takes some milliseconds in a long article, and a tray may hold many passages. Answers how to forget it.
 */
export function suggestLater(
  text: SearchedText,
  quote: Quotation,
  tell: (suggestions: readonly Suggestion[]) => void,
): () => void {
  const look = (): void => tell(suggestPlaces(text, quote))
  if (waiting.size === 0) setTimeout(lookAtNext)
  waiting.add(look)
  return () => waiting.delete(look)
}

function lookAtNext(): void {
  const [look] = waiting
  if (!look) return
  waiting.delete(look)
  look()
  if (waiting.size > 0) setTimeout(lookAtNext)
}
