import { deflateSync, inflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { pdf } from '../../../e2e/material/formats/writers.mjs'
import {
  caption,
  dct,
  draw,
  first,
  here,
  image,
  jpegBytes,
  type Page,
  photo,
  read,
  readBytes,
  rgb,
  type Stream,
  second,
  story,
} from './pdf-story.arbitrary'
import { readFormat } from './read-format'

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

  it('are turned each as it is drawn, where one is drawn twice', async () => {
    const along = { draw: 'q 0 180 -300 0 350 532 cm /A Do Q' }
    const apart = draw('A', 360, 532, 180, 120)
    const { pictures } = await read([story(along, apart)], { A: rgb(60, 40) })
    expect(pictures.map(({ width, height }) => `${width}×${height}`).sort()).toEqual(['40×60', '60×40'])
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
})

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
