import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberedId, someThemes } from '#domain/notebook/notebook.arbitrary'
import type { Theme } from '#domain/notebook/records'
import { ancestryOf, descendantsOf, type ThemeNode, themePathName, themesInOrder, themeTree } from './tree'

/** `['b', 'B', 'a', 2]`: id, name, parent's id and position. */
function themesOf(...rows: [string, string, string | null, number?][]): Theme[] {
  return rows.map(([id, name, parentId, position = 0]) => {
    return { kind: 'theme', id, name, parentId, colour: '#45739b', description: '', position }
  })
}

function told(nodes: readonly ThemeNode[]): string {
  return nodes
    .map(({ theme, children }) => (children.length > 0 ? `${theme.name}(${told(children)})` : theme.name))
    .join(' ')
}

describe('themeTree', () => {
  it.each<[string, Theme[], string]>([
    ['nothing', [], ''],
    ['children under parents that come later', themesOf(['b', 'B', 'a'], ['a', 'A', null]), 'A(B)'],
    ['siblings by position', themesOf(['a', 'A', null, 2], ['b', 'B', null, 1]), 'B A'],
    [
      'siblings of one position by a Vietnamese dictionary',
      themesOf(['1', 'Đất', null], ['2', 'Dân', null], ['3', 'Ăn', null], ['4', 'Âm', null], ['5', 'An', null]),
      'An Ăn Âm Dân Đất',
    ],
    ['an orphan at the root', themesOf(['b', 'B', 'gone'], ['c', 'C', 'b'], ['a', 'A', null]), 'A B(C)'],
    ['a theme under itself', themesOf(['a', 'A', 'a']), 'A'],
    [
      'a ring, cut at its first',
      themesOf(['c', 'C', 'b'], ['a', 'A', 'c'], ['b', 'B', 'a'], ['d', 'D', 'c']),
      'A(B(C(D)))',
    ],
  ])('shows %s', (_, themes, expected) => {
    expect(told(themeTree(themes))).toBe(expected)
  })

  it('shows every theme once, whatever hangs on what, and the same tree for any order', () => {
    const someTangle = fc.tuple(someThemes, fc.array(fc.nat({ max: 12 }))).map(([themes, knots]) =>
      themes.map((theme, index): Theme => {
        const knot = knots[index]
        return knot === undefined ? theme : { ...theme, parentId: numberedId(0xb000 + knot) }
      }),
    )
    fc.assert(
      fc.property(someTangle, (themes) => {
        const tree = themeTree(themes)
        const shown = themesInOrder(tree)
        expect(shown.map(({ theme }) => theme.id).sort()).toEqual(themes.map(({ id }) => id).sort())
        for (const { theme, children, depth } of shown) {
          for (const child of children) {
            expect(child.theme.parentId).toBe(theme.id)
            expect(child.depth).toBe(depth + 1)
          }
        }
        expect(themeTree(themes.toReversed())).toEqual(tree)
      }),
    )
  })
})

it('knows what is below and above a theme, in trees and in rings', () => {
  fc.assert(
    fc.property(someThemes, fc.boolean(), (themes, isKnotted) => {
      const tangled = isKnotted
        ? themes.map((theme, index) => (index === 0 ? { ...theme, parentId: themes.at(-1)?.id ?? null } : theme))
        : themes
      const byId = new Map(tangled.map((theme) => [theme.id, theme]))
      for (const theme of tangled) {
        const above = new Set(ancestryOf(theme, byId).map(({ id }) => id))
        above.delete(theme.id)
        const holding = tangled.filter((other) => descendantsOf(tangled, other.id).has(theme.id)).map(({ id }) => id)
        expect(new Set(holding)).toEqual(above)
      }
    }),
  )
})

it.each([
  ['c', 'Đất đai / Bồi thường / Giá'],
  ['a', 'Đất đai'],
  ['o', 'Mồ côi'],
])('names the way to %s', (id, expected) => {
  const themes = themesOf(['a', 'Đất đai', null], ['b', 'Bồi thường', 'a'], ['c', 'Giá', 'b'], ['o', 'Mồ côi', 'gone'])
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const theme = byId.get(id)
  expect(theme && themePathName(theme, byId)).toBe(expected)
})
