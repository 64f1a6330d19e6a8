/** A part of a page, in points; y grows downwards. */
export interface PdfArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** As PDF writes it: a b c d e f (ISO 32000-1, 8.3.3). */
export type PdfMatrix = readonly [number, number, number, number, number, number]

/** `inner` first, then `outer`. */
export function times(outer: PdfMatrix, inner: PdfMatrix): PdfMatrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The upright area around what `area` becomes. */
export function placed({ left, right, top, bottom }: PdfArea, [a, b, c, d, e, f]: PdfMatrix): PdfArea {
  const xs = [left, right].flatMap((x) => [top, bottom].map((y) => a * x + c * y + e))
  const ys = [left, right].flatMap((x) => [top, bottom].map((y) => b * x + d * y + f))
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** What lies in both; of no width or height where nothing does. */
export function shared(one: PdfArea, other: PdfArea): PdfArea {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  return {
    left,
    top,
    right: Math.max(left, Math.min(one.right, other.right)),
    bottom: Math.max(top, Math.min(one.bottom, other.bottom)),
  }
}

export function sizeOf({ left, right, top, bottom }: PdfArea): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top)
}
