import { describe, expect, it } from 'vitest'
import { placeWindow } from './window-bounds'

const laptop = { x: 0, y: 24, width: 1440, height: 876 }
const beside = { x: 1440, y: 0, width: 2560, height: 1440 }
const kept = { x: 1600, y: 100, width: 1300, height: 900, maximized: false }

describe('placeWindow', () => {
  it.each([
    ['opens in the middle the first time', null, [laptop], { width: 1280, height: 820, maximized: false }],
    [
      'fits a small screen',
      null,
      [{ x: 0, y: 0, width: 1024, height: 600 }],
      { width: 1024, height: 600, maximized: false },
    ],
    [
      'never opens below its smallest size',
      null,
      [{ x: 0, y: 0, width: 400, height: 300 }],
      { width: 720, height: 480, maximized: false },
    ],
    ['opens where it stood', kept, [laptop, beside], kept],
    ['comes back when its screen is gone', kept, [laptop], { width: 1300, height: 876, maximized: false }],
    [
      'comes back when its title bar is above the screen',
      { ...kept, x: 10, y: -200 },
      [laptop],
      { width: 1300, height: 876, maximized: false },
    ],
    [
      'remembers that it filled the screen',
      { ...kept, x: 0, y: 24, maximized: true },
      [laptop, beside],
      { ...kept, x: 0, y: 24, maximized: true },
    ],
  ])('%s', (_, bounds, screens, expected) => {
    expect(placeWindow(bounds, screens)).toEqual(expected)
  })
})
