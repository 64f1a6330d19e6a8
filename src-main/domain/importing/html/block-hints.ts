import type { BlockRole } from '#domain/notebook/records'
import { authorOf } from '../author'
import { dateOfLine } from '../dates'
import { closingOutlet } from '../outlet'
import type { Hint } from '../pieces'
import { isProse } from '../sentences'
import { slugOf } from '../slug-of'
import type { PageBlock } from './page-blocks'

export interface PageKnowledge {
  /** The elements that hold the article; null when nobody has judged: then all is article but what says otherwise. */
  readonly body: ReadonlySet<number> | null
  /** The title that the page states in its head. */
  readonly title: string | null
}

const longestByline = 160
const longestTopic = 320
/** After the last paragraph papers sign, within a few lines. */
const nearTheEnd = 3

/**
 * What the page says of each block, for the rules to begin from; `given: null` leaves a block to them.
 *
 * What lies before the first or after the last block of the article is the page around it (`site`), but for title, lead,
 * signature and topics. Between them only an element that says so makes furniture of a block: what a judge of pages drops
 * from the midst of an article (a fact box, a table, a list) is more often article than not.
 */
export function blockHints(blocks: readonly PageBlock[], page: PageKnowledge): readonly Hint[] {
  const inBody = blocks.map((block) => page.body === null || [...block.within].some((id) => page.body?.has(id)))
  const said = blocks.map((block, index) => inBody[index] === true && block.cue !== 'site' && block.cue !== 'related')
  const first = said.indexOf(true)
  const last = said.lastIndexOf(true)
  const title = titleAmong(blocks, page.title, first < 0 ? blocks.length : last + 1)
  return blocks.map((block, index) => {
    const where = first < 0 || (index >= first && index <= last) ? 'inside' : index < first ? 'before' : 'after'
    const picture = block.underPicture && where === 'inside' ? 'above' : null
    const role = index === title ? 'title' : roleOf(block, where, index - last)
    return { given: role, picture }
  })
}

function roleOf(block: PageBlock, where: 'before' | 'inside' | 'after', pastEnd: number): BlockRole | null {
  const { cue, text, shape } = block
  if (cue === 'related') return 'related'
  if (cue === 'site') return 'site'
  if (cue === 'topic' && text.length <= longestTopic) return 'topic'
  if (cue === 'date' && dateOfLine(text) !== null) return 'byline'
  if (cue === 'byline' && text.length <= longestByline && (where !== 'after' || pastEnd <= nearTheEnd)) return 'byline'
  if (cue === 'lead' && where !== 'after' && text.length >= 30) return 'lead'
  if (where === 'before') return dateOfLine(text) !== null ? 'byline' : 'site'
  if (where === 'after') {
    if (block.linked > 0.6) return 'related'
    const signs = pastEnd <= nearTheEnd && (authorOf(text) !== null || closingOutlet(text) !== null)
    return signs ? null : 'site'
  }
  if (cue === 'caption') return 'caption'
  if (shape === 'title') return 'heading'
  if (shape === 'list-item' && block.linked > 0.8) return 'related'
  if (shape === 'heading') return isProse(text) && text.length > 160 ? null : 'heading'
  return shape === 'text' ? null : shape
}

/** The block that is the title: the words of the stated title, else the first `h1` that is not furniture; -1 without. */
function titleAmong(blocks: readonly PageBlock[], stated: string | null, until: number): number {
  const slug = stated === null ? '' : slugOf(stated)
  const candidates = blocks.slice(0, until)
  const free = (block: PageBlock): boolean =>
    block.cue !== 'related' && block.cue !== 'topic' && block.cue !== 'caption'
  const same = (block: PageBlock): boolean =>
    slug !== '' && block.text.length < 400 && free(block) && slugOf(block.text) === slug
  const heading = candidates.findIndex((block) => same(block) && block.shape !== 'text' && block.cue !== 'site')
  if (heading >= 0) return heading
  const marked = candidates.findIndex((block) => block.cue === 'title')
  if (marked >= 0) return marked
  const words = candidates.findIndex((block) => same(block) && block.cue !== 'site')
  if (words >= 0) return words
  return candidates.findIndex((block) => block.shape === 'title' && block.cue !== 'site' && free(block))
}
