import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** The pixels of a picture, three bytes each, line by line. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** The same picture in 256 colours at most: a screen of letters and areas loses nothing that is seen, and most of its bytes. */
export function smallPng(png: Uint8Array): Buffer {
  const { width, height, rgb } = pixelsOf(png)
  const { palette, indexOf } = paletteOf(rgb)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = indexOf((y * width + x) * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([signature, ...chunks])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(kind: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Reads what Chromium writes: eight bits a channel, red, green, blue and perhaps alpha, not interlaced. */
function pixelsOf(png: Uint8Array): Pixels {
  const file = Buffer.from(png)
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = { 2: 3, 6: 4 }[file[25] ?? 0]
  if (!file.subarray(0, 8).equals(signature) || file[24] !== 8 || file[28] !== 0 || channels === undefined)
    throw new Error('not a picture as Chromium writes them')
  const lines = unfiltered(inflateSync(Buffer.concat(dataOf(file))), width * channels, channels)
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb.set(lines.subarray(pixel * channels, pixel * channels + 3), pixel * 3)
  }
  return { width, height, rgb }
}

function dataOf(file: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return parts
}

/** Takes back what each line was filtered with (PNG, third edition, 9.2). */
function unfiltered(data: Uint8Array, stride: number, channels: number): Uint8Array {
  const height = data.length / (stride + 1)
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < channels ? 0 : (out[at - channels] ?? 0)
      const up = y === 0 ? 0 : (out[at - stride] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (out[at - stride - channels] ?? 0)
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

interface Palette {
  readonly palette: Buffer
  /** The number of the colour of the pixel whose bytes begin here. */
  readonly indexOf: (at: number) => number
}

const most = 256

/** The colours seen most, each the mean of those that are all but the same; every other one is drawn in the nearest. */
function paletteOf(rgb: Uint8Array): Palette {
  const cells = new Map<number, { count: number; sum: [number, number, number] }>()
  for (let at = 0; at < rgb.length; at += 3) {
    const cell = cells.get(cellOf(rgb, at)) ?? { count: 0, sum: [0, 0, 0] }
    cell.count += 1
    for (const channel of [0, 1, 2] as const) cell.sum[channel] += rgb[at + channel] ?? 0
    cells.set(cellOf(rgb, at), cell)
  }
  const kept = [...cells.values()].sort((one, other) => other.count - one.count).slice(0, most)
  const colours = kept.map(({ count, sum }) => sum.map((part) => Math.round(part / count)))
  const known = new Map<number, number>()
  const indexOf = (at: number): number => {
    const cell = cellOf(rgb, at)
    const index = known.get(cell) ?? nearest(colours, rgb, at)
    known.set(cell, index)
    return index
  }
  return { palette: Buffer.from(colours.flat()), indexOf }
}

/** Five bits of each channel. */
function cellOf(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) >> 3) * 1024 + ((rgb[at + 1] ?? 0) >> 3) * 32 + ((rgb[at + 2] ?? 0) >> 3)
}

function nearest(colours: readonly (readonly number[])[], rgb: Uint8Array, at: number): number {
  let best = { index: 0, distance: Number.POSITIVE_INFINITY }
  for (const [index, colour] of colours.entries()) {
    const distance = [0, 1, 2].reduce(
      (sum, channel) => sum + ((colour[channel] ?? 0) - (rgb[at + channel] ?? 0)) ** 2,
      0,
    )
    if (distance < best.distance) best = { index, distance }
  }
  return best.index
}
