import type { Line, Page, Rule } from '../page'
import { endsSentence, isProse } from '../sentences'

/** A line that announces other articles. */
const heading =
  /^(?:[>»•▶➤*-]+\s*)?(?:(?:đọc|xem|tham khảo) thêm|đọc tiếp|(?:tin|bài|bài viết|tin tức)(?: viết)?(?: có)? liên quan|(?:các |những )?(?:tin|bài)(?: viết| tức)? (?:khác|cùng (?:chuyên mục|mục|chủ đề|tác giả|loại)|mới(?: nhất| hơn| nhận)?|đã đưa|cũ hơn|nổi bật|(?:được )?(?:đọc|xem|quan tâm) nhiều(?: nhất)?|liên quan)|có thể bạn (?:quan tâm|muốn đọc|chưa biết)|(?:có thể )?bạn (?:có thể )?(?:quan tâm|thích)|(?:đọc|xem) nhiều(?: nhất)?(?: trong .{2,30})?|đáng (?:chú ý|đọc)|(?:tin )?cùng (?:chuyên mục|mục|chủ đề|tác giả)|dòng sự kiện|mời (?:bạn |quý vị |(?:quý )?(?:bạn đọc|độc giả) )?(?:xem|đọc) thêm|liên quan|related(?: articles| stories| news| topics| content)?|read (?:more|next)|see also|more (?:stories|news|from .{2,30}|on this story)|most (?:read|viewed|popular)|recommended(?: for you)?|you may (?:also )?like|don['’]t miss|editors?['’]? picks?|trending)\s*(?:\(\s*[0-9]+\s*\))?\s*[:.…>»]*$/iu

/** One teaser on a line of its own: `>> Xem thêm: ...`, `Đọc thêm: ...`. */
const teaser =
  /^(?:(?:>{2,}|[»▶➤]+)\s*\S.{0,240}|(?:[>»▶➤•-]+\s*)?(?:(?:mời )?(?:xem|đọc) thêm|bài liên quan|tin liên quan|read more|related|see also)\s*:\s*\S.{0,240}|\[\p{L}[^[\].!?:]{24,150}\])$/iu

const wordsOfATitle = 6
const wordsOfATeaser = 5
const leastInAFoot = 3

/**
 * Where teasers begin, all that follows is teasers, for that is where pages end: titles (often twice, once for the
 * picture) and summaries. Two paragraphs of prose in a row are no teasers: there the article goes on, and hiding it
 * would be the worse mistake.
 */
export const relatedOnward: Rule = {
  id: 'related-onward',
  confidence: 0.95,
  on: (page) => {
    const related = relatedLines(page)
    return (index, line) => (related.has(index) || teaser.test(line.text) ? 'related' : null)
  },
}

function relatedLines(page: Page): ReadonlySet<number> {
  const found = new Set<number>()
  // Above the first line of some length nothing was told yet: `Tin mới` is a section of the menu there.
  const top = page.lines.findIndex(({ words }) => words >= wordsOfATitle)
  let inside = false
  for (const [index, line] of page.lines.entries()) {
    if (heading.test(line.text)) inside = index > top
    else if (inside && (endsTeasers(page, index) || resumesAt(page, index))) inside = false
    if (inside) found.add(index)
  }
  for (const index of footOf(page, found)) found.delete(index)
  return found
}

/** Short lines under the last title of all: names of sections and services, which `after-teasers` takes. */
function footOf(page: Page, related: ReadonlySet<number>): readonly number[] {
  // In the order of the page: the last that was added.
  const last = [...related].at(-1) ?? -1
  const told = page.lines.findLastIndex(({ text }, index) => page.roleAt(index) === undefined && isProse(text))
  if (related.size === 0 || last < told) return []
  const isTitle = (index: number): boolean => {
    const line = page.lineAt(index)
    return line !== undefined && (line.words >= wordsOfATeaser || heading.test(line.text) || teaser.test(line.text))
  }
  const title = [...related].filter(isTitle).at(-1) ?? last
  return last - title >= leastInAFoot ? [...related].filter((index) => index > title) : []
}

/** Polls, comments and counters stand after the teasers, not among them. */
function endsTeasers(page: Page, index: number): boolean {
  const rule = page.ruleAt(index)
  return (
    rule === 'rating-form' || rule === 'comment-form' || rule === 'counter' || rule === 'widget' || rule === 'imprint'
  )
}

/** Whether the article goes on from here: two paragraphs in a row, the first not the summary under a doubled title. */
function resumesAt(page: Page, index: number): boolean {
  if (!isParagraph(page.lineAt(index), 120) || !isParagraph(page.lineAt(index + 1), 60)) return false
  const above = page.lineAt(index - 1)?.slug
  return !(above && above === page.lineAt(index - 2)?.slug)
}

function isParagraph(line: Line | undefined, least: number): boolean {
  return (
    line !== undefined && line.text.length >= least && endsSentence(line.text) && !/[?!]["'”’»)]*$/u.test(line.text)
  )
}
