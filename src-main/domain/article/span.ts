/** `[start, end)` over an article's text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with a name of its own, such as an annotation. */
export interface NamedSpan extends Span {
  readonly id: string
}

/** Text order in which what holds comes before what it holds: by start, the longer first, then by id. Never a tie. */
export function compareOuterFirst(one: NamedSpan, other: NamedSpan): number {
  return one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
}

/** Text order of a list: by start, then by end, then by id. Never a tie. */
export function compareInText(one: NamedSpan, other: NamedSpan): number {
  return one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** The part of `span` inside `bounds`; null when they share no unit. */
export function clipSpan(span: Span, bounds: Span): Span | null {
  const start = Math.max(span.start, bounds.start)
  const end = Math.min(span.end, bounds.end)
  return start < end ? { start, end } : null
}
