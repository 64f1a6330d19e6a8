import { describe, expect, it } from 'vitest'
import type { Theme } from '#domain/notebook/records'
import { tagSegmentOf, themePlaces } from './theme-places'

const idOf = (figure: number): string => `${String(figure).padStart(8, '0')}-0000-4000-8000-000000000000`

function theme(figure: number, name: string, parent: number | null = null): Theme {
  const parentId = parent === null ? null : idOf(parent)
  return { kind: 'theme', id: idOf(figure), name, parentId, colour: '#aa3300', description: '', position: figure }
}

describe('where a theme is exported', () => {
  it('[X8] follows the tree in its path and in its tag', () => {
    const places = themePlaces([theme(2, 'Bồi thường', 1), theme(1, 'Đất đai')], '-')
    expect([...places.values()].map(({ path, tag }) => [path, tag])).toEqual([
      ['Đất đai', 'đất-đai'],
      ['Đất đai/Bồi thường', 'đất-đai/bồi-thường'],
    ])
  })

  it('[X8] gives themes that would share a path or a tag one of their own', () => {
    const places = themePlaces(
      [theme(1, 'Y tế'), theme(2, 'y-tế'), theme(3, '???'), theme(4, 'A/B'), theme(5, 'a b')],
      '-',
    )
    const all = [...places.values()]
    expect(new Set(all.map(({ path }) => path.toLowerCase())).size).toBe(5)
    expect(new Set(all.map(({ tag }) => tag)).size).toBe(5)
  })

  it('[X8] places every theme once, also one whose parent is missing and those in a ring', () => {
    const places = themePlaces([theme(1, 'A', 2), theme(2, 'B', 1), theme(3, 'C', 9)], '-')
    expect([...places.values()].map(({ path }) => path)).toEqual(['A', 'A/B', 'C'])
  })

  it.each([
    ['Đất đai', 'đất-đai'],
    ['  Giải phóng mặt bằng (GPMB)  ', 'giải-phóng-mặt-bằng-gpmb'],
    ['2020', 'n2020'],
    ['Quý 1', 'quý-1'],
    ['a_b', 'a_b'],
    ['_', ''],
    ['C++ & R&D', 'c-r-d'],
    ['土地 / भूमि', '土地-भूमि'],
  ])('[X8] tags %j as %j', (name, tag) => {
    expect(tagSegmentOf(name)).toBe(tag)
  })
})
