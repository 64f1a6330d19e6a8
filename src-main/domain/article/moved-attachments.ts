import type { Attachment } from '../notebook/records'

/** Where the lines of a text begin, and where it ends. */
interface Lines {
  readonly starts: readonly number[]
  readonly end: number
}

export interface Moving {
  readonly attachments: readonly Attachment[]
  readonly before: Lines
  readonly after: Lines
  /** Lines that say the same in both, by where they began and where they begin. */
  readonly stayed: ReadonlyMap<number, number>
}

/**
 * The pictures of an article whose text was corrected: each before the line it stood before, failing that after the one it
 * stood after, and where both were rewritten as far down the text as it was. None is lost.
 */
export function movedAttachments({ attachments, before, after, stayed }: Moving): Attachment[] {
  const lineAt = (index: number): number => after.starts[index] ?? after.end
  const placeOf = (at: number): number => {
    const index = before.starts.findIndex((start) => start >= at)
    const isLast = index < 0
    const same = isLast ? undefined : stayed.get(before.starts[index] ?? -1)
    if (same !== undefined) return same
    const above = stayed.get(before.starts[isLast ? before.starts.length - 1 : index - 1] ?? -1)
    if (above !== undefined) return after.starts.find((start) => start > above) ?? after.end
    return isLast ? after.end : lineAt(Math.round((index * after.starts.length) / before.starts.length))
  }
  return attachments
    .map((attachment) => ({ ...attachment, at: placeOf(attachment.at) }))
    .sort((one, other) => one.at - other.at)
}
