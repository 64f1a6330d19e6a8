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
  const repeated = repeatedSlugs(page)
  for (const index of candidates) {
    const line = page.lineAt(index)
    if (line && repeated.has(line.slug) && !isBare(line.text) && canBeTitle(line)) return index
    if (line && looksLikeTitle(page, index)) return index
    if (line && !repeated.has(line.slug) && !isProse(line.text)) break
  }
  return -1
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
