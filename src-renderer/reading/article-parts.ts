import { groupNoise, type ReadingItem } from '#domain/article/blocks'
import type { Block } from '#domain/notebook/records'

/** A stretch of an article that the browser lays out by itself: what changes in it leaves the others as they are. */
export interface ArticlePart {
  readonly items: readonly ReadingItem[]
  /** The blocks `[from, to)` are in it, by their place in the article. */
  readonly from: number
  readonly to: number
}

/** About two screens of newspaper paragraphs. */
const fullAt = 16

/**
 * The article in parts. A part begins at a paragraph without a picture before it, which has no space above that would melt
 * with the space below the block before: margins do not reach from part to part. The title is in the first part, wherever
 * it stands.
 */
export function partsOf(blocks: readonly Block[], hasPicture: (index: number) => boolean): readonly ArticlePart[] {
  const title = blocks.findIndex(({ role }) => role === 'title')
  const mayBegin = (item: ReadingItem): boolean =>
    item.kind === 'block' && item.block.role === 'paragraph' && item.index > title && !hasPicture(item.index)
  // One at least: an article may hold pictures and no letter.
  const parts: ReadingItem[][] = [[]]
  for (const item of groupNoise(blocks)) {
    const open = parts.at(-1)
    if (!open || (open.length >= fullAt && mayBegin(item))) parts.push([item])
    else open.push(item)
  }
  const starts = parts.map(([first]) => (first ? firstIndexOf(first) : 0))
  return parts.map((items, nth) => ({ items, from: starts[nth] ?? 0, to: starts[nth + 1] ?? blocks.length }))
}

export function firstIndexOf(item: ReadingItem): number {
  return item.kind === 'block' ? item.index : (item.blocks[0]?.index ?? 0)
}
