import type { Colour, Theme } from '#domain/notebook/records'

/**
 * Twelve colours for themes, each as far as can be from those before it, so that a small codebook gets the clearest. On
 * light and on dark paper each stands out 3:1 as a line (WCAG 2.2, 1.4.11) and serves as a tint under text. Any two
 * differ by 0.05 or more in OKLab, also for eyes that lack one kind of cone (Machado, Oliveira and Fernandes 2009).
 */
export const themePalette: readonly [Colour, ...Colour[]] = [
  '#45739b',
  '#d71908',
  '#a76ef8',
  '#c68206',
  '#8e6256',
  '#299f9c',
  '#7550eb',
  '#a738c5',
  '#888ace',
  '#c12f89',
  '#e06283',
  '#7f855b',
]

/** The colour of the palette that the fewest themes have; the first of them. */
export function nextColour(themes: Iterable<Pick<Theme, 'colour'>>): Colour {
  const uses = new Map<Colour, number>(themePalette.map((colour) => [colour, 0]))
  for (const { colour } of themes) {
    const known = uses.get(colour)
    if (known !== undefined) uses.set(colour, known + 1)
  }
  let [best] = themePalette
  for (const [colour, count] of uses) if (count < (uses.get(best) ?? 0)) best = colour
  return best
}
