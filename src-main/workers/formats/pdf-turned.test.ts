import { describe, expect, it } from 'vitest'
import type { PdfMatrix } from './pdf-area'
import { turned, turnOf } from './pdf-turned'

describe('pixels of a PDF', () => {
  const rows = ['abc', 'def']
  const image = {
    width: 3,
    height: 2,
    data: Uint8Array.from(Array.from(rows.join('')).flatMap((one) => [one.charCodeAt(0), 0, 0, 255])),
  }

  // A unit square that stands upright has its own y up, and the page its y down.
  it.each<readonly [string, PdfMatrix, number, readonly string[]]>([
    ['upright', [9, 0, 0, -9, 0, 0], 0, ['abc', 'def']],
    ['mirrored', [-9, 0, 0, -9, 0, 0], 0, ['cba', 'fed']],
    ['upside down', [9, 0, 0, 9, 0, 0], 0, ['def', 'abc']],
    ['turned about', [-9, 0, 0, 9, 0, 0], 0, ['fed', 'cba']],
    ['a little askew', [9, 1, 1, -9, 0, 0], 0, ['abc', 'def']],
    ['turned to the right', [0, 9, 9, 0, 0, 0], 0, ['da', 'eb', 'fc']],
    ['turned to the left', [0, -9, -9, 0, 0, 0], 0, ['cf', 'be', 'ad']],
    ['on a page that is shown turned to the right', [9, 0, 0, -9, 0, 0], 90, ['da', 'eb', 'fc']],
    ['on a page that is shown upside down', [9, 0, 0, -9, 0, 0], 180, ['fed', 'cba']],
    ['turned left on a page that is shown turned right', [0, -9, -9, 0, 0, 0], 90, ['abc', 'def']],
  ])('%s are read as they are seen', (_name, matrix, degrees, expected) => {
    const { width, data } = turned(image, turnOf(matrix, degrees))
    const letters = String.fromCharCode(...data.filter((_, at) => at % 4 === 0))
    expect(letters.match(new RegExp(`.{${width}}`, 'g'))).toEqual(expected)
  })
})
