import type { PdfLine } from './pdf-lines'

/** Lines of one column, top to bottom, with its edges. */
export interface PdfColumn {
  readonly lines: readonly PdfLine[]
  readonly left: number
  readonly right: number
}

const fewestLines = 3
const deepest = 12
/** Narrower than this many letters' heights it is a table's column, not one to read down. */
const narrowest = 6

/**
 * The columns of a page in reading order: a region that a gutter runs through from top to bottom is read left, then right;
 * otherwise it is cut at its widest gap from left to right and each part is looked at again (recursive XY-cut).
 */
export function columnsOf(lines: readonly PdfLine[], depth = 0): readonly PdfColumn[] {
  if (lines.length === 0) return []
  const gutter = depth < deepest ? gutterIn(lines) : null
  if (gutter !== null) {
    const left = lines.filter((line) => line.right <= gutter)
    const right = lines.filter((line) => line.right > gutter)
    return [...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)]
  }
  const cutAt = depth < deepest ? bandThatParts(lines) : null
  if (cutAt !== null) {
    const above = lines.filter((line) => line.bottom <= cutAt)
    const below = lines.filter((line) => line.bottom > cutAt)
    return [...columnsOf(above, depth + 1), ...columnsOf(below, depth + 1)]
  }
  return [columnOf(rowsJoined(lines))]
}

/** The middle of a gap that no line crosses, with a column worth reading on each side; null without one. */
function gutterIn(lines: readonly PdfLine[]): number | null {
  const sorted = [...lines].sort((a, b) => a.left - b.left)
  let right = Number.NEGATIVE_INFINITY
  for (const [at, line] of sorted.entries()) {
    if (at > 0 && line.left - right > line.size * 0.7) {
      const middle = (line.left + right) / 2
      if (isColumn(sorted.slice(0, at)) && isColumn(sorted.slice(at))) return middle
    }
    right = Math.max(right, line.right)
  }
  return null
}

function isColumn(lines: readonly PdfLine[]): boolean {
  const rows = new Set(lines.map(({ bottom }) => Math.round(bottom))).size
  if (rows < fewestLines) return false
  const widths = lines.map(({ left, right, size }) => (right - left) / size).sort((a, b) => a - b)
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= narrowest
}

/** A height at which nothing stands and below or above which a gutter opens; the widest such gap. */
function bandThatParts(lines: readonly PdfLine[]): number | null {
  const sorted = [...lines].sort((a, b) => a.top - b.top)
  const gaps: { readonly at: number; readonly height: number }[] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const line of sorted) {
    if (bottom > Number.NEGATIVE_INFINITY && line.top > bottom) gaps.push({ at: bottom, height: line.top - bottom })
    bottom = Math.max(bottom, line.bottom)
  }
  const widest = gaps.sort((a, b) => b.height - a.height).slice(0, 12)
  const parts = widest.find(({ at }) => {
    const above = lines.filter((line) => line.bottom <= at)
    const below = lines.filter((line) => line.bottom > at)
    return gutterIn(below) !== null || gutterIn(above) !== null
  })
  return parts?.at ?? null
}

/** Cells beside each other that are no columns: one line, as in a table. */
function rowsJoined(lines: readonly PdfLine[]): readonly PdfLine[] {
  const rows: PdfLine[] = []
  for (const line of [...lines].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const last = rows[rows.length - 1]
    if (
      last &&
      Math.abs(last.bottom - line.bottom) < Math.max(last.size, line.size) * 0.45 &&
      line.left >= last.right
    ) {
      rows[rows.length - 1] = {
        ...last,
        words: `${last.words}  ${line.words}`,
        right: Math.max(last.right, line.right),
      }
    } else rows.push(line)
  }
  return rows
}

function columnOf(lines: readonly PdfLine[]): PdfColumn {
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
}
