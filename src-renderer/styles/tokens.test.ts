import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { themePalette } from '#domain/themes/theme-palette'
import { ground } from '../../src-main/shell/ground'
import { plainColour } from '../annotating/colours'

type Rgb = readonly [number, number, number]

const source = readFileSync(join(process.cwd(), 'src-renderer/styles/tokens.css'), 'utf8')
const appearances = ['light', 'sepia', 'dark', 'contrast', 'contrast-dark'] as const
type Appearance = (typeof appearances)[number]

/** What the rule sets, over what `:root` sets for all. */
function tokensOf(appearance: Appearance): ReadonlyMap<string, string> {
  const own = appearance === 'light' ? '' : bodyOf(`:root[data-appearance="${appearance}"]`)
  const declared = `${bodyOf(':root')}${own}`.matchAll(/--([\w-]+):\s*([^;]+);/g)
  return new Map([...declared].map(([, name = '', value = '']) => [name, value.trim()]))
}

function bodyOf(selector: string): string {
  const at = source.indexOf(`${selector} {`)
  if (at < 0) throw new Error(`tokens.css has no ${selector}`)
  return source.slice(source.indexOf('{', at) + 1, source.indexOf('}', at))
}

function rgb(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not #rrggbb`)
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** As `color-mix(in srgb, one share, other)`. */
function mixed(one: Rgb, share: number, other: Rgb): Rgb {
  const part = (index: 0 | 1 | 2): number => one[index] * share + other[index] * (1 - share)
  return [part(0), part(1), part(2)]
}

/** WCAG 2.2: relative luminance. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: Rgb, other: Rgb): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (higher + 0.05) / (lower + 0.05)
}

const everyGround = ['paper', 'ground', 'raised', 'sunk']
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: [...everyGround, 'accent-soft', 'danger-soft', 'warn-soft', 'selection', 'sentence', 'found', 'found-here'],
  'ink-soft': [...everyGround, 'accent-soft'],
  'ink-faint': ['paper', 'ground', 'raised'],
  accent: ['paper', 'ground', 'raised'],
  'accent-ink': ['accent'],
  danger: ['paper', 'ground', 'raised', 'danger-soft'],
}
const lines: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['paper', 'ground', 'raised'],
  focus: ['paper', 'ground', 'raised'],
}

describe.each(appearances)('the %s appearance', (appearance) => {
  const tokens = tokensOf(appearance)
  const colour = (name: string): Rgb => rgb(tokens.get(name) ?? `no --${name}`)
  const least = appearance.startsWith('contrast') ? 7 : 4.5

  it('sets text off from everything it stands on', () => {
    const tooFaint = Object.entries(texts).flatMap(([text, grounds]) =>
      grounds.flatMap((on) => {
        const ratio = contrast(colour(text), colour(on))
        return ratio >= least ? [] : [`${text} on ${on}: ${ratio.toFixed(2)}`]
      }),
    )
    expect(tooFaint).toEqual([])
  })

  it('sets lines that say something off 3:1', () => {
    for (const [line, grounds] of Object.entries(lines))
      for (const on of grounds) expect(contrast(colour(line), colour(on))).toBeGreaterThanOrEqual(3)
  })

  it('keeps the letters legible under a highlight of any colour, current or not', () => {
    const tints = ['tint', 'tint-strong'].map((name) => Number.parseFloat(tokens.get(name) ?? '') / 100)
    for (const theme of [...themePalette, plainColour])
      for (const tint of tints) {
        const under = mixed(rgb(theme), tint, colour('paper'))
        expect(contrast(colour('ink'), under), `${theme} at ${tint}`).toBeGreaterThanOrEqual(4.5)
      }
  })

  it('has the ground that the window shows before the page has drawn', () => {
    expect(tokens.get('ground')).toBe(ground[appearance])
  })
})
