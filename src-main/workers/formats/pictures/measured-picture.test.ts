import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measuredPicture } from './measured-picture'

describe('measuredPicture', () => {
  /** SOI; APP1 with one entry of Exif, the orientation; SOF0 of 48 by 64; EOI. */
  const jpeg = (orientation: number): Buffer =>
    Buffer.from(
      [
        'ffd8',
        `ffe10022457869660000${'4d4d002a00000008'}0001011200030000000100${orientation.toString().padStart(2, '0')}000000000000`,
        'ffc00011080040003003012200021101031101',
        'ffd9',
      ].join(''),
      'hex',
    )

  it.each([
    ['image/gif', '474946383961400030000000003b', 64, 48],
    [
      'image/avif',
      '00000018667479706176696600000000617669666d696631000000306d6574610000000000000024697072700000001c6970636f0000001469737065000000000000004000000030',
      64,
      48,
    ],
    ['image/webp', '524946461a000000574542505650384c0d0000002f3fc00b0010', 64, 48],
  ])('knows %s by its bytes', (mediaType, hex, width, height) => {
    expect(measuredPicture(Buffer.from(hex, 'hex'))).toEqual({ mediaType, width, height })
  })

  it('measures a photograph as it is shown, turned as the camera was', () => {
    expect(measuredPicture(jpeg(1))).toEqual({ mediaType: 'image/jpeg', width: 48, height: 64 })
    expect(measuredPicture(jpeg(6))).toEqual({ mediaType: 'image/jpeg', width: 64, height: 48 })
  })

  it('never throws, whatever follows a good beginning', () => {
    const beginnings = [
      '89504e470d0a1a0a',
      'ffd8ffe1',
      '474946383961',
      '52494646ffffffff57454250',
      '000000206674797061766966',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (beginning, rest) => {
        measuredPicture(Buffer.concat([Buffer.from(beginning, 'hex'), rest]))
      }),
      { numRuns: 2000 },
    )
  })
})
