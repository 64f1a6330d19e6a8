import type { Annotation, Colour, RecordId, Theme } from '#domain/notebook/records'

/** A highlighter's yellow, for a passage that has neither theme nor colour. */
export const plainColour: Colour = '#e0b400'

/** The colours a passage is drawn in: one for each of its themes, or else its own. */
export function coloursOf(annotation: Annotation, themes: ReadonlyMap<RecordId, Theme>): readonly Colour[] {
  const colours = annotation.themeIds.flatMap((id) => themes.get(id)?.colour ?? [])
  return colours.length > 0 ? colours : [annotation.colour ?? plainColour]
}

export function themeNamesOf(annotation: Annotation, themes: ReadonlyMap<RecordId, Theme>): readonly string[] {
  return annotation.themeIds.flatMap((id) => themes.get(id)?.name ?? [])
}
