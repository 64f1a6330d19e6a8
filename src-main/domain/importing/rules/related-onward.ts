import type { Line, Page, Rule } from '../page'
import { endsSentence } from '../sentences'

/** A line that announces other articles. */
const heading =
  /^(?:[>»•▶➤-]+\s*)?(?:(?:đọc|xem|tham khảo) thêm|(?:tin|bài)(?: viết)?(?: có)? liên quan|(?:các )?(?:tin|bài)(?: viết)? (?:khác|cùng (?:chuyên mục|chủ đề|tác giả)|mới(?: nhất| hơn| nhận)?|đã đưa|cũ hơn|nổi bật|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?)|có thể bạn quan tâm|(?:có thể )?bạn (?:có thể )?(?:quan tâm|thích)|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|đáng chú ý|cùng chuyên mục|mời (?:bạn )?xem thêm|related(?: articles| stories| news)?|read (?:more|next)|see also|more (?:stories|news)|you may (?:also )?like)\s*(?:\(\s*[0-9]+\s*\))?\s*[:.…>»]*$/iu

/** One teaser on a line of its own: `>> Xem thêm: ...`, `Đọc thêm: ...`. */
const teaser =
  /^(?:(?:>{2,}|[»▶➤]+)\s*\S.{0,240}|(?:[>»▶➤•-]+\s*)?(?:(?:mời )?(?:xem|đọc) thêm|bài liên quan|tin liên quan|read more|related|see also)\s*:\s*\S.{0,240})$/iu

/**
 * Where teasers begin, all that follows is teasers, for that is where pages end: titles (often twice, once for the
 * picture) and summaries. Two paragraphs of prose in a row are no teasers: there the article goes on, and hiding it
 * would be the worse mistake.
 */
export const relatedOnward: Rule = {
  id: 'related-onward',
  on: (page) => {
    const related = relatedLines(page)
    return (index, line) => (related.has(index) || teaser.test(line.text) ? 'related' : null)
  },
}

function relatedLines(page: Page): ReadonlySet<number> {
  const found = new Set<number>()
  let inside = false
  for (const [index, line] of page.lines.entries()) {
    if (heading.test(line.text)) inside = true
    else if (inside && resumesAt(page, index)) inside = false
    if (inside) found.add(index)
  }
  return found
}

/** Whether the article goes on from here: two paragraphs in a row, the first not the summary under a doubled title. */
function resumesAt(page: Page, index: number): boolean {
  if (!isParagraph(page.lineAt(index)) || !isParagraph(page.lineAt(index + 1))) return false
  const above = page.lineAt(index - 1)?.slug
  return !(above && above === page.lineAt(index - 2)?.slug)
}

function isParagraph(line: Line | undefined): boolean {
  return line !== undefined && line.text.length >= 120 && endsSentence(line.text) && !/[?!]["'”’»)]*$/u.test(line.text)
}
