import type { Span } from '#domain/article/span'
import type { Sought } from './likely-places'

/** Neighbours that help to tell where the passage begins and ends. */
const neighbours = 24
/** How far an edge may move. */
const leastSlack = 48
/** Cells of the table: 4 MB. A longer passage keeps the edges it has; an edge is a word of it. */
const mostCells = 4_000_000

/**
 * The place with its edges where an alignment of the passage together with its neighbours puts them. Matching the words
 * alone cannot tell a first word that was taken out from one that was replaced by its neighbour.
 */
export function settleEdges(text: string, place: Span, { exact, before, after }: Sought): Span {
  const left = before.slice(-neighbours)
  const pattern = left + exact + after.slice(0, neighbours)
  const slack = Math.max(leastSlack, Math.ceil(exact.length / 2))
  const from = Math.max(0, place.start - slack)
  const window = text.slice(from, place.end + slack)
  if ((pattern.length + 1) * (window.length + 1) > mostCells) return place
  const aligned = alignedPlaces(pattern, window)
  const start = from + (aligned[left.length] ?? 0)
  const end = from + (aligned[left.length + exact.length] ?? 0)
  return start < end ? { start, end } : place
}

/** For each boundary between two units of the pattern, the boundary in the window that it is aligned with (Sellers 1980). */
function alignedPlaces(pattern: string, window: string): Int32Array {
  const width = window.length + 1
  const costs = new Int16Array((pattern.length + 1) * width)
  for (let row = 1; row <= pattern.length; row += 1) {
    costs[row * width] = row
    for (let column = 1; column < width; column += 1) {
      const above = (row - 1) * width + column
      const changed = (costs[above - 1] ?? 0) + (pattern[row - 1] === window[column - 1] ? 0 : 1)
      const here = row * width + column
      costs[here] = Math.min(changed, (costs[above] ?? 0) + 1, (costs[here - 1] ?? 0) + 1)
    }
  }
  return walkedBack(pattern, window, costs)
}

function walkedBack(pattern: string, window: string, costs: Int16Array): Int32Array {
  const width = window.length + 1
  const places = new Int32Array(pattern.length + 1)
  let column = bestColumn(costs, pattern.length * width, width)
  for (let row = pattern.length; row > 0; ) {
    places[row] = column
    const here = costs[row * width + column] ?? 0
    const isSame = column > 0 && pattern[row - 1] === window[column - 1]
    const diagonal = costs[(row - 1) * width + column - 1] ?? 0
    if (column > 0 && here === diagonal + (isSame ? 0 : 1)) {
      row -= 1
      column -= 1
    } else if (column > 0 && here === (costs[row * width + column - 1] ?? 0) + 1) column -= 1
    else row -= 1
  }
  places[0] = column
  return places
}

function bestColumn(costs: Int16Array, from: number, width: number): number {
  let best = 0
  for (let column = 1; column < width; column += 1) {
    if ((costs[from + column] ?? 0) < (costs[from + best] ?? 0)) best = column
  }
  return best
}
