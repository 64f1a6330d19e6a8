import { type Outcome, succeeded } from '#contract/failure'
import type { KeptLesson, LessonSearch, LessonsFound } from '#contract/learning'
import {
  type Correction,
  correctionsIn,
  isTaughtBy,
  lessonsFor,
  offersOf,
  type RuleOfThumb,
} from '#domain/importing/learn-roles'
import type { Article, RecordId } from '#domain/notebook/records'
import type { Library } from '../library/library'
import { paceOf, type Watch } from '../library/watch'

/**
 * What corrections of one article teach about the other articles of its source, and which of their lines would change.
 * Reads all of those, a few at a time. Articles that cannot be read are reported where they are opened.
 */
export async function findLessons(
  library: Library,
  { articleId, blocks }: LessonSearch,
  watch: Watch,
): Promise<Outcome<LessonsFound>> {
  const taught = await library.readArticle(articleId)
  if (!taught.ok) return taught
  const { source } = taught.value
  const own = correctionsIn(chosenOf(taught.value, blocks))
  const hoped = hopedFrom(source, own)
  const nothing = { source, lessons: [], articles: [], disagrees: null, stopped: false }
  if (hoped.length === 0) return succeeded(nothing)
  const rows = library.rows().filter((row) => row.source === source && row.id !== articleId)
  const corrections: Correction[] = [...own]
  const concerned: Concerned[] = []
  const pace = paceOf(watch, rows.length)
  let stopped = false
  for (const { id } of rows) {
    const article = await library.readArticle(id)
    if (article.ok) {
      const said = correctionsIn(article.value)
      corrections.push(...said.filter(({ words }) => hoped.some((lesson) => isTaughtBy(lesson, words))))
      concerned.push(...concernedBy(hoped, article.value))
    }
    stopped = !(await pace.next())
    if (stopped) break
  }
  const lessons = lessonsFor(source, corrections).flatMap((lesson): KeptLesson[] => {
    const words = own.find((one) => isTaughtBy(lesson, one.words))?.words
    return source !== null && words !== undefined ? [{ ...plain(lesson), source, words }] : []
  })
  return succeeded({
    source,
    lessons,
    articles: concerned.flatMap((one) => taughtBy(lessons, one)),
    disagrees: disagreeing(corrections, own, articleId),
    stopped,
  })
}

function plain({ kind, shape, role }: Pick<KeptLesson, 'kind' | 'shape' | 'role'>) {
  return { kind, shape, role }
}

function chosenOf(article: Article, blocks: LessonSearch['blocks']): Article {
  if (blocks === null) return article
  const chosen = new Set(blocks)
  return { ...article, blocks: article.blocks.filter((_, index) => chosen.has(index)) }
}

/** Everything these corrections could teach, labels too if another article should agree. */
function hopedFrom(source: string | null, own: readonly Correction[]) {
  const agreeing = own.map((one) => ({ ...one, articleId: `${one.articleId} again` }))
  return lessonsFor(source, [...own, ...agreeing])
}

interface Concerned {
  readonly id: RecordId
  readonly title: string
  /** With the lesson that each stands on: which of them hold is known when all articles have been read. */
  readonly lines: readonly { readonly line: LessonsFound['articles'][number]['lines'][number]; readonly key: string }[]
}

function concernedBy(hoped: readonly RuleOfThumb[], { id, title, text, blocks }: Article): readonly Concerned[] {
  const lines = offersOf(hoped, { text, blocks }).flatMap(({ index, role, lesson }) => {
    const block = blocks[index]
    if (!block) return []
    const { start, end, role: from } = block
    return [{ line: { start, end, words: text.slice(start, end), from, to: role }, key: keyOf(lesson) }]
  })
  return lines.length === 0 ? [] : [{ id, title, lines }]
}

function taughtBy(lessons: readonly RuleOfThumb[], { id, title, lines }: Concerned): LessonsFound['articles'] {
  const keys = new Set(lessons.map(keyOf))
  const held = lines.filter(({ key }) => keys.has(key)).map(({ line }) => line)
  return held.length === 0 ? [] : [{ id, title, lines: held }]
}

function keyOf({ kind, shape, role }: RuleOfThumb): string {
  return `${kind} ${role} ${shape}`
}

function disagreeing(all: readonly Correction[], own: readonly Correction[], articleId: RecordId): RecordId | null {
  const other = all.find(
    (one) =>
      one.articleId !== articleId &&
      own.some(
        (mine) =>
          mine.role !== one.role && lessonsFor(one.source, [{ ...mine }]).some((it) => isTaughtBy(it, one.words)),
      ),
  )
  return other?.articleId ?? null
}
