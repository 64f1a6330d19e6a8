import { afterEach, expect, it, vi } from 'vitest'
import { nextFrameOver } from './after-frame'

afterEach(() => vi.unstubAllGlobals())

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

it('answers where no frame is drawn as well', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  await expect(nextFrameOver()).resolves.toBeUndefined()
})
