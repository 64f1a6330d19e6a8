import type { RecordId, Theme } from '#domain/notebook/records'
import { compareSiblings } from './compare-siblings'

export interface ThemeNode {
  readonly theme: Theme
  /** 0 at the root. */
  readonly depth: number
  readonly children: readonly ThemeNode[]
}

/**
 * The themes as a tree, siblings in `compareSiblings` order. Every theme stands in it exactly once: one whose parent is
 * missing stands at the root, and a ring of themes that are each other's ancestors is cut at its first.
 */
export function themeTree(themes: Iterable<Theme>): readonly ThemeNode[] {
  const sorted = [...themes].sort(compareSiblings)
  const children = childrenOf(sorted)
  const known = new Set(sorted.map(({ id }) => id))
  const placed = new Set<RecordId>()
  const grow = (theme: Theme, depth: number): ThemeNode => {
    placed.add(theme.id)
    const below: ThemeNode[] = []
    for (const child of children.get(theme.id) ?? []) if (!placed.has(child.id)) below.push(grow(child, depth + 1))
    return { theme, depth, children: below }
  }
  const isRoot = ({ parentId }: Theme): boolean => parentId === null || !known.has(parentId)
  const roots = sorted.filter(isRoot).map((theme) => grow(theme, 0))
  for (const theme of sorted) if (!placed.has(theme.id)) roots.push(grow(theme, 0))
  return roots.sort((one, other) => compareSiblings(one.theme, other.theme))
}

/** The tree from top to bottom, as a list shows it. */
export function themesInOrder(tree: readonly ThemeNode[]): readonly ThemeNode[] {
  return tree.flatMap((node) => [node, ...themesInOrder(node.children)])
}

/** Ids of all themes below `themeId`, which is not among them. */
export function descendantsOf(themes: Iterable<Theme>, themeId: RecordId): ReadonlySet<RecordId> {
  const children = childrenOf(themes)
  const found = new Set<RecordId>()
  const left = [themeId]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child.id) || child.id === themeId) continue
      found.add(child.id)
      left.push(child.id)
    }
  }
  return found
}

/** The theme and those above it, from the root down. A ring of ancestors ends where it would repeat. */
export function ancestryOf(theme: Theme, byId: ReadonlyMap<RecordId, Theme>): readonly Theme[] {
  const ancestry = [theme]
  const passed = new Set([theme.id])
  for (
    let above = theme.parentId === null ? undefined : byId.get(theme.parentId);
    above && !passed.has(above.id);
    above = above.parentId === null ? undefined : byId.get(above.parentId)
  ) {
    ancestry.unshift(above)
    passed.add(above.id)
  }
  return ancestry
}

/** `Đất đai / Bồi thường`: the theme's name after those of the themes above it. */
export function themePathName(theme: Theme, byId: ReadonlyMap<RecordId, Theme>): string {
  return ancestryOf(theme, byId)
    .map(({ name }) => name)
    .join(' / ')
}

function childrenOf(themes: Iterable<Theme>): ReadonlyMap<RecordId, readonly Theme[]> {
  const children = new Map<RecordId, Theme[]>()
  for (const theme of themes) {
    if (theme.parentId === null) continue
    const known = children.get(theme.parentId)
    if (known) known.push(theme)
    else children.set(theme.parentId, [theme])
  }
  return children
}
