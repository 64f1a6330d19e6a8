import { describe, expect, it } from 'vitest'
import type { Theme } from '#domain/notebook/records'
import { creatable, themeChoices } from './theme-choices'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function themesOf(...entries: readonly (readonly [number, string, number | null])[]): ReadonlyMap<string, Theme> {
  return new Map(
    entries.map(([number, name, parent]) => [
      id(number),
      {
        kind: 'theme',
        id: id(number),
        name,
        parentId: parent === null ? null : id(parent),
        colour: '#336699',
        description: '',
        position: number,
      } satisfies Theme,
    ]),
  )
}

const themes = themesOf(
  [1, 'Đất đai', null],
  [2, 'Bồi thường', 1],
  [3, 'Giá đất', 1],
  [4, 'Thuế đất', null],
  [5, 'Thuê đất', null],
  [6, 'Lời hứa', null],
)

const nobody = { recent: [], suggested: [] }
const offered = (typed: string, favoured: Parameters<typeof themeChoices>[2] = nobody): readonly string[] =>
  themeChoices(themes, typed, favoured).map(({ path }) => path)

describe('themeChoices', () => {
  it('offers every theme in the order of the tree when nothing is typed', () => {
    expect(offered('')).toEqual([
      'Đất đai',
      'Đất đai / Bồi thường',
      'Đất đai / Giá đất',
      'Thuế đất',
      'Thuê đất',
      'Lời hứa',
    ])
  })

  it('puts those given last before them, then those that may be meant, and says which is which', () => {
    const favoured = { recent: [id(6), id(2)], suggested: [id(5)] }
    expect(offered('', favoured).slice(0, 4)).toEqual(['Lời hứa', 'Đất đai / Bồi thường', 'Thuê đất', 'Đất đai'])
    expect(themeChoices(themes, '', favoured).map(({ group }) => group)).toEqual([
      'recent',
      'recent',
      'suggested',
      'all',
      'all',
      'all',
    ])
  })

  it.each([
    ['without accents', 'boi thuong', ['Đất đai / Bồi thường']],
    ['in capitals', 'LỜI HỨA', ['Lời hứa']],
    ['by the name of what it lies in', 'đất đai / giá', ['Đất đai / Giá đất']],
    ['with an accent that only one has', 'thuế', ['Thuế đất']],
    ['with white space around it', '  lời  ', ['Lời hứa']],
    ['by nothing at all', 'xyz', []],
  ])('finds a theme typed %s', (_, typed, expected) => {
    expect(offered(typed)).toEqual(expected)
  })

  it('puts the theme of that name first, then those that begin so, before the recent', () => {
    expect(offered('thue dat', { recent: [id(5)], suggested: [] })[0]).toBe('Thuê đất')
    expect(offered('thuế đất', { recent: [id(5)], suggested: [] })[0]).toBe('Thuế đất')
    expect(offered('đất', { recent: [id(3)], suggested: [] }).slice(0, 2)).toEqual(['Đất đai', 'Đất đai / Giá đất'])
  })

  it('never offers a list that nobody would scroll through', () => {
    const many = themesOf(
      ...Array.from({ length: 300 }, (_, at): readonly [number, string, null] => [at, `Chủ đề ${at}`, null]),
    )
    expect(themeChoices(many, '', nobody)).toHaveLength(40)
    expect(themeChoices(many, 'chủ đề 299', nobody).map(({ path }) => path)).toEqual(['Chủ đề 299'])
  })
})

describe('creatable', () => {
  it.each([
    ['a new name', 'Cưỡng chế', 'Cưỡng chế'],
    ['a new name below a theme', 'Đất đai / Cưỡng chế', 'Đất đai / Cưỡng chế'],
    ['new names all the way', 'Nhà ở / Giá thuê', 'Nhà ở / Giá thuê'],
    ['spaces that do not count', '  Cưỡng   chế ', 'Cưỡng chế'],
    ['a slash inside a name', 'KT/XH', 'KT/XH'],
    ['a name that differs by an accent', 'Thue đất', 'Thue đất'],
    ['a name that stands at the root, below something else', 'Lời hứa / Thuế đất', 'Lời hứa / Thuế đất'],
  ])('offers %s', (_, typed, expected) => {
    expect(creatable(themes, typed)).toBe(expected)
  })

  it.each([
    ['nothing', ''],
    ['white space', '  '],
    ['a slash alone', ' / '],
    ['a theme that is there', 'lời hứa'],
    ['the name of a theme that lies in another', 'bồi thường'],
    ['a path that is there', 'đất đai / BỒI THƯỜNG'],
  ])('offers nothing for %s', (_, typed) => {
    expect(creatable(themes, typed)).toBeNull()
  })
})
