/** A picture as the file that is read names it. Whether there is one, and of what kind, its bytes say. */
export interface PicturePlace {
  /** Where it can be had, the first that holds a picture counts: `data:`, a path, an address, whatever the format uses. */
  readonly addresses: readonly string[]
  /** The words that stand for it; empty when there are none. */
  readonly alt: string
  /** The start of the block that it stands before; the length of the text after the last one. */
  readonly at: number
}
