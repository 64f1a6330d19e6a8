import { describe, expect, it } from 'vitest'
import { colour as colourShape } from '#domain/notebook/records'
import { nextColour, themePalette } from './theme-palette'

type Triple = readonly [number, number, number]

/** Linear light of an sRGB hex, 0 to 1 (IEC 61966-2-1). */
function lightOf(hex: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

function through(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const [one = 0, two = 0, three = 0] = matrix.map(([a, b, c]) => a * x + b * y + c * z)
  return [one, two, three]
}

/** Björn Ottosson's OKLab: about 0.02 apart is just noticeable. */
function labOf(light: Triple): Triple {
  const cones = through(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  )
  const [l, m, s] = [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])]
  return through(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  )
}

/** What light looks like without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: readonly (readonly [string, readonly Triple[]])[] = [
  [
    'all cones',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'no red cones',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'no green cones',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'no blue cones',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
]

function clamped(light: Triple): Triple {
  const [red, green, blue] = light
  const clamp = (value: number): number => Math.min(1, Math.max(0, value))
  return [clamp(red), clamp(green), clamp(blue)]
}

function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = lightOf(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

describe('the palette', () => {
  it('has twelve colours that a theme may have', () => {
    expect(new Set(themePalette).size).toBe(12)
    for (const colour of themePalette) expect(colourShape.safeParse(colour).success).toBe(true)
  })

  it.each(['#ffffff', '#fdfcf9', '#1d1c1a', '#171614'])('stands out 3:1 on %s', (paper) => {
    for (const colour of themePalette) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3)
  })

  it.each(eyes)('is told apart by eyes with %s', (_, matrix) => {
    const seen = themePalette.map((colour) => labOf(clamped(through(matrix, lightOf(colour)))))
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(0, index)) {
        expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])).toBeGreaterThanOrEqual(0.05)
      }
    }
  })
})

describe('nextColour', () => {
  it('goes through the palette and begins anew, filling gaps first', () => {
    const themes: { colour: string }[] = []
    for (let count = 0; count < 24; count += 1) themes.push({ colour: nextColour(themes) })
    expect(themes.map(({ colour }) => colour)).toEqual([...themePalette, ...themePalette])
    themes.splice(3, 1)
    expect(nextColour(themes)).toBe(themePalette[3])
  })

  it('does not mind colours a person chose', () => {
    expect(nextColour([{ colour: '#000000' }])).toBe(themePalette[0])
  })
})
