import type { RefusalCode } from '#contract/views'

/** How much of an archive is unpacked at most; what goes beyond was made to hurt, or is no article. */
export interface ZipLimits {
  readonly entries: number
  /** Bytes of one file unpacked. */
  readonly each: number
  /** Bytes of all files unpacked. */
  readonly total: number
}

/** A file may unpack to this many times its size; text and mark-up come to 20. Counted from a size on where it hurts. */
export const largestRatio = 200
export const ratioCountsFrom = 5_000_000

/** Why something in an archive is not read. Thrown inside this room only. */
export class ZipRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code)
  }
}
