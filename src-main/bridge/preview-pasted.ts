import type { PastedPreview } from '#contract/pasting'
import type { ArticleDraft } from '#domain/importing/article-from-reading'
import { fingerprintOf } from '../library/article-row'
import type { Library } from '../library/library'

/** As much as anybody looks at before importing. */
const mostBlocks = 300
const mostLetters = 40_000

/** What a window shows of a draft before it is imported. */
export function pastedPreviewOf(draft: ArticleDraft, library: Pick<Library, 'rows'>): PastedPreview {
  const { title, source, byline, publishedOn, place, url, language, text } = draft
  const blocks = draft.blocks.slice(0, mostBlocks).filter(({ end }, index) => index === 0 || end <= mostLetters)
  const shown = blocks.map((block) => ({ ...block, end: Math.min(block.end, mostLetters) }))
  const end = shown.at(-1)?.end ?? 0
  const fingerprint = fingerprintOf(text)
  return {
    title,
    source,
    byline,
    publishedOn,
    ...(place !== undefined && { place }),
    url,
    language,
    text: text.slice(0, end),
    blocks: shown,
    inlines: draft.inlines.filter((inline) => inline.end <= end),
    more: draft.blocks.length - shown.length,
    duplicateOf: library.rows().find((row) => row.fingerprint === fingerprint)?.id ?? null,
  }
}
