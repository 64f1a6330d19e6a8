import type { Line, Page, Rule } from '../page'
import { isProse } from '../sentences'

const label = /^(?:từ khóa|từ khoá|tags?|chủ đề|thẻ|topics?|keywords?)\s*:?$/iu
const hashtags = /^(?:#[\p{L}\p{N}][^#.!?…]{1,40}(?:\s+(?=#)|$)){1,12}$/u
const mostWords = 5
const longest = 40
const most = 12

/**
 * Topics on lines of their own: `#đường sắt`, what follows a lone `Từ khóa`, and short lines between the share bar under
 * the end and the titles of other articles. The label itself is the page's.
 */
export const topicRun: Rule = {
  id: 'topic-run',
  confidence: 0.85,
  on: (page) => {
    const topics = runsOf(page)
    const end = endOfStory(page)
    return (index, { text }) => {
      if (hashtags.test(text) || topics.has(index)) return 'topic'
      if (index > end && isCommaList(text) && (page.roleAt(index - 1) === 'site' || page.roleAt(index + 1) === 'site'))
        return 'topic'
      return index > end && label.test(text) && topics.has(index + 1) ? 'site' : null
    }
  },
}

/** `nhà trẻ, ca đêm, Lộc Phước`: names of a few words each, and nothing else. */
function isCommaList(text: string): boolean {
  if (text.length > 160 || /[.!?…:;]/u.test(text)) return false
  const names = text.split(/\s*,\s*/u)
  return names.length >= 3 && names.every((name) => /^\p{L}/u.test(name) && name.split(' ').length <= mostWords)
}

function runsOf(page: Page): ReadonlySet<number> {
  const found = new Set<number>()
  const end = endOfStory(page)
  for (let index = end + 1; index < page.lines.length; index += 1) {
    const above = page.lineAt(index - 1)
    const isLabelled = above !== undefined && (label.test(above.text) || hashtags.test(above.text))
    const isFramed = page.roleAt(index - 1) === 'site' || index === end + 1
    if (!isLabelled && !isFramed) continue
    const run = runFrom(page, index)
    const after = page.roleAt(index + run)
    // Names begin with capitals and may sign; what begins small between the end and the page's own is a topic.
    const isSmall = page.lines.slice(index, index + run).some(({ text }) => /^\p{Ll}/u.test(text))
    const isClosed = after === 'related' || (isSmall && after === 'site')
    if (run > 0 && run <= most && (isLabelled || (run > 1 && isClosed)))
      for (let at = index; at < index + run; at += 1) found.add(at)
  }
  return found
}

function runFrom(page: Page, from: number): number {
  let length = 0
  while (isTopic(page, from + length)) length += 1
  return length
}

function isTopic(page: Page, index: number): boolean {
  const line: Line | undefined = page.lineAt(index)
  return (
    line !== undefined &&
    page.roleAt(index) === undefined &&
    line.words <= mostWords &&
    line.text.length <= longest &&
    /^\p{L}{2}/u.test(line.text) &&
    !/[.!?…:;,]$/u.test(line.text)
  )
}

function endOfStory(page: Page): number {
  return page.lines.findLastIndex(({ text }, index) => page.roleAt(index) === undefined && isProse(text))
}
