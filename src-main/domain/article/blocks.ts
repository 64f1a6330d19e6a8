import type { Block, BlockRole } from '#domain/notebook/records'
import type { Span } from './span'

/** Whether a web page left the block behind: folded in the reader, out of exports, counts and ranking. */
export function isNoise(role: BlockRole): boolean {
  return role === 'photo' || role === 'related' || role === 'site'
}

export interface IndexedBlock {
  readonly index: number
  readonly block: Block
}

export type ReadingItem =
  | { readonly kind: 'block'; readonly index: number; readonly block: Block }
  | { readonly kind: 'noise'; readonly blocks: readonly IndexedBlock[] }

/**
 * The blocks in the order they are read, every run of noise gathered into one group. Nothing is left out and nothing
 * changes places; `index` is the block's place in `blocks`.
 */
export function groupNoise(blocks: readonly Block[]): readonly ReadingItem[] {
  const items: ReadingItem[] = []
  let open: IndexedBlock[] | null = null
  blocks.forEach((block, index) => {
    if (!isNoise(block.role)) {
      open = null
      items.push({ kind: 'block', index, block })
    } else if (open) {
      open.push({ index, block })
    } else {
      open = [{ index, block }]
      items.push({ kind: 'noise', blocks: open })
    }
  })
  return items
}

/** Index of the first block that ends after `offset`: the one that holds it or else the next one; `blocks.length` after the last. */
export function firstBlockEndingAfter(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const block = blocks[middle]
    if (block && block.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the block that holds the unit at `offset`; -1 between blocks and outside the text. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  const index = firstBlockEndingAfter(blocks, offset)
  const block = blocks[index]
  return block && block.start <= offset ? index : -1
}

/** What a person reads of the article: its blocks without noise, a blank line between them. */
export function readableText(text: string, blocks: readonly Block[]): string {
  return blocks
    .filter((block) => !isNoise(block.role))
    .map((block) => text.slice(block.start, block.end))
    .join('\n\n')
}
