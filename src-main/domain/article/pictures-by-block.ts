import type { Article, Attachment } from '../notebook/records'
import { firstBlockEndingAfter } from './blocks'

/** A picture in its place, counted through the article from 0; `words` say what it shows, as far as anybody has. */
export interface PlacedPicture {
  readonly index: number
  readonly attachment: Attachment
  /** The caption under it; null without one. */
  readonly caption: string | null
  /** What the page gave for it, else its caption; null when nobody says. */
  readonly words: string | null
}

/** The pictures of an article by the index of the block they stand before; `blocks.length` for those after the last. */
export function picturesByBlock({
  text,
  blocks,
  attachments = [],
}: Article): ReadonlyMap<number, readonly PlacedPicture[]> {
  const placed = new Map<number, PlacedPicture[]>()
  for (const [index, attachment] of attachments.entries()) {
    const before = firstBlockEndingAfter(blocks, attachment.at)
    const under = blocks.slice(before, before + captionWithin).find(({ role }) => role !== 'photo')
    const caption = under?.role === 'caption' ? text.slice(under.start, under.end).trim() : null
    const words = attachment.alt.trim() || caption
    const here = placed.get(before)
    const picture = { index, attachment, caption, words }
    if (here) here.push(picture)
    else placed.set(before, [picture])
  }
  return placed
}

/** Between a picture and its caption may stand what the page wrote in the picture's place. */
const captionWithin = 3
