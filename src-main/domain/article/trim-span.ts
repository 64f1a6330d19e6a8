import type { Span } from './span'

/**
 * `span` without white space at either end, inside `text`, and never cutting a surrogate pair (it grows by the missing
 * half). Null when nothing remains.
 */
export function trimSpan(text: string, span: Span): Span | null {
  const limit = Math.min(span.end, text.length)
  const first = Math.max(span.start, 0)
  if (first >= limit) return null
  const within = text.slice(first, limit)
  const trimmed = within.trimStart()
  const start = first + within.length - trimmed.length
  const end = start + trimmed.trimEnd().length
  if (start >= end) return null
  return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end }
}

/** Whether a cut at `offset` would part the two halves of a surrogate pair. */
export function cutsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
