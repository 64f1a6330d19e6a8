import { deflateSync, inflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { pdf } from '../../../e2e/material/formats/writers.mjs'
import { readPdf } from './pdf-format'
import type { FoundPicture } from './pictures/gather-pictures'
import { readFormat } from './read-format'

type Page = Parameters<typeof pdf>[0][number]
type Streams = NonNullable<NonNullable<Parameters<typeof pdf>[1]>['streams']>
type Stream = Streams[string]

const first = 'Sáng nay, bà con xã Bình Lạc ra đồng sớm.'
const caption = 'Lúa chín ven sông.'
const second = 'Đến trưa, những thửa gần đê đã gặt xong.'

const image = (width: number, height: number, more: string): string =>
  `/Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ${more}`

/** Pixels without an end of colours, as a photograph has them. */
function photo(width: number, height: number, parts = 3): Buffer {
  return Buffer.from(
    Array.from({ length: width * height * parts }, (_, at) => {
      const x = Math.floor(at / parts) % width
      const y = Math.floor(at / parts / width)
      return [(x * 255) / width, (y * 255) / height, (x * y) % 256, 90][at % parts] ?? 0
    }),
  )
}

function rgb(width: number, height: number, pixels = photo(width, height)): Stream {
  return { head: image(width, height, '/ColorSpace /DeviceRGB /Filter /FlateDecode'), bytes: deflateSync(pixels) }
}

const jpegBytes = (width: number, height: number): Buffer =>
  jpeg.encode({ width, height, data: photo(width, height, 4) }, 80).data

function dct(width: number, height: number, bytes = jpegBytes(width, height), colours = 'DeviceRGB'): Stream {
  return { head: image(width, height, `/ColorSpace /${colours} /Filter /DCTDecode`), bytes }
}

/** Draws a stream into this box; y counts from the bottom. */
const draw = (name: string, x: number, y: number, width: number, height: number): { draw: string } => ({
  draw: `q ${width} 0 0 ${height} ${x} ${y} cm /${name} Do Q`,
})
const at = (text: string, y: number, x = 50): { text: string; x: number; y: number } => ({ text, x, y })

async function read(pages: readonly Page[], streams: Streams) {
  return readBytes(pdf(pages, { streams }))
}

async function readBytes(bytes: Uint8Array) {
  const reading = await readFormat('pdf', { bytes, fileName: 'bai.pdf' })
  if (!reading.ok) throw new Error(reading.code)
  const { draft, pictures, leftOut } = reading
  return { text: draft.text, pictures, leftOut, shown: shown(draft.text, pictures) }
}

/** Each picture as its kind, its measures and the beginning of the block it stands before. */
function shown(text: string, pictures: readonly FoundPicture[]): readonly string[] {
  return pictures.map(({ mediaType, width, height, at }) =>
    `${mediaType.slice(6)} ${width}×${height} ${text.slice(at, at + 8)}`.trim(),
  )
}

/** Words above a picture, under it, and its caption. */
const story = (...drawn: Page): Page => [at(first, 100), ...drawn, at(caption, 330), at(second, 400)]
const here = (name: string): { draw: string } => draw(name, 50, 842 - 310, 300, 180)

describe('the pictures of a PDF', () => {
  it.each<readonly [string, Stream, string]>([
    ['in three colours', rgb(60, 40), 'jpeg 60×40 Lúa chín'],
    [
      'in print colours',
      { head: image(60, 40, '/ColorSpace /DeviceCMYK'), bytes: photo(60, 40, 4) },
      'jpeg 60×40 Lúa chín',
    ],
    ['in grey', { head: image(90, 40, '/ColorSpace /DeviceGray'), bytes: photo(90, 40, 1) }, 'png 90×40 Lúa chín'],
    [
      'in black and white',
      { head: image(64, 40, '/ColorSpace /DeviceGray').replace('8', '1'), bytes: Buffer.alloc(320, 0xf0) },
      'png 64×40 Lúa chín',
    ],
    ['of few colours', rgb(50, 40, Buffer.alloc(6000, 'ab c')), 'png 50×40 Lúa chín'],
    ['in a JPEG that is said to be grey', dct(64, 48, jpegBytes(64, 48), 'DeviceGray'), 'jpeg 64×48 Lúa chín'],
  ])('%s are kept as files before the words that follow them', async (_name, stream, expected) => {
    const { shown, text } = await read([story(here('A'))], { A: stream })
    expect(shown).toEqual([expected])
    expect(text).toBe(`${first}\n\n${caption}\n\n${second}`)
  })

  it('that are JPEG stay as they are, byte for byte', async () => {
    const bytes = jpegBytes(64, 48)
    const { pictures, shown } = await read([story(here('A'))], { A: dct(64, 48, bytes) })
    expect(shown).toEqual(['jpeg 64×48 Lúa chín'])
    expect(Buffer.from(pictures[0]?.bytes ?? []).equals(bytes)).toBe(true)
  })

  it('are found in what a page draws by name, and in its drawing', async () => {
    const form = {
      head: '/Subtype /Form /BBox [0 0 100 100] /Matrix [2 0 0 2 50 500]',
      bytes: 'q 100 0 0 90 0 10 cm /A Do Q',
    }
    const inline = Array.from({ length: 40 * 40 }, (_, at) => (at % 3 === 0 ? 'ff' : '00')).join('')
    const small = { draw: `q 90 0 0 90 50 610 cm BI /W 40 /H 40 /BPC 8 /CS /G /F /AHx ID ${inline}> EI Q` }
    const streams = { A: rgb(60, 40), F: form }
    expect((await read([story({ draw: '/F Do' })], streams)).shown).toEqual(['jpeg 60×40 Lúa chín'])
    expect((await read([story(small, here('A'))], streams)).shown).toEqual([
      'jpeg 60×40 Lúa chín',
      'png 40×40 Lúa chín',
    ])
  })

  it('stand as they are drawn, also when they are drawn upside down', async () => {
    const pixels = Buffer.alloc(64 * 64 * 3)
    pixels.fill(200, 64 * 32 * 3)
    const over = { draw: 'q 300 0 0 -180 50 712 cm /A Do Q' }
    const file = (await read([story(over)], { A: rgb(64, 64, pixels) })).pictures[0]?.bytes ?? new Uint8Array()
    expect(firstColour(file)).toEqual([200, 200, 200, 255])

    const bytes = jpeg.encode({ width: 64, height: 64, data: rgbaOfRows(64) }, 90).data
    const [turned] = (await read([story(over)], { A: dct(64, 64, bytes) })).pictures
    // Of few colours once it is decoded.
    expect(firstColour(turned?.bytes ?? new Uint8Array())[0]).toBeGreaterThan(180)
  })

  it('are laid on white where the page shines through', async () => {
    const clear = { head: image(64, 64, '/ColorSpace /DeviceGray'), bytes: Buffer.alloc(64 * 64, 128) }
    const { head, bytes } = rgb(64, 64)
    // The stream after the only page, and after itself.
    const streams = { A: { head: `${head} /SMask 9 0 R`, bytes }, M: clear }
    const { pictures, shown } = await read([story(here('A'))], streams)
    expect(shown).toEqual(['jpeg 64×64 Lúa chín'])
    expect(jpeg.decode(pictures[0]?.bytes ?? []).data[0]).toBeGreaterThan(100)
  })

  it.each<readonly [string, Page, Stream]>([
    [
      'is a stencil',
      [here('A')],
      { head: image(64, 64, '/ImageMask true').replace('8', '1'), bytes: Buffer.alloc(512, 0xa5) },
    ],
    ['has one colour', [here('A')], rgb(64, 64, Buffer.alloc(64 * 64 * 3, 7))],
    ['has few pixels', [here('A')], rgb(31, 64)],
    ['is small on the page', [draw('A', 50, 600, 27, 90)], rgb(60, 40)],
    ['is a rule', [draw('A', 50, 600, 400, 2)], rgb(600, 40)],
    [
      'is not seen',
      [draw('A', 700, 600, 300, 90), { draw: 'q 0 0 10 10 re W n 99 0 0 99 9 9 cm /A Do Q' }],
      rgb(60, 40),
    ],
    ['lies under a page', [draw('A', 0, 0, 595, 842)], rgb(60, 80)],
    ['lies under the words of a box', [draw('A', 45, 842 - 415, 215, 30)], rgb(60, 40)],
    ['is cut short', [here('A')], { ...rgb(60, 40), bytes: Buffer.alloc(4) }],
    ['is a broken JPEG', [here('A')], dct(60, 40, jpegBytes(60, 40).subarray(20))],
    [
      'needs a decoder that is not here',
      [here('A')],
      { head: image(60, 40, '/Filter /JPXDecode'), bytes: '\0\0\0\x0cjP  ' },
    ],
    [
      'is packed as fax machines do today',
      [here('A')],
      { head: image(64, 64, '/ColorSpace /DeviceGray /Filter /JBIG2Decode'), bytes: 'abc' },
    ],
    ['would fill the memory', [here('A')], rgb(60_000, 60_000, Buffer.alloc(9))],
  ])('leave out what %s', async (_name, drawn, stream) => {
    const { text, shown } = await read([story(...drawn)], { A: stream })
    expect(shown).toEqual([])
    expect(text).toBe(`${first}\n\n${caption}\n\n${second}`)
  })

  it.each([
    ['has more pixels than any', '/Width 9000 /Height 9000'],
    ['is longer than any', '/Width 40000 /Height 3'],
    ['says its measures somewhere else', '/Width 1 0 R /Height 64'],
  ])('leave out all of a file in which a mask %s, and say so', async (_name, measures) => {
    const mask = { head: `/Subtype /Image ${measures} /BitsPerComponent 8 /ColorSpace /DeviceGray`, bytes: 'thưa' }
    const { head, bytes } = rgb(64, 64)
    const streams = { A: { head: `${head} /SMask 9 0 R`, bytes }, M: mask }
    const { shown, leftOut } = await read([story(here('A'))], streams)
    expect([shown, leftOut]).toEqual([[], [{ name: '', why: 'too-large' }]])
  })

  it('are not looked for where words alone are asked for', async () => {
    const bytes = pdf([story(here('A'))], { streams: { A: rgb(60, 40) } })
    const reading = await readFormat('pdf', { bytes, fileName: null, wordsOnly: true })
    expect(reading).toMatchObject({ ok: true, pictures: [], leftOut: [] })
  })

  it.each([
    ['a part of whose paper is seen', '/MediaBox [0 0 1190 842] /CropBox [595 0 1190 842]', 645, 600],
    ['that begins below its paper', '/MediaBox [0 -842 595 0]', 50, -242],
    ['that is turned', '/MediaBox [0 0 595 842] /Rotate 90', 50, 700],
  ])('are found on a page %s', async (_name, paper, x, y) => {
    const page = [{ text: first, x: x + 10, y: 842 - y - 60 }, draw('A', x, y - 100, 300, 90)]
    const { pictures } = await readBytes(pdf([page], { streams: { A: rgb(60, 40) }, paper }))
    expect(pictures).toHaveLength(1)
  })

  it('are kept as fax machines send them', async () => {
    // Thirty-two white and thirty-two black in each of sixty-four rows (ITU-T T.4, tables 2 and 3).
    const bits = ('00011011' + '000001101010').repeat(64)
    const bytes = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
    const parameters = '/DecodeParms << /K 0 /Columns 64 /Rows 64 /EndOfBlock false >>'
    const head = image(64, 64, `/ColorSpace /DeviceGray /Filter /CCITTFaxDecode ${parameters}`).replace('8', '1')
    const { shown } = await read([story(here('A'))], { A: { head, bytes } })
    expect(shown).toEqual(['png 64×64 Lúa chín'])
  })

  it('leave out the rest of what a small picture unfolds to', async () => {
    const bytes = deflateSync(Buffer.concat([photo(60, 40), Buffer.alloc(200_000_000)]))
    const { shown } = await read([story(here('A'))], { A: { ...rgb(60, 40), bytes } })
    expect(shown).toEqual(['jpeg 60×40 Lúa chín'])
  })

  it('leave out all of a file in which a JPEG lies about its size, and say so', async () => {
    const bytes = Buffer.from(jpegBytes(60, 40))
    const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'))
    bytes.writeUInt16BE(60_000, frame + 5)
    bytes.writeUInt16BE(60_000, frame + 7)
    const { shown, leftOut } = await read([story(here('A'))], { A: dct(60, 40, bytes) })
    expect(shown).toEqual([])
    expect(leftOut).toEqual([{ name: '', why: 'too-large' }])
  })

  it('leave out a logo, which is drawn on every page, and keep what stands on two', async () => {
    const streams = { A: rgb(60, 40), B: rgb(80, 40) }
    const pages = [story(here('A'), here('B')), story(here('A')), story(here('A'), here('B')), story(here('A'))]
    expect((await read(pages, streams)).shown).toEqual(['jpeg 80×40 Lúa chín', 'jpeg 80×40 Lúa chín'])
  })

  it('are not looked for on when page after page is a scan', async () => {
    const scan = draw('A', 0, 0, 595, 842)
    const streams = { A: rgb(60, 80), B: rgb(80, 40) }
    const pages = [story(scan), story(scan), story(scan), story(here('B'))]
    expect((await read(pages, streams)).shown).toEqual([])
    expect((await read(pages.slice(1), streams)).shown).toEqual(['jpeg 80×40 Lúa chín'])
  })

  describe('stand', () => {
    const column = (words: string, x: number, y: number): Page =>
      words.split('\n').map((text, line) => ({ text, x, y: y + line * 14 }))
    const left =
      'Nước rút khỏi ruộng từ đầu tháng chín, để\nlại một lớp phù sa dày bằng bàn tay và\nnhững bờ thửa phải đắp lại sau lũ.'
    const right =
      'Ba đội gặt chia nhau làm từ sáng sớm cho\nxong trước trưa, thửa nào xong thì rơm\nđược gom ngay về chuồng trâu cạnh đê.'
    const flowing = left.replace('sau lũ.', 'sau khi')
    const further = right.replace('Ba', 'ba')
    const A = rgb(60, 40)

    it.each<readonly [string, Page, string]>([
      [
        'in their column',
        [
          ...column(left, 50, 140),
          draw('A', 310, 842 - 300, 200, 90),
          ...column(left, 50, 320),
          ...column(right, 310, 140),
          ...column(right, 310, 320),
        ],
        'Ba đội gặt',
      ],
      [
        'at the head of a column',
        [
          ...column(left, 50, 140),
          ...column(left, 50, 220),
          draw('A', 310, 842 - 200, 200, 80),
          ...column(right, 310, 220),
        ],
        'Ba đội gặt',
      ],
      [
        'at the foot of a column',
        [
          ...column(left, 50, 140),
          draw('A', 50, 842 - 300, 200, 90),
          ...column(right, 310, 140),
          ...column(right, 310, 220),
        ],
        'Ba đội gặt',
      ],
      [
        'after a paragraph that flows past them',
        [
          ...column(flowing, 50, 220),
          draw('A', 310, 842 - 200, 200, 80),
          ...column(further, 310, 220),
          ...column(left, 310, 300),
        ],
        'Nước rút',
      ],
      [
        'before what is under both columns',
        [
          ...column(left, 50, 140),
          ...column(right, 310, 140),
          draw('A', 50, 842 - 300, 460, 100),
          at(caption, 315),
          ...column(left, 50, 360),
          ...column(right, 310, 360),
        ],
        'Lúa chín',
      ],
      ['after the words when nothing follows', [...column(left, 50, 140), draw('A', 50, 842 - 400, 300, 180)], ''],
      [
        'before all words when they stand above them',
        [draw('A', 50, 842 - 120, 300, 90), ...column(left, 50, 140)],
        'Nước rút',
      ],
    ])('%s', async (_name, page, before) => {
      const { text, pictures } = await read([page], { A })
      expect(pictures.map(({ at }) => text.slice(at, at + before.length))).toEqual([before])
      if (before === '') expect(pictures[0]?.at).toBe(text.length)
    })

    it('on a page without words before those of the next', async () => {
      const { text, pictures } = await read([column(left, 50, 140), [here('A')], column(right, 50, 140)], { A })
      expect(pictures.map(({ at }) => text.slice(at, at + 6))).toEqual(['Ba đội'])
    })

    it('where what is seen of them is, and not what is cut off', async () => {
      const cut = { draw: `q 50 ${842 - 220} 200 60 re W n 200 0 0 400 50 ${842 - 560} cm /A Do Q` }
      const page = [...column(left, 50, 110), cut, at(caption, 240), ...column(right, 50, 300), at(second, 640)]
      const { text, pictures } = await read([page], { A })
      expect(pictures.map(({ at }) => text.slice(at, at + 8))).toEqual(['Lúa chín'])
    })
  })

  it('are no reason to wait for a page that draws without end, or to lose its words', async () => {
    const streams = { A: rgb(60, 40), ...endless('q Q') }
    const bytes = pdf([story(here('A')), [{ draw: '/L0 Do' }]], { streams })
    const reading = await readPdf({ bytes, fileName: null }, { words: 60_000, pictures: 500 })
    expect(reading).toMatchObject({ ok: true, leftOut: [{ name: '', why: 'too-many' }] })
    if (reading.ok) expect(shown(reading.draft.text, reading.pictures)).toEqual(['jpeg 60×40 Lúa chín'])
  })
})

describe('a PDF with pictures that is cut anywhere, or has bytes changed', () => {
  it.each([
    ['pixels', rgb(60, 40)],
    ['a JPEG', dct(60, 40)],
  ])('is read or refused and never throws: %s', async (_name, stream) => {
    const whole = pdf([story(here('A'))], { streams: { A: stream } })
    for (let cut = 1; cut < whole.length; cut += Math.ceil(whole.length / 40)) {
      const part = await readFormat('pdf', { bytes: whole.subarray(0, cut), fileName: null })
      if (!part.ok) expect(['damaged', 'no-text']).toContain(part.code)
      const bent = Buffer.from(whole)
      bent[cut] = (bent[cut] ?? 0) ^ 0xff
      const reading = await readFormat('pdf', { bytes: bent, fileName: null })
      expect(reading.ok ? reading.pictures.length : 0).toBeLessThan(2)
    }
  })
})

describe('a PDF that says words without end', () => {
  it('is refused when its time is over', async () => {
    const words = '<0041>'
    const bytes = pdf([[{ draw: '/L0 Do' }]], { streams: endless(`BT /F1 9 Tf ${words} Tj ET`) })
    const refused = await readPdf({ bytes, fileName: null }, { words: 500, pictures: 500 })
    expect(refused).toEqual({ ok: false, code: 'too-many' })
  })
})

/** Drawings that draw each other ten times each, a million million times the last of them in all. */
function endless(last: string): Streams {
  const level = (at: number): Stream => ({
    head: '/Subtype /Form /BBox [0 0 9 9]',
    bytes: at === 12 ? last : `/L${at + 1} Do `.repeat(10),
  })
  return Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`L${at}`, level(at)]))
}

/** The first pixel of a PNG with a palette. */
function firstColour(file: Uint8Array): readonly number[] {
  const png = Buffer.from(file)
  const chunk = (name: string): Buffer => {
    const start = png.indexOf(name)
    return png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4))
  }
  const index = inflateSync(chunk('IDAT'))[1] ?? 0
  return [...chunk('PLTE').subarray(index * 3, index * 3 + 3), chunk('tRNS')[index] ?? 0]
}

/** Black above, light below. */
function rgbaOfRows(side: number): Buffer {
  return Buffer.from(Array.from({ length: side * side * 4 }, (_, at) => (at < side * side * 2 ? 0 : 200)))
}
