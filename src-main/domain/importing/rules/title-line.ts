import { authorOf } from '../author'
import { outletMark } from '../outlet'
import type { Line, Page, Rule } from '../page'
import { endsSentence, isProse } from '../sentences'

/** Menus, dates and a lead may stand before a title, hardly more. */
const nearTheTop = 6
/** A short line said again is a refrain or a label; a title of this many words is not repeated by chance. */
const wordsOfATitle = 4
/** More lines without a paragraph among them are a list, a poem or a page. */
const mostOfABrief = 3
const leastWordsUnderAMenu = 7
const enoughAbove = 2
/** The clock of a page writes the month in words, and then looks like a title. */
const weekday = /^(?:hôm nay|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*[,:]/iu

/**
 * The title: the first line, if it looks like one. A page that begins with its lead shows the title later, and is
 * believed when it shows it again where its pictures stood.
 */
export const titleLine: Rule = {
  id: 'title-line',
  confidence: 0.9,
  on: (page) => {
    const found = findTitle(page)
    return (index) => (index === found ? 'title' : null)
  },
}

function findTitle(page: Page): number {
  if (page.titleIndex() >= 0) return -1
  const candidates: number[] = []
  for (let index = 0; index < page.lines.length && candidates.length < nearTheTop; index += 1) {
    if (page.roleAt(index) === undefined) candidates.push(index)
  }
  const [first] = candidates
  if (first === undefined) return -1
  const under = underTheMenu(page)
  if (under >= 0) return under
  const repeated = repeatedSlugs(page)
  for (const index of candidates) {
    const line = page.lineAt(index)
    if (line && repeated.has(line.slug) && !isBare(line.text) && canBeTitle(line)) return index
    if (line && !weekday.test(line.text) && looksLikeTitle(page, index)) return index
    if (line && !repeated.has(line.slug) && !isProse(line.text)) break
  }
  return -1
}

/**
 * Where short lines stand above the story, the first line that stands out among them is the title: at least half as many
 * words as any other has, and seven. What is above it are menus, tools and a clock, whatever they are called; a line in
 * the company of one other may be a kicker, so two are asked for, or one that is known to be the site's.
 */
function underTheMenu(page: Page): number {
  const story = page.lines.findIndex((line, index) => page.roleAt(index) === undefined && isStory(line))
  const head = page.lines.slice(0, Math.max(story, 0)).map((line, index) => ({ line, index }))
  const open = head.filter(({ line, index }) => page.roleAt(index) === undefined && !weekday.test(line.text))
  const most = Math.max(...open.map(({ line }) => line.words))
  const found = open.find(({ line }) => line.words >= Math.max(leastWordsUnderAMenu, most / 2))
  if (!found || !canBeTitle(found.line) || authorOf(found.line.text)) return -1
  const above = head.slice(0, found.index)
  const isBelowTheSite = above.some(({ index }) => page.roleAt(index) === 'site')
  return isBelowTheSite || above.length >= enoughAbove ? found.index : -1
}

function isStory({ text }: Line): boolean {
  return isProse(text) || outletMark(text) !== null
}

/** Slugs that stand on several lines outside teasers, where titles stand twice as well. */
function repeatedSlugs(page: Page): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const [index, line] of page.lines.entries()) {
    if (page.roleAt(index) !== undefined || line.words > 60) continue
    if (seen.has(line.slug) && line.slug.split(' ').length >= wordsOfATitle) repeated.add(line.slug)
    seen.add(line.slug)
  }
  return repeated
}

/** Without capitals and marks: a picture's file name, not the title it was made from. */
function isBare(text: string): boolean {
  return /^[a-z0-9 _-]+$/u.test(text)
}

function canBeTitle(line: Line): boolean {
  const { text } = line
  if (text.length > 250 || line.words > 45 || !/\p{L}/u.test(text)) return false
  if (/[.,;:]["'”’»)]*$/u.test(text) && !/(?:\.\.\.)["'”’»)]*$/u.test(text)) return false
  return outletMark(text) === null && !/^[-–—•*+]\s/u.test(text)
}

/** Only the first undecided line is asked, and only if something follows that it can be the title of. */
function looksLikeTitle(page: Page, index: number): boolean {
  const line = page.lineAt(index)
  if (!line || !canBeTitle(line) || page.lines.slice(0, index).some((_, at) => page.roleAt(at) === undefined))
    return false
  const next = page.lineAt(index + 1)
  if (!next || (endsSentence(line.text) && isProse(line.text) && !next.apart)) return false
  return (
    next.apart || isProse(next.text) || isCredit(next) || page.roleAt(index + 1) !== undefined || isBrief(page, index)
  )
}

/**
 * A headline with a sentence or two, and no more. Verses are of much the same length, and seldom end in a stop each.
 */
function isBrief({ lines }: Page, index: number): boolean {
  const [title, ...rest] = lines.slice(index)
  const [first] = rest
  if (!title || !first || rest.length > mostOfABrief || endsSentence(title.text)) return false
  return first.words >= title.words * 1.5 && rest.every(({ text }) => endsSentence(text))
}

function isCredit({ text }: Line): boolean {
  return outletMark(text) !== null || authorOf(text) !== null
}
