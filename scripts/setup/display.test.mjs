import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lacksDisplay, openDisplay } from './display.mjs'
import { isCommand } from './system-libraries.mjs'

const canOpen = lacksDisplay() && (await isCommand('Xvfb'))

it.skipIf(process.platform !== 'linux')('needs a display of its own only where there is none', () => {
  expect(lacksDisplay({})).toBe(true)
  expect(lacksDisplay({ DISPLAY: '' })).toBe(true)
  expect(lacksDisplay({ DISPLAY: ':0' })).toBe(false)
  expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(false)
})

it.skipIf(!canOpen)('opens displays that do not get in each other’s way, and leaves nothing of them', async () => {
  const [first, second] = await Promise.all([openDisplay(), openDisplay()])
  expect(first.env.DISPLAY).toMatch(/^:\d+$/)
  expect(second.env.DISPLAY).not.toBe(first.env.DISPLAY)
  const sockets = [first, second].map(({ name }) => `/tmp/.X11-unix/X${name?.slice(1)}`)
  expect(sockets.map((path) => existsSync(path))).toEqual([true, true])
  await Promise.all([first.close(), second.close()])
  expect(sockets.map((path) => existsSync(path))).toEqual([false, false])
})
