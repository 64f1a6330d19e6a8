import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markStyle } from './mark-style'

const parts = (list: unknown): readonly string[] => String(list).split(/,\s*(?![^(]*\))/)

/** How far above the lower edge each underline stands, in pixels. */
function upOf(marks: Parameters<typeof markStyle>[0]): readonly number[] {
  const { backgroundPosition } = markStyle(marks)
  return parts(backgroundPosition)
    .slice(0, marks.length)
    .map((position) => Number(/100% - (-?\d+)px/.exec(position)?.[1]))
}

const look = (lane: number, colours: readonly string[] = ['#336699'], isCurrent = false) => ({
  lane,
  colours,
  isCurrent,
})

describe('markStyle', () => {
  it('draws one highlight as a tint and an underline at its foot', () => {
    const style = markStyle([look(0)])
    expect(upOf([look(0)])).toEqual([0])
    expect(style.paddingBottom).toBe(0)
    expect(style.backgroundImage).toBe('linear-gradient(#336699, #336699), none')
    expect(style.backgroundColor).toBe('color-mix(in srgb, #336699 var(--tint), transparent)')
    expect(parts(style.backgroundClip)).toEqual(['border-box', 'content-box'])
  })

  it('gives every lane a place of its own, the first one nearest to the letters', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), (lanes) => {
        const up = upOf(lanes.map((lane) => look(lane)))
        const byLane = lanes
          .map((lane, at) => ({ lane, up: up[at] ?? Number.NaN }))
          .sort((one, other) => one.lane - other.lane)
        for (const [at, { up }] of byLane.entries()) {
          const next = byLane[at + 1]
          if (next) expect(up - next.up).toBeGreaterThanOrEqual(3)
        }
        expect(byLane.at(-1)?.up).toBe(0)
      }),
    )
  })

  it('never reaches below the box it makes room for, however deep the lane', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 }), (lanes) => {
        const marks = lanes.map((lane) => look(lane))
        const room = Number(markStyle(marks).paddingBottom)
        expect(room).toBeLessThanOrEqual(9)
        for (const up of upOf(marks)) {
          expect(up).toBeGreaterThanOrEqual(0)
          expect(up).toBeLessThanOrEqual(room)
        }
      }),
    )
  })

  it('shows each theme of one highlight in a piece of its underline', () => {
    const [underline = ''] = parts(markStyle([look(0, ['#aa0000', '#00aa00', '#0000aa'])]).backgroundImage)
    expect(underline).toMatch(
      /^repeating-linear-gradient\(90deg, #aa0000 0px 14px, #00aa00 14px 28px, #0000aa 28px 42px\)$/,
    )
  })

  it('makes the current highlight stronger and leaves the others as they are', () => {
    const style = markStyle([look(0, ['#aa0000'], true), look(1, ['#00aa00'])])
    expect(parts(style.backgroundSize).slice(0, 2)).toEqual(['100% 3px', '100% 2px'])
    expect(style.backgroundColor).toBe(
      'color-mix(in srgb, #aa0000 var(--tint-strong), color-mix(in srgb, #00aa00 var(--tint), transparent))',
    )
  })

  it('has as many positions, sizes and clips as images, the last of them for the tint', () => {
    const style = markStyle([look(0), look(1, ['#aa0000', '#00aa00']), look(2)])
    expect(parts(style.backgroundPosition)).toHaveLength(4)
    expect(parts(style.backgroundSize)).toHaveLength(4)
    expect(parts(style.backgroundClip)).toHaveLength(4)
  })
})
