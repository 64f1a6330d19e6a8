import type { Inline } from '#domain/notebook/records'
import { type Hint, linePieces, type Piece } from '../pieces'

export type InlineKind =
  | { readonly kind: 'emphasis' | 'strong' | 'code' }
  | { readonly kind: 'link'; readonly href: string }

/** A text that is being written, with the pieces and inlines that lie over it. */
export interface Sheet {
  write(words: string): void
  /** Marks what `inner` writes. */
  mark(kind: InlineKind, inner: () => void): void
  /**
   * What `inner` writes becomes blocks of its own, one for each line. `close` leaves no blank line before it. Answers
   * where it begins.
   */
  block(hint: Hint, close: boolean, inner: () => void): number
  finished(): { readonly text: string; readonly pieces: readonly Piece[]; readonly inlines: readonly Inline[] }
}

export function createSheet(): Sheet {
  const parts: string[] = []
  const pieces: Piece[] = []
  const inlines: Inline[] = []
  let length = 0
  let open: Inline[] = []
  let blockFrom = 0

  const write = (words: string): void => {
    parts.push(words)
    length += words.length
  }
  const closeBlock = (hint: Hint, firstPart: number): void => {
    const words = parts.slice(firstPart).join('')
    const lines = linePieces(words, 0, words.length, hint)
    for (const { start, end, ...rest } of lines)
      pieces.push({ start: start + blockFrom, end: end + blockFrom, ...rest })
    for (const inline of open) inlines.push(...clipped(inline, pieces.slice(pieces.length - lines.length)))
    open = []
  }
  return {
    write,
    mark: (kind, inner) => {
      const start = length
      inner()
      if (length > start) open.push({ ...kind, start, end: length })
    },
    block: (hint, close, inner) => {
      if (length > 0) write(close ? '\n' : '\n\n')
      blockFrom = length
      const firstPart = parts.length
      inner()
      closeBlock(hint, firstPart)
      return blockFrom
    },
    finished: () => ({
      text: parts.join(''),
      pieces,
      inlines: inlines.sort((a, b) => a.start - b.start || b.end - a.end),
    }),
  }
}

/** The parts of an inline that lie on pieces: emphasis over a line break marks the words of both lines. */
function clipped(inline: Inline, pieces: readonly Piece[]): readonly Inline[] {
  return pieces
    .map(({ start, end }) => ({ ...inline, start: Math.max(start, inline.start), end: Math.min(end, inline.end) }))
    .filter(({ start, end }) => start < end)
}
