import { type Outcome, succeeded } from '#contract/failure'
import type { PassageSearch, QuotedPassage } from '#contract/passages'
import type { ArticleRow } from '#contract/views'
import type { Annotation } from '#domain/notebook/records'
import { fold } from '#domain/search/fold'
import { matchesFolded } from '#domain/search/matches-folded'
import type { Library } from '../library/library'
import { pauses } from '../library/pauses'
import { quotedFrom } from './passage-places'

/** Longest that searching keeps everything else waiting, in ms. */
const breath = 10

/**
 * Passages in which every word typed stands somewhere, accents or not: in the quotation, its note, the names of its
 * themes, or the title or source of its article. Those of the article `near` come first, then the youngest articles'.
 * Ends at `limit`, or when `isStale` says that nobody waits for the answer any more. Articles that cannot be read have
 * no passages here.
 */
export async function findPassages(
  library: Library,
  { text, limit, near }: PassageSearch,
  isStale: () => boolean,
): Promise<Outcome<QuotedPassage[]>> {
  const themes = new Map(library.small().themes.map(({ id, name }) => [id, name]))
  const matches = matcherOf(text)
  const pause = pauses(breath)
  const found: QuotedPassage[] = []
  for (const row of inOrder(library.rows(), near)) {
    const source = said([row.title, row.source ?? ''].join('\n'))
    const annotations = await library.readAnnotations(row.id)
    for (const annotation of annotations.ok ? annotations.value : []) {
      const names = annotation.themeIds.map((id) => themes.get(id) ?? '').join('\n')
      if (!matches([saidIn(annotation), source, said(names)])) continue
      found.push(quotedFrom(row, annotation))
      if (found.length === limit) return succeeded(found)
    }
    await pause()
    if (isStale()) break
  }
  return succeeded(found)
}

function inOrder(rows: readonly ArticleRow[], near: PassageSearch['near']): readonly ArticleRow[] {
  const rank = (row: ArticleRow): string => (row.id === near ? '~' : row.importedAt)
  return rows
    .filter(({ annotations }) => annotations > 0)
    .sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) < rank(other) ? 1 : -1))
}

/** Words with their folded form beside them: folding is most of the work. */
interface Said {
  readonly words: string
  readonly bare: string
}

function said(text: string): Said {
  const words = text.normalize('NFC')
  return { words, bare: words === '' ? '' : fold(words) }
}

// For as long as the library holds the annotation: whoever types on asks for the same ones with every letter.
const known = new WeakMap<Annotation, Said>()

function saidIn(annotation: Annotation): Said {
  const before = known.get(annotation)
  if (before) return before
  const now = said([annotation.quote.exact, annotation.note].join('\n'))
  known.set(annotation, now)
  return now
}

/** Folded words are looked for first: most passages end there, at a fraction of the cost. */
function matcherOf(text: string): (parts: readonly Said[]) => boolean {
  const folded = fold(text.normalize('NFC'))
    .split(/\s+/u)
    .filter((word) => word !== '')
  return (parts) =>
    folded.every((word) => parts.some(({ bare }) => bare.includes(word))) &&
    (folded.length === 0 || matchesFolded(text, parts.map(({ words }) => words).join('\n')))
}
