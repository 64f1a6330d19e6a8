import { describe, expect, it } from 'vitest'
import { pdf } from '../../../e2e/material/formats/writers.mjs'
import { readPdf } from './pdf-format'
import { dct, here, rgb, type Stream, type Streams, shown, story } from './pdf-story.arbitrary'
import { readFormat } from './read-format'

describe('a PDF that draws without end', () => {
  it('keeps its words and the pictures before, and says that there may be more', async () => {
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
