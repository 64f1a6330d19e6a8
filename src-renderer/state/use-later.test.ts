import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { type State, useStore } from './store'
import { useLater } from './use-later'

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 40)))
const afterFrame = () => act(async () => void (await frame()))
const twoParts = ({ current, hovered }: State) => ({ current, hovered })

afterEach(cleanup)

it('follows the store when a frame was painted, and calls nothing before', async () => {
  useStore.setState({ current: 'một', hovered: null })
  let calls = 0
  const { result } = renderHook(() => {
    calls += 1
    return useLater(twoParts, { current: null, hovered: null })
  })
  expect(result.current.current).toBeNull()
  await afterFrame()
  expect(result.current.current).toBe('một')
  calls = 0
  act(() => useStore.setState({ current: 'hai' }))
  expect([result.current.current, calls]).toEqual(['một', 0])
  await afterFrame()
  expect(result.current.current).toBe('hai')
})

it('gives the same answer again when its parts are the same', async () => {
  useStore.setState({ current: 'một', hovered: null })
  const { result } = renderHook(() => useLater(twoParts, { current: null, hovered: null }))
  await afterFrame()
  const before = result.current
  act(() => useStore.setState({ historyOpen: true }))
  await afterFrame()
  expect(result.current).toBe(before)
})
