import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesFolded } from '#domain/search/matches-folded'
import { findable, findFolded } from './find-folded'

const titles = [
  'Đất đai và tái định cư',
  'Bảng giá đất mới',
  'Tìm đất cho người nghèo',
  'Nước mặn lên sớm',
  'Hoà giải ở cơ sở',
  'Khu đô thị mới',
]

function found(typed: string, most = 10): readonly string[] {
  return findFolded(
    typed,
    titles.map((title) => findable(title, title)),
    most,
  ).map(({ item }) => item)
}

describe('findFolded', () => {
  it.each([
    ['dat', ['Đất đai và tái định cư', 'Bảng giá đất mới', 'Tìm đất cho người nghèo']],
    ['đất', ['Đất đai và tái định cư', 'Bảng giá đất mới', 'Tìm đất cho người nghèo']],
    ['moi', ['Bảng giá đất mới', 'Khu đô thị mới']],
    ['mơi', ['Bảng giá đất mới', 'Khu đô thị mới']],
    ['dat gia', ['Bảng giá đất mới']],
    ['hòa giải', ['Hoà giải ở cơ sở']],
    ['đó', []],
    ['', titles],
  ])('finds for %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it('puts first what begins with the words, then what has a word that does, then the rest', () => {
    const all = ['một chuyến đi xa', 'xuống xã', 'Xã Tân Lũy'].map((title) => findable(title, title))
    expect(findFolded('xa', all, 9)).toEqual([
      { item: 'Xã Tân Lũy', rank: 3 },
      { item: 'một chuyến đi xa', rank: 2 },
      { item: 'xuống xã', rank: 2 },
    ])
    expect(findFolded('uống', all, 9)).toEqual([{ item: 'xuống xã', rank: 1 }])
  })

  it('stops at as many as are shown', () => {
    expect(found('', 2)).toEqual(titles.slice(0, 2))
  })

  it('finds exactly what matchesFolded finds: the quick look loses nothing', () => {
    const letters = fc.constantFrom(...Array.from('aăâđdeêoơôuưyhnt AạấđĐÐ hoàòa/'))
    const words = fc.array(letters, { maxLength: 12 }).map((some) => some.join(''))
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (typed, all) => {
        const quick = new Set(
          findFolded(
            typed,
            all.map((one, at) => findable(at, one)),
            99,
          ).map(({ item }) => item),
        )
        for (const [at, one] of all.entries()) expect(quick.has(at)).toBe(matchesFolded(typed, one))
      }),
    )
  })
})
