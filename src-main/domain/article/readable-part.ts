import type { Block } from '#domain/notebook/records'
import { isNoise } from './blocks'
import { clipSpan, type Span } from './span'

/**
 * What a reader reads of `span`: its words without the lines a web page left between them, on one line. For lists and
 * menus; where words are quoted they are quoted as they stand.
 */
export function readablePart(text: string, blocks: readonly Block[], span: Span): string {
  const parts = blocks.flatMap((block) => {
    const part = isNoise(block.role) ? null : clipSpan(span, block)
    return part ? [text.slice(part.start, part.end)] : []
  })
  const words = parts.length > 0 ? parts.join(' ') : text.slice(span.start, span.end)
  return words.replace(/\s+/g, ' ').trim()
}
