import { authorOf } from '../author'
import { dateOfLine } from '../dates'
import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

/** A line that names who wrote: around the lead under the title, or after the last paragraph, where papers sign. */
export const authorLine: Rule = {
  id: 'author-line',
  confidence: 0.9,
  on: (page) => {
    const { last, proses } = shapeOf(page)
    const [firstProse = page.lines.length, secondProse = page.lines.length] = proses
    const onlyTitlesAfter = titlesOnlyAfter(page)
    const story = page.lines.findLastIndex(({ text }, index) => page.roleAt(index) === undefined && isProse(text))
    return (index, line) => {
      const author = authorOf(line.text)
      if (!author) return null
      const inHeader = page.titleIndex() >= 0 && index > page.titleIndex() && index < secondProse
      if (inHeader && index < firstProse) return 'byline'
      // Long features set the first heading right under the lead, and set it in capitals.
      if (
        inHeader &&
        index === firstProse + 1 &&
        (author.labelled || /\p{Ll}/u.test(line.text) || isDated(page, index + 1))
      )
        return 'byline'
      const signs = index > firstProse && endsAsProse(page, index)
      if (author.labelled && (index === last || (signs && isWorkLabel(line.text)))) return 'byline'
      return signs && (index === last || index >= onlyTitlesAfter || index === story + 1) ? 'byline' : null
    }
  },
}

function isDated(page: Page, index: number): boolean {
  return dateOfLine(page.lineAt(index)?.text ?? '') !== null
}

/** Labels such as `Bài, ảnh:` sign wherever they stand: a box may follow the signature. */
function isWorkLabel(text: string): boolean {
  return /^[^:]{2,40}:\s*\S/u.test(text)
}

interface Shape {
  /** The last line that no rule has taken for topics, teasers or furniture; -1 without one. */
  readonly last: number
  /** Where the first two lines of prose below the title stand. */
  readonly proses: readonly number[]
}

function shapeOf(page: Page): Shape {
  const last = page.lines.findLastIndex((_, index) => page.roleAt(index) === undefined)
  const proses: number[] = []
  for (const [index, { text }] of page.lines.entries()) {
    if (index > page.titleIndex() && proses.length < 2 && isProse(text)) proses.push(index)
  }
  return { last, proses }
}

/** A name signs a story, not a list: what stands before it, teasers aside, ends with a stop or is a caption or a credit. */
function endsAsProse(page: Page, index: number): boolean {
  let at = index - 1
  while (at > 0 && isPassedOver(page, at)) at -= 1
  const line = page.lineAt(at)
  const role = page.roleAt(at)
  const isTold = line !== undefined && isProse(line.text) && !line.text.endsWith(':')
  return isTold || role === 'caption' || role === 'byline'
}

function isPassedOver(page: Page, index: number): boolean {
  const role = page.roleAt(index)
  const text = page.lineAt(index)?.text ?? ''
  return role === 'related' || role === 'site' || role === 'photo' || /^\(?(?:còn (?:nữa|tiếp)|hết)\)?\.?$/iu.test(text)
}

/** From which line on nothing but titles of other articles and furniture comes, two titles at least. */
function titlesOnlyAfter(page: Page): number {
  const open: number[] = []
  let last = -1
  for (const [index, { text, words }] of page.lines.entries()) {
    if (page.roleAt(index) !== undefined) continue
    open.push(index)
    if (words < 4 || text.length > 160 || /[.;:,]$/u.test(text)) last = index
  }
  return open.filter((index) => index > last).length >= 2 ? last : page.lines.length
}
