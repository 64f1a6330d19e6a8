/**
 * The nearest offset to `offset` where a word (what stands between white space) begins, for `start`, or ends, for `end`.
 * Vietnamese writes each syllable between spaces, so a hand that lets go inside one means all of it or none.
 */
export function wordEdgeNear(text: string, offset: number, side: 'start' | 'end'): number {
  const isEdge = (at: number): boolean => {
    const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' ']
    return side === 'start' ? /\s/.test(before) && /\S/.test(after) : /\S/.test(before) && /\s/.test(after)
  }
  for (let away = 0; away <= text.length; away += 1) {
    const [left, right] = [offset - away, offset + away]
    if (left >= 0 && isEdge(left)) return left
    if (right <= text.length && isEdge(right)) return right
  }
  return offset
}
