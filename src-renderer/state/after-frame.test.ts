import { afterEach, expect, it, vi } from 'vitest'
import { nextFrameOver } from './after-frame'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'hidden')
})

it('answers with the frame behind the next one', async () => {
  let frames = 0
  const count = (): void => {
    frames += 1
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  await nextFrameOver()
  expect(frames).toBe(2)
})

it('answers where the window goes out of sight before a frame is drawn', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  await expect(nextFrameOver()).resolves.toBeUndefined()
})

it('waits for no frame and no timer in a window that nobody sees', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.useFakeTimers()
  Object.defineProperty(document, 'hidden', { value: true, configurable: true })
  await expect(nextFrameOver()).resolves.toBeUndefined()
})
