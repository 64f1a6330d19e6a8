import type { ArticleRow } from '#contract/views'
import type { Theme } from '#domain/notebook/records'
import { themePathName } from '#domain/themes/tree'
import type { Command } from './command'
import { withLibrary } from './with-library'

export const listCommand: Command = {
  name: 'list',
  operands: '',
  summary: 'one row per article, by title',
  help: [
    'With --json: an array of {id, title, source, publishedOn, annotations, themes}; themes counts passages by name.',
  ],
  options: {},
  async run(call) {
    const listed = await withLibrary(call, { begin: false }, async (library) => {
      const { themes } = library.small()
      return inOrder(library.rows()).map((row) => listedOf(row, themes))
    })
    call.voice.out(call.json ? `${JSON.stringify(listed, null, 2)}\n` : listed.map(wordsFor).join(''))
    return 0
  },
}

interface Listed extends Pick<ArticleRow, 'id' | 'title' | 'source' | 'publishedOn' | 'annotations'> {
  readonly themes: Readonly<Record<string, number>>
}

/** By title as Vietnamese sorts, then by id, so that the order is the same every time. */
export function inOrder(rows: readonly ArticleRow[]): readonly ArticleRow[] {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  return rows.toSorted((one, other) => compare(one.title, other.title) || (one.id < other.id ? -1 : 1))
}

function listedOf(
  { id, title, source, publishedOn, annotations, themes: counts }: ArticleRow,
  themes: readonly Theme[],
): Listed {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const named = Object.entries(counts).map(([themeId, count]): [string, number] => {
    const theme = byId.get(themeId)
    return [theme ? themePathName(theme, byId) : themeId, count]
  })
  return { id, title, source, publishedOn, annotations, themes: Object.fromEntries(named) }
}

function wordsFor({ id, title, source, publishedOn, annotations }: Listed): string {
  const details = [source, publishedOn, annotations > 0 ? `${annotations} passages` : null].filter(
    (part) => part !== null,
  )
  return `${id}  ${title}${details.length > 0 ? `  (${details.join(', ')})` : ''}\n`
}
