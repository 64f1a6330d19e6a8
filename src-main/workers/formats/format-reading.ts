import type { RefusalCode } from '#contract/views'
import type { ArticleDraft } from '#domain/importing/article-from-reading'

/** The bytes of one article in some format. */
export interface FormatSource {
  readonly bytes: Uint8Array
  /** For a title when the content offers none; null when there was no file. */
  readonly fileName: string | null
  /** Reads bytes that are text in this encoding and no other; see `decodeText`. */
  readonly as?: string
}

/** The article in the bytes and the encoding that was assumed, or why it cannot be had. */
export type FormatReading =
  | { readonly ok: true; readonly draft: ArticleDraft; readonly encoding: string }
  | { readonly ok: false; readonly code: RefusalCode }

export function refusedAs(code: RefusalCode): { readonly ok: false; readonly code: RefusalCode } {
  return { ok: false, code }
}
