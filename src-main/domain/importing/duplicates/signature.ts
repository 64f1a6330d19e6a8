import type { RecordId } from '#domain/notebook/records'
import { mixed, type ReadText, shinglesOf } from './shingles'

export const bands = 42
export const rowsOfABand = 3
const minima = bands * rowsOfABand

/** Figures kept of an article: the lowest hashes, which are a fair sample of all. */
const mostFigures = 64

/** What is kept of an article to find its likes: about 800 bytes, whatever its length. */
export interface Signature {
  readonly id: RecordId
  /** Lowest hash of the article's shingles under each of 126 orders; the share that two have in common is their similarity. */
  readonly minima: Uint32Array
  /** How many different shingles there are. */
  readonly shingles: number
  readonly figures: Uint32Array
}

/** The signature of what a person reads of an article: the same text gives the same on every machine. Rule [N6]. */
export function signatureOf({ id, ...article }: ReadText & { readonly id: RecordId }): Signature {
  const { shingles, figures } = shinglesOf(article)
  const lowest = new Uint32Array(minima).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let order = 0; order < minima; order += 1) {
      const hash = mixed(shingle ^ (orders[order] ?? 0))
      if (hash < (lowest[order] ?? 0)) lowest[order] = hash
    }
  }
  return { id, minima: lowest, shingles: shingles.length, figures: figures.slice(0, mostFigures) }
}

/** One number for each order: shingles are mixed with it before they are compared. */
const orders = Uint32Array.from({ length: minima }, (_, order) => mixed(0x9e3779b9 * (order + 1)))
