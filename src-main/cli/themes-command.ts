import type { ArticleRow } from '#contract/views'
import type { Theme } from '#domain/notebook/records'
import { type ThemeNode, themesInOrder, themeTree } from '#domain/themes/tree'
import type { Command } from './command'
import { withLibrary } from './with-library'

export const themesCommand: Command = {
  name: 'themes',
  operands: '',
  summary: 'the codebook as a tree, with how many passages and articles each theme has',
  help: ['With --json: an array of {id, name, colour, description, annotations, articles, children}.'],
  options: {},
  async run(call) {
    const { tree, rows } = await withLibrary(call, { begin: false }, async (library) => ({
      tree: themeTree(library.small().themes),
      rows: library.rows(),
    }))
    const words = (): string =>
      themesInOrder(tree)
        .map(({ theme, depth }) => `${'  '.repeat(depth)}${theme.name} (${countsOf(theme, rows).annotations})\n`)
        .join('')
    call.voice.out(
      call.json
        ? `${JSON.stringify(
            tree.map((node) => listedOf(node, rows)),
            null,
            2,
          )}\n`
        : words(),
    )
    return 0
  },
}

interface Listed extends Pick<Theme, 'id' | 'name' | 'colour' | 'description'> {
  /** Passages with this very theme; those of the themes below are theirs. */
  readonly annotations: number
  readonly articles: number
  readonly children: readonly Listed[]
}

function listedOf({ theme, children }: ThemeNode, rows: readonly ArticleRow[]): Listed {
  const { id, name, colour, description } = theme
  return {
    id,
    name,
    colour,
    description,
    ...countsOf(theme, rows),
    children: children.map((child) => listedOf(child, rows)),
  }
}

function countsOf({ id }: Theme, rows: readonly ArticleRow[]): { annotations: number; articles: number } {
  const counts = rows.map(({ themes }) => themes[id] ?? 0).filter((count) => count > 0)
  return { annotations: counts.reduce((sum, count) => sum + count, 0), articles: counts.length }
}
