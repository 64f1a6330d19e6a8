import { describe, expect, it } from 'vitest'
import { mhtml } from '../../../e2e/material/formats/writers.mjs'
import { page, prose, read } from './shown-reading.arbitrary'

describe('a page saved in one file', () => {
  it.each(['quoted-printable', 'base64', '8bit'] as const)(
    'is read from %s, without the frames beside it',
    async (transfer) => {
      const html = Buffer.from(page(`<p>${prose}</p>`))
      expect(await read('mhtml', mhtml({ html, url: 'https://www.bensong.test/tin/1', transfer }))).toMatchObject({
        title: 'Được mùa ở Bình Lạc',
        url: 'https://www.bensong.test/tin/1',
        source: 'bensong.test',
        encoding: 'utf-8',
        text: `Được mùa ở Bình Lạc\n\n${prose}`,
      })
    },
  )

  it('in an encoding that it does not state is read by its words', async () => {
    // `Đất đai và nhà cửa` in windows-1258.
    const words = Buffer.from('d0e2ec7420f06169207661cc206e6861cc2063fdd261', 'hex')
    const html = Buffer.concat([Buffer.from('<p>'), words, Buffer.from('</p>')])
    expect(await read('mhtml', mhtml({ html, url: 'https://x.test/', charset: '' }))).toMatchObject({
      encoding: 'windows-1258',
      text: 'Đất đai và nhà cửa',
    })
  })

  it.each([
    ['that is none', 'chữ thường'],
    ['without a page in it', 'MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx'],
    ['cut after its first line', 'MIME-Version: 1.0\r\n'],
    [
      'of parts in parts without end',
      `MIME-Version: 1.0\r\n${'Content-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n'.repeat(2000)}`,
    ],
  ])('%s is refused', async (_name, text) => expect(await read('mhtml', text)).toEqual({ code: 'damaged' }))
})
