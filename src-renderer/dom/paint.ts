/** What is drawn over the letters without an element of its own; styles/base.css has a rule for each. Later ones win. */
const order = ['hovered', 'sentence', 'found', 'found-here'] as const

export type PaintName = (typeof order)[number]

/**
 * Draw `ranges` under one name of the CSS Custom Highlight API until the answer is called. Several may draw under one
 * name at a time (two articles side by side); each takes off only its own.
 */
export function paint(name: PaintName, ranges: readonly Range[]): () => void {
  if (ranges.length === 0) return () => undefined
  const known = CSS.highlights.get(name)
  const highlight = known ?? new Highlight()
  highlight.priority = order.indexOf(name)
  for (const range of ranges) highlight.add(range)
  if (!known) CSS.highlights.set(name, highlight)
  return () => {
    for (const range of ranges) highlight.delete(range)
  }
}
