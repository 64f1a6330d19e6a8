/** Pixels as pdf.js gives them: three bytes each, four with how far they cover, or eight to a byte, black or white. */
export interface PdfPixels {
  readonly kind: 'black-white' | 'rgb' | 'rgba'
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** A picture of a PDF: a JPEG that stood in it as it is, or pixels. */
export type PdfImage = PdfPixels | { readonly kind: 'jpeg'; readonly data: Uint8Array }

/** What pdf.js puts among the objects of a page, when it is a picture. */
export function pdfImage(object: unknown): PdfImage | null {
  if (typeof object !== 'object' || object === null) return null
  if ('bitmap' in object && object.bitmap instanceof ArrayBuffer)
    return { kind: 'jpeg', data: new Uint8Array(object.bitmap) }
  if (!('data' in object && 'width' in object && 'height' in object && 'kind' in object)) return null
  const { data, width, height, kind: code } = object
  const kind = code === 1 ? 'black-white' : code === 2 ? 'rgb' : code === 3 ? 'rgba' : null
  if (kind === null || typeof width !== 'number' || typeof height !== 'number') return null
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null
  return data.length >= bytesOf(kind, width, height) ? { kind, width, height, data } : null
}

function bytesOf(kind: PdfPixels['kind'], width: number, height: number): number {
  if (kind === 'black-white') return Math.ceil(width / 8) * height
  return width * height * (kind === 'rgb' ? 3 : 4)
}

/** The same pixels, four bytes each. */
export function rgbaOf({ kind, width, height, data }: PdfPixels): Uint8Array {
  const rgba = new Uint8Array(width * height * 4)
  if (kind === 'rgba') rgba.set(data.subarray(0, rgba.length))
  else if (kind === 'rgb') {
    for (let from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
      rgba[to] = data[from] ?? 0
      rgba[to + 1] = data[from + 1] ?? 0
      rgba[to + 2] = data[from + 2] ?? 0
      rgba[to + 3] = 255
    }
  } else {
    const row = Math.ceil(width / 8)
    for (let at = 0; at < width * height; at += 1) {
      const x = at % width
      const bits = data[((at - x) / width) * row + (x >> 3)] ?? 0
      rgba.fill((bits >> (7 - (x & 7))) & 1 ? 255 : 0, at * 4, at * 4 + 3)
      rgba[at * 4 + 3] = 255
    }
  }
  return rgba
}
