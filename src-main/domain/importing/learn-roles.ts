import type { Article, BlockRole, RecordId } from '#domain/notebook/records'
import { slugOf } from './slug-of'

/** What a reader said of one line of one article. */
export interface Correction {
  readonly articleId: RecordId
  readonly source: string | null
  readonly words: string
  readonly role: BlockRole
}

/** What corrections teach about the articles of one source. */
export interface RuleOfThumb {
  /** `line`: the same line, whatever its numbers. `label`: any line that begins with the words and a colon. */
  readonly kind: 'line' | 'label'
  /** The line or the label, folded, digits as `#`. */
  readonly shape: string
  readonly role: BlockRole
}

export interface Lesson extends RuleOfThumb {
  /** In how many articles a reader said so. */
  readonly articles: number
}

/** A block that a lesson would give another role. */
export interface RoleOffer<L extends RuleOfThumb = Lesson> {
  readonly index: number
  readonly role: BlockRole
  readonly lesson: L
}

/** Furniture is short. A paragraph that stands word for word in two articles is their own affair. */
const longestLine = 200
const longestLabel = 4
/** One label may be chance; two articles that both have it do not agree by chance. */
const articlesForALabel = 2

/** Corrections made by hand in the article. A title is its article's alone, and nothing is learned from it. */
export function correctionsIn({ id, source, text, blocks }: Article): readonly Correction[] {
  return blocks
    .filter(({ rule, role }) => rule === 'reader' && role !== 'title')
    .map(({ start, end, role }) => ({ articleId: id, source, words: text.slice(start, end), role }))
}

/**
 * What the corrections teach about articles of `source`, and nothing where they disagree: a line (or a label) that was
 * given two roles teaches neither. Articles without a source teach nothing, for nobody knows whom it would hold for.
 */
export function lessonsFor(source: string | null, corrections: Iterable<Correction>): readonly Lesson[] {
  if (source === null) return []
  const lines = new Map<string, Tally>()
  const labels = new Map<string, Tally>()
  for (const correction of corrections) {
    if (correction.source !== source || correction.words.length > longestLine) continue
    count(lines, shapeOf(correction.words), correction)
    count(labels, labelOf(correction.words), correction)
  }
  return [...agreed(lines, 'line', 1), ...agreed(labels, 'label', articlesForALabel)]
}

/**
 * Blocks of `article` that the corrections of its source would give another role, in text order. The same line comes
 * before the same label. What a reader said of this very article, and its title, is not touched.
 */
export function learnRoles(corrections: Iterable<Correction>, article: Article): readonly RoleOffer[] {
  return offersOf(lessonsFor(article.source, corrections), article)
}

/** The same for lessons that are known already. */
export function offersOf<L extends RuleOfThumb>(
  lessons: readonly L[],
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
): readonly RoleOffer<L>[] {
  if (lessons.length === 0) return []
  const known = new Map(lessons.map((lesson) => [`${lesson.kind} ${lesson.shape}`, lesson]))
  const offers: RoleOffer<L>[] = []
  for (const [index, { start, end, role, rule }] of blocks.entries()) {
    if (rule === 'reader' || role === 'title' || end - start > longestLine) continue
    const words = text.slice(start, end)
    const lesson = known.get(`line ${shapeOf(words)}`) ?? known.get(`label ${labelOf(words)}`)
    if (lesson && lesson.role !== role) offers.push({ index, role: lesson.role, lesson })
  }
  return offers
}

/** Whether the lesson is about a line of these words. */
export function isTaughtBy({ kind, shape }: RuleOfThumb, words: string): boolean {
  return shape !== '' && shape === (kind === 'line' ? shapeOf(words) : labelOf(words))
}

interface Tally {
  readonly roles: Set<BlockRole>
  readonly articles: Set<RecordId>
}

function count(tallies: Map<string, Tally>, shape: string, { role, articleId }: Correction): void {
  if (shape === '') return
  const tally = tallies.get(shape) ?? { roles: new Set(), articles: new Set() }
  tally.roles.add(role)
  tally.articles.add(articleId)
  tallies.set(shape, tally)
}

function agreed(tallies: ReadonlyMap<string, Tally>, kind: Lesson['kind'], least: number): readonly Lesson[] {
  return [...tallies].flatMap(([shape, { roles, articles }]): Lesson[] => {
    const [role, other] = roles
    return role && !other && articles.size >= least ? [{ kind, shape, role, articles: articles.size }] : []
  })
}

/** Letters folded, signs gone, every number `#`. Empty where no letter is left: a bare number is like any other. */
function shapeOf(words: string): string {
  const shape = slugOf(words).replace(/\p{N}+(?: \p{N}+)*/gu, '#')
  return /\p{L}/u.test(shape) ? shape : ''
}

function labelOf(words: string): string {
  const label = /^([^:]{2,40}):\s*\S/u.exec(words)?.[1]
  return label && label.split(/\s+/u).length <= longestLabel ? shapeOf(label) : ''
}
