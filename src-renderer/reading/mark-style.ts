import type { CSSProperties } from 'react'
import type { Colour, RecordId } from '#domain/notebook/records'

export interface MarkLook {
  readonly colours: readonly Colour[]
  readonly lane: number
}

export type MarkLooks = ReadonlyMap<RecordId, MarkLook>

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
  const tints = marks.map(({ colours, isCurrent }) => {
    const tint = `color-mix(in srgb, ${colours[0]} var(${isCurrent ? '--tint-strong' : '--tint'}), transparent)`
    return { image: `linear-gradient(${tint}, ${tint})`, position: 'left top', size: `100% calc(100% - ${room}px)` }
  })
  const layers = [...bars, ...tints]
  return {
    paddingBottom: room,
    backgroundImage: layers.map((layer) => layer.image).join(', '),
    backgroundPosition: layers.map((layer) => layer.position).join(', '),
    backgroundSize: layers.map((layer) => layer.size).join(', '),
  }
}

function stripes(colours: readonly Colour[]): string {
  if (colours.length === 1) return `linear-gradient(${colours[0]}, ${colours[0]})`
  const width = 14
  const stops = colours.map((colour, index) => `${colour} ${index * width}px ${(index + 1) * width}px`)
  return `repeating-linear-gradient(90deg, ${stops.join(', ')})`
}
