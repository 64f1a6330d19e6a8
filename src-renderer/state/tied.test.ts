import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useStore } from './store'
import { useTied } from './tied'

beforeEach(() => useStore.setState({ hovered: null, current: null }))
afterEach(cleanup)

function tied(id: string) {
  let draws = 0
  const { result, rerender, unmount } = renderHook(
    ({ id }) => {
      draws += 1
      return useTied(id)
    },
    { initialProps: { id } },
  )
  return { is: () => result.current, draws: () => draws, become: (id: string) => rerender({ id }), unmount }
}

it('ties a passage that the pointer is over or that is current, and lets it go', () => {
  const one = tied('một')
  expect(one.is()).toBe(false)
  act(() => useStore.setState({ hovered: 'một' }))
  expect(one.is()).toBe(true)
  act(() => useStore.setState({ hovered: null, current: 'một' }))
  expect(one.is()).toBe(true)
  act(() => useStore.setState({ current: 'hai' }))
  expect(one.is()).toBe(false)
})

it('draws nothing again where nothing is tied otherwise', () => {
  const [one, two] = [tied('một'), tied('hai')]
  act(() => useStore.setState({ current: 'hai' }))
  act(() => useStore.setState({ historyOpen: true }))
  expect([one.draws(), two.draws()]).toEqual([1, 2])
})

it('follows what it is asked about, and several may ask about the same', () => {
  const [one, other] = [tied('một'), tied('hai')]
  one.become('hai')
  act(() => useStore.setState({ hovered: 'hai' }))
  expect([one.is(), other.is()]).toEqual([true, true])
  other.unmount()
  act(() => useStore.setState({ hovered: 'một' }))
  expect(one.is()).toBe(false)
})
