// Pages with pictures, built byte by byte, and what comes of reading them.
import { deflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'
import { pdf } from '../../../e2e/material/formats/writers.mjs'
import type { FoundPicture } from './pictures/gather-pictures'
import { readFormat } from './read-format'

export type Page = Parameters<typeof pdf>[0][number]
export type Streams = NonNullable<NonNullable<Parameters<typeof pdf>[1]>['streams']>
export type Stream = Streams[string]

export const first = 'Sáng nay, bà con xã Bình Lạc ra đồng sớm.'
export const caption = 'Lúa chín ven sông.'
export const second = 'Đến trưa, những thửa gần đê đã gặt xong.'

export const image = (width: number, height: number, more: string): string =>
  `/Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ${more}`

/** Pixels without an end of colours, as a photograph has them. */
export function photo(width: number, height: number, parts = 3): Buffer {
  return Buffer.from(
    Array.from({ length: width * height * parts }, (_, at) => {
      const x = Math.floor(at / parts) % width
      const y = Math.floor(at / parts / width)
      return [(x * 255) / width, (y * 255) / height, (x * y) % 256, 90][at % parts] ?? 0
    }),
  )
}

export function rgb(width: number, height: number, pixels = photo(width, height)): Stream {
  return { head: image(width, height, '/ColorSpace /DeviceRGB /Filter /FlateDecode'), bytes: deflateSync(pixels) }
}

export const jpegBytes = (width: number, height: number): Buffer =>
  jpeg.encode({ width, height, data: photo(width, height, 4) }, 80).data

export function dct(width: number, height: number, bytes = jpegBytes(width, height), colours = 'DeviceRGB'): Stream {
  return { head: image(width, height, `/ColorSpace /${colours} /Filter /DCTDecode`), bytes }
}

/** Draws a stream into this box; y counts from the bottom. */
export const draw = (name: string, x: number, y: number, width: number, height: number): { draw: string } => ({
  draw: `q ${width} 0 0 ${height} ${x} ${y} cm /${name} Do Q`,
})
export const at = (text: string, y: number, x = 50): { text: string; x: number; y: number } => ({ text, x, y })

export async function read(pages: readonly Page[], streams: Streams) {
  return readBytes(pdf(pages, { streams }))
}

export async function readBytes(bytes: Uint8Array) {
  const reading = await readFormat('pdf', { bytes, fileName: 'bai.pdf' })
  if (!reading.ok) throw new Error(reading.code)
  const { draft, pictures, leftOut } = reading
  return { text: draft.text, pictures, leftOut, shown: shown(draft.text, pictures) }
}

/** Each picture as its kind, its measures and the beginning of the block it stands before. */
export function shown(text: string, pictures: readonly FoundPicture[]): readonly string[] {
  return pictures.map(({ mediaType, width, height, at }) =>
    `${mediaType.slice(6)} ${width}×${height} ${text.slice(at, at + 8)}`.trim(),
  )
}

/** Words above a picture, under it, and its caption. */
export const story = (...drawn: Page): Page => [at(first, 100), ...drawn, at(caption, 330), at(second, 400)]
export const here = (name: string): { draw: string } => draw(name, 50, 842 - 310, 300, 180)
