import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'

export interface Indexed {
  readonly width: number
  readonly height: number
  /** Four bytes a colour, at most 256 of them: red, green, blue, how far it covers. */
  readonly colours: Uint8Array
  /** The colour of each pixel, row by row. */
  readonly pixels: Uint8Array
}

/** A picture of few colours as a PNG with a palette (ISO/IEC 15948): smaller than any photograph's format, and exact. */
export function smallPng({ width, height, colours, pixels }: Indexed): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (1 + width))
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (1 + width) + 1)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.filter((_, at) => at % 4 !== 3))),
    chunk('tRNS', Buffer.from(colours.filter((_, at) => at % 4 === 3))),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
