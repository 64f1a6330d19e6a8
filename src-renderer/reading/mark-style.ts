import type { CSSProperties } from 'react'
import type { Colour } from '#domain/notebook/records'

export interface MarkLook {
  readonly colours: readonly Colour[]
  readonly lane: number
}

interface DrawnMark extends MarkLook {
  readonly isCurrent: boolean
}

/** An underline and the gap above it, in CSS pixels: thin, so that three lanes fit above the next line's marks. */
const barHeight = 2
const barGap = 1
/** Deeper lanes share the last one: further down they would strike through the next line. */
const deepestLane = 3

/**
 * How a run under one or more highlights is drawn: a tint mixed from them all, and below the letters one underline in
 * each highlight's lane, so that overlapping highlights stay apart. A highlight with several themes has an underline in
 * pieces of each colour. The current highlight has the stronger tint and the thicker underline.
 */
export function markStyle(marks: readonly DrawnMark[]): CSSProperties {
  const room = Math.min(deepestLane, Math.max(...marks.map((mark) => mark.lane))) * (barHeight + barGap)
  const bars = marks.map(({ colours, lane, isCurrent }) => ({
    image: stripes(colours),
    position: `left calc(100% - ${room - Math.min(deepestLane, lane) * (barHeight + barGap)}px)`,
    size: `100% ${isCurrent ? barHeight + 1 : barHeight}px`,
  }))
  return {
    paddingBottom: room,
    backgroundColor: tintOf(marks),
    backgroundImage: [...bars.map((bar) => bar.image), 'none'].join(', '),
    backgroundPosition: [...bars.map((bar) => bar.position), '0 0'].join(', '),
    backgroundSize: [...bars.map((bar) => bar.size), 'auto'].join(', '),
    // The colour is clipped as the last layer is: it ends where the underlines begin.
    backgroundClip: [...bars.map(() => 'border-box'), 'content-box'].join(', '),
  }
}

/** Each tint laid over the one before, as one colour: gradients with transparency are printed badly. */
function tintOf(marks: readonly DrawnMark[]): string {
  return marks.reduceRight(
    (under, { colours, isCurrent }) =>
      `color-mix(in srgb, ${colours[0]} var(${isCurrent ? '--tint-strong' : '--tint'}), ${under})`,
    'transparent',
  )
}

function stripes(colours: readonly Colour[]): string {
  if (colours.length === 1) return `linear-gradient(${colours[0]}, ${colours[0]})`
  const width = 14
  const stops = colours.map((colour, index) => `${colour} ${index * width}px ${(index + 1) * width}px`)
  return `repeating-linear-gradient(90deg, ${stops.join(', ')})`
}
