import { lanesOf } from '#domain/article/lanes'
import type { Annotation, Colour, RecordId, Theme } from '#domain/notebook/records'
import { plainColour } from '../annotating/colours'
import type { Standings } from './use-extents'

/** One bracket in the margin: one theme of one passage. */
export interface Stripe {
  readonly key: string
  readonly annotationId: RecordId
  readonly colour: Colour
  /** Empty for a passage without a theme. */
  readonly name: string
  readonly top: number
  readonly height: number
  /** 0 is nearest to the text. */
  readonly lane: number
  /** Where the name stands, from the page's top: beside the top of the stripe or just below the name above. */
  readonly labelTop: number
}

/** The stripes that begin in one part of the page's height. The parts may reach over one another. */
export interface Section {
  readonly top: number
  readonly height: number
  readonly stripes: readonly Stripe[]
}

const labelHeight = 16

/** In CSS pixels: about two screens, so that what is out of sight is left out while a section in sight is small. */
const sectionHeight = 1600

/** `stripes` in the order of their tops, cut into sections. */
export function sectionsOf(stripes: readonly Stripe[]): readonly Section[] {
  const parts = new Map<number, Stripe[]>()
  for (const stripe of stripes) {
    const part = Math.floor(stripe.top / sectionHeight)
    const known = parts.get(part)
    if (known) known.push(stripe)
    else parts.set(part, [stripe])
  }
  return [...parts].map(([part, inside]) => {
    const top = part * sectionHeight
    const bottoms = inside.map((one) => Math.max(one.top + one.height, one.labelTop + labelHeight))
    return { top, height: Math.ceil(Math.max(...bottoms)) - top + labelHeight, stripes: inside }
  })
}

/** A stripe for each theme of each passage, in lanes so that none crosses another and no name covers another. */
export function arrangeStripes(
  annotations: readonly Annotation[],
  themes: ReadonlyMap<RecordId, Theme>,
  standings: Standings,
): readonly Stripe[] {
  const stripes = annotations.flatMap((annotation) => {
    const standing = standings.get(annotation.id)
    if (!standing) return []
    return namesOf(annotation, themes).map(({ key, name, colour }) => ({
      key: `${annotation.id} ${key}`,
      annotationId: annotation.id,
      name,
      colour,
      top: standing.top,
      height: standing.bottom - standing.top,
    }))
  })
  const lanes = lanesOf(
    stripes.map(({ key, top, height }) => ({ id: key, start: Math.floor(top), end: Math.ceil(top + height) })),
  )
  let free = Number.NEGATIVE_INFINITY
  return stripes
    .sort((one, other) => one.top - other.top)
    .map((stripe) => {
      const labelTop = Math.max(stripe.top, free)
      if (stripe.name !== '') free = labelTop + labelHeight
      return { ...stripe, lane: lanes.get(stripe.key) ?? 0, labelTop }
    })
}

function namesOf(annotation: Annotation, themes: ReadonlyMap<RecordId, Theme>) {
  const given = annotation.themeIds.flatMap((id) => themes.get(id) ?? [])
  if (given.length > 0) return given.map(({ id, name, colour }) => ({ key: id, name, colour }))
  return [{ key: '', name: '', colour: annotation.colour ?? plainColour }]
}
