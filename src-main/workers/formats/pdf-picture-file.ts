import jpeg from 'jpeg-js'
import { type PdfImage, rgbaOf } from './pdf-image'
import { isUpright, type PdfTurn, type Rgba, turned } from './pdf-turned'
import { smallPng } from './pictures/small-png'

/** Photographs have thousands of colours; drawings, charts and what fax machines make have few. */
const mostColours = 128
/** Of a hundred: beyond this files grow and nobody sees it. */
const quality = 88
/** For turning a JPEG: pixels, and what decoding it may take. */
const decodable = { useTArray: true, maxResolutionInMP: 32, maxMemoryUsageInMB: 512 } as const

/**
 * A picture of a PDF as a file: the JPEG that stood in it, byte for byte but for what a camera wrote (EXIF, which is blank), when
 * it is drawn upright; otherwise a PNG for few colours, and a JPEG for many, on white as on paper where it lets the page shine
 * through. Null for one colour alone, which shows nothing. Throws when a JPEG that must be turned cannot be decoded.
 */
export function pictureFile(image: PdfImage, turn: PdfTurn): Uint8Array | null {
  if (image.kind === 'jpeg' && isUpright(turn)) return image.data
  const upright = turned(rgbaIn(image), turn)
  const small = indexed(upright)
  if (small === null) return jpeg.encode(onWhite(upright), quality).data
  return small.colours.length > 4 ? smallPng(small) : null
}

function rgbaIn(image: PdfImage): Rgba {
  if (image.kind !== 'jpeg') return { width: image.width, height: image.height, data: rgbaOf(image) }
  return jpeg.decode(image.data, decodable)
}

/** With its colours numbered; null when there are many. */
function indexed({ width, height, data }: Rgba): Parameters<typeof smallPng>[0] | null {
  const found = new Map<number, number>()
  const pixels = new Uint8Array(width * height)
  for (const [at, colour] of new Uint32Array(data.buffer, data.byteOffset, width * height).entries()) {
    let index = found.get(colour)
    if (index === undefined) {
      index = found.size
      if (index === mostColours) return null
      found.set(colour, index)
    }
    pixels[at] = index
  }
  return { width, height, colours: new Uint8Array(Uint32Array.from(found.keys()).buffer), pixels }
}

function onWhite({ width, height, data }: Rgba): Rgba {
  for (let at = 0; at < data.length; at += 4) {
    const covers = (data[at + 3] ?? 255) / 255
    if (covers === 1) continue
    for (let part = at; part < at + 3; part += 1)
      data[part] = Math.round((data[part] ?? 0) * covers + 255 * (1 - covers))
    data[at + 3] = 255
  }
  return { width, height, data }
}
