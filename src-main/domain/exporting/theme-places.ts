import type { RecordId, Theme } from '#domain/notebook/records'
import { type ThemeNode, themeTree } from '#domain/themes/tree'
import { fileNamesOf } from './file-name'

/** Where a theme stands in what is exported. */
export interface ThemePlace {
  readonly theme: Theme
  /** Names from the root down, its own last. */
  readonly names: readonly string[]
  /** The file without ending, following the tree: `Đất đai/Bồi thường`. */
  readonly path: string
  /** For Obsidian, without `#`: `đất-đai/bồi-thường`. */
  readonly tag: string
  readonly parentId: RecordId | null
  readonly childIds: readonly RecordId[]
}

/**
 * The place of every theme, parents before children and siblings in their own order. Paths and tags are unique, and
 * depend on all themes of the library: pass them all, also to export one.
 */
export function themePlaces(themes: Iterable<Theme>, untitled: string): ReadonlyMap<RecordId, ThemePlace> {
  const places = new Map<RecordId, ThemePlace>()
  const place = (nodes: readonly ThemeNode[], above: ThemePlace | null): void => {
    const items = nodes.map(({ theme }) => ({ id: theme.id, title: theme.name }))
    const files = fileNamesOf(items, untitled)
    const tags = tagSegmentsOf(nodes)
    for (const { theme, children } of nodes) {
      const file = files.get(theme.id) ?? theme.id
      const tag = tags.get(theme.id) ?? theme.id
      const own: ThemePlace = {
        theme,
        names: [...(above?.names ?? []), theme.name.normalize('NFC')],
        path: above ? `${above.path}/${file}` : file,
        tag: above ? `${above.tag}/${tag}` : tag,
        parentId: above?.theme.id ?? null,
        childIds: children.map((child) => child.theme.id),
      }
      places.set(theme.id, own)
      place(children, own)
    }
  }
  place(themeTree(themes), null)
  return places
}

/**
 * One level of an Obsidian tag: letters of any language, digits, `-` and `_`, lower case. A level of digits alone gets
 * an `n` before it, since a tag needs something that is no digit. Empty when the name has neither letters nor digits.
 */
export function tagSegmentOf(name: string): string {
  const segment = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .normalize('NFC')
  return /^[\p{N}_-]+$/u.test(segment) ? `n${segment}` : segment
}

function tagSegmentsOf(nodes: readonly ThemeNode[]): ReadonlyMap<RecordId, string> {
  const counts = new Map<string, number>()
  const segments = nodes.map(({ theme }) => [theme.id, tagSegmentOf(theme.name)] as const)
  for (const [, segment] of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return new Map(
    segments.map(([id, segment]) => {
      if (segment === '') return [id, `theme-${id}`]
      return [id, counts.get(segment) === 1 ? segment : `${segment}-${id}`]
    }),
  )
}
