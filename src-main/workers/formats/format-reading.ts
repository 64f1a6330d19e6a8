import type { RefusalCode } from '#contract/views'
import type { ArticleDraft } from '#domain/importing/article-from-reading'
import type { Gathered, PictureSource } from './pictures/gather-pictures'

/** The bytes of one article in some format. */
export interface FormatSource {
  readonly bytes: Uint8Array
  /** For a title when the content offers none; null when there was no file. */
  readonly fileName: string | null
  /** Reads bytes that are text in this encoding and no other; see `decodeText`. */
  readonly as?: string
  /** What stands beside the file, for pages that keep their pictures there; nothing does by default. */
  readonly beside?: PictureSource
  /** Its pictures are not asked for, where looking for them takes time of its own. */
  readonly wordsOnly?: boolean
}

/** The article in the bytes with its pictures, and the encoding that was assumed; or why it cannot be had. */
export type FormatReading =
  | (Gathered & { readonly ok: true; readonly draft: ArticleDraft; readonly encoding: string })
  | { readonly ok: false; readonly code: RefusalCode }

export function refusedAs(code: RefusalCode): { readonly ok: false; readonly code: RefusalCode } {
  return { ok: false, code }
}
