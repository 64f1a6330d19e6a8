import { beforeEach, describe, expect, it } from 'vitest'
import { type Selected, type State, useStore } from './store'
import { closeSide, currentIn, focusSide, placeWithout, putBeside, selectedIn, sidesOf } from './two-sides'

const selectedOf = (articleId: string): Selected => ({ articleId, start: 1, end: 5, by: 'cursor' })
const fresh = useStore.getInitialState()

beforeEach(() => {
  useStore.setState({ ...fresh, place: { kind: 'article', id: 'a' }, selected: selectedOf('a'), current: 'of a' }, true)
})

function now(): Pick<State, 'selected' | 'current'> & { readonly sides: readonly string[]; readonly focused: string } {
  const { place, selected, current } = useStore.getState()
  if (place.kind !== 'article') throw new Error('no article is open')
  return { sides: sidesOf(place), focused: place.id, selected, current }
}

describe('two articles side by side', () => {
  it('opens the second on the right, with the focus and nothing selected', () => {
    putBeside('b')
    expect(now()).toEqual({ sides: ['a', 'b'], focused: 'b', selected: null, current: null })
  })

  it('keeps selection and current passage of each while the focus goes to and fro', () => {
    putBeside('b')
    useStore.setState({ selected: selectedOf('b'), current: 'of b' })
    focusSide('a')
    expect(now()).toEqual({ sides: ['a', 'b'], focused: 'a', selected: selectedOf('a'), current: 'of a' })
    expect(selectedIn(useStore.getState(), 'b')).toEqual(selectedOf('b'))
    expect(currentIn(useStore.getState(), 'b')).toBe('of b')
    focusSide('b')
    expect(now()).toEqual({ sides: ['a', 'b'], focused: 'b', selected: selectedOf('b'), current: 'of b' })
  })

  it('puts a third in the place of the one that has not the focus', () => {
    putBeside('b')
    putBeside('c')
    expect(now()).toMatchObject({ sides: ['c', 'b'], focused: 'c' })
    focusSide('b')
    putBeside('d')
    expect(now()).toMatchObject({ sides: ['d', 'b'], focused: 'd' })
  })

  it('does nothing for an article that is open already or has the focus already', () => {
    const before = useStore.getState()
    putBeside('a')
    focusSide('a')
    focusSide('x')
    closeSide('a')
    expect(useStore.getState()).toEqual(before)
  })

  it.each([
    ['the one with the focus', 'b', 'a', 'of a'],
    ['the other', 'a', 'b', null],
  ])('leaves the window to the other when %s is closed', (_, closed, left, current) => {
    putBeside('b')
    closeSide(closed)
    expect(now()).toMatchObject({ sides: [left], focused: left, current })
  })

  it.each([
    [['a'], { kind: 'article', id: 'b' }],
    [['b'], { kind: 'article', id: 'a' }],
    [['a', 'b'], { kind: 'articles' }],
  ])('goes on without %s when it was deleted', (removed, expected) => {
    putBeside('b')
    expect(placeWithout(useStore.getState().place, removed)).toEqual(expected)
    focusSide('a')
    expect(placeWithout(useStore.getState().place, removed)).toEqual(expected)
  })
})
