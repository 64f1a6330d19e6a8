import type { CSSProperties } from 'react'
import type { Colour, RecordId } from '#domain/notebook/records'

export interface MarkLook {
  readonly colours: readonly Colour[]
  readonly lane: number
}

/** Height of one underline and of the gap above it, in CSS pixels. */
const barHeight = 3
const barGap = 2

/**
 * How a run under one or more highlights is drawn: a tint mixed from them all, and below the letters one underline in
 * each highlight's lane, so that overlapping highlights stay apart. A highlight with several themes has an underline in
 * pieces of each colour.
 */
export function markStyle(marks: readonly MarkLook[], current: boolean): CSSProperties {
  const deepest = Math.max(...marks.map((mark) => mark.lane))
  const room = (deepest + 1) * (barHeight + barGap)
  const bars = marks.map(({ colours, lane }) => ({
    image: stripes(colours),
    position: `left calc(100% - ${(deepest - lane) * (barHeight + barGap)}px)`,
    size: `100% ${barHeight}px`,
  }))
  const tints = marks.map(({ colours }) => {
    const tint = `color-mix(in srgb, ${colours[0]} var(${current ? '--tint-strong' : '--tint'}), transparent)`
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

export type MarkLooks = ReadonlyMap<RecordId, MarkLook>
