import { type PdfMatrix, times } from './pdf-area'

export interface Rgba {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel. */
  readonly data: Uint8Array
}

/** How pixels are read to stand as they are drawn: from the right, from below, column by column. */
export interface PdfTurn {
  readonly fromRight: boolean
  readonly fromBelow: boolean
  readonly byColumn: boolean
}

const upright: PdfMatrix = [1, 0, 0, 1, 0, 0]
/** Clockwise, y growing downwards. */
const quarters: readonly PdfMatrix[] = [upright, [0, 1, -1, 0, 0, 0], [-1, 0, 0, -1, 0, 0], [0, -1, 1, 0, 0, 0]]

/** The turn, by quarters, of a picture whose unit square is drawn so on a page that is shown turned by `degrees`. */
export function turnOf(matrix: PdfMatrix, degrees: number): PdfTurn {
  const [a, b, c, d] = times(quarters[(degrees / 90) & 3] ?? upright, matrix)
  const byColumn = Math.abs(a) + Math.abs(d) < Math.abs(b) + Math.abs(c)
  // The picture's own y runs down its square.
  return byColumn ? { byColumn, fromRight: b < 0, fromBelow: c > 0 } : { byColumn, fromRight: a < 0, fromBelow: d > 0 }
}

export function isUpright({ fromRight, fromBelow, byColumn }: PdfTurn): boolean {
  return !fromRight && !fromBelow && !byColumn
}

/** The same pixels as they are drawn. */
export function turned(image: Rgba, turn: PdfTurn): Rgba {
  if (isUpright(turn)) return image
  const { width, height } = image
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  for (let row = 0; row < height; row += 1) {
    const y = turn.fromBelow ? height - 1 - row : row
    for (let column = 0; column < width; column += 1) {
      const x = turn.fromRight ? width - 1 - column : column
      to[turn.byColumn ? column * height + row : row * width + column] = from[y * width + x] ?? 0
    }
  }
  const data = new Uint8Array(to.buffer)
  return turn.byColumn ? { width: height, height: width, data } : { width, height, data }
}
