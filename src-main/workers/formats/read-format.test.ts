import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Origin } from '#domain/notebook/records'
import { docxParts, epub, mhtml, pdf, zip } from '../../../e2e/material/formats/writers.mjs'
import { readFormat } from './read-format'
import { page, prose, read } from './shown-reading.arbitrary'

describe('any format', () => {
  const samples: readonly (readonly [Exclude<Origin['format'], 'pasted'>, Uint8Array])[] = [
    ['docx', zip(docxParts([{ text: prose }]))],
    ['pdf', pdf([[{ text: prose, x: 10, y: 100, size: 5 }]])],
    ['epub', epub({ title: 'a', creator: 'b', date: '2021', pages: [`<p>${prose}</p>`] })],
    ['mhtml', mhtml({ html: Buffer.from(page(`<p>${prose}</p>`)), url: 'https://x.test/' })],
    ['html', Buffer.from(page(`<p>${prose}</p>`))],
  ]

  it.each(samples)(
    '%s cut anywhere, or with bytes changed, is read or refused and never throws',
    async (format, whole) => {
      for (let cut = 0; cut < whole.length; cut += Math.ceil(whole.length / 40)) {
        const part = await readFormat(format, { bytes: whole.subarray(0, cut), fileName: null })
        if (!part.ok) expect(['damaged', 'not-utf8', 'binary', 'no-text']).toContain(part.code)
        const bent = Buffer.from(whole)
        bent[cut] = (bent[cut] ?? 0) ^ 0xff
        await readFormat(format, { bytes: bent, fileName: null })
      }
    },
  )

  it.each(samples)('%s gives the same article for the same bytes', async (format, bytes) => {
    expect(await readFormat(format, { bytes, fileName: 'a' })).toEqual(
      await readFormat(format, { bytes, fileName: 'a' }),
    )
  })

  it('is read again in another encoding from the bytes that were kept', async () => {
    const bytes = Buffer.from('d0e2ec7420f061692076e0206e68e0', 'hex')
    expect(await read('text', bytes)).toMatchObject({ encoding: 'windows-1258', text: 'Đất đai và nhà' })
    expect(await read('text', bytes, 'windows-1252')).toMatchObject({
      encoding: 'windows-1252',
      text: 'Ðâìt ðai và nhà',
    })
    expect(await read('html', Buffer.concat([Buffer.from('<p>'), bytes]), 'viscii')).toMatchObject({
      encoding: 'viscii',
    })
    expect(await read('text', bytes, 'utf-8')).toEqual({ code: 'not-utf8' })
  })

  it('runs nothing and fetches nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // Listening on a port, a server has an address of this kind.
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    Object.assign(globalThis, { sotayTouched: false })
    const inner = `<link rel="stylesheet" href="${at}/a.css"><script src="${at}/b.js"></script><script>globalThis.sotayTouched = true; fetch('${at}/c')</script><img src="${at}/d.png" srcset="${at}/e.png 2x" onerror="globalThis.sotayTouched = true"><iframe src="${at}/f"></iframe><object data="${at}/g"></object><video src="${at}/h" poster="${at}/i"></video><style>@import url(${at}/j)</style><p style="background:url(${at}/k)">${prose}</p><p>${prose}</p>`
    const html = Buffer.from(page(inner))
    const picture = docxParts([{ text: prose, picture: true, link: `${at}/l` }]).map((part) =>
      part.path === 'word/_rels/document.xml.rels'
        ? {
            ...part,
            bytes: String(part.bytes).replace(
              'Target="media/image1.png"',
              `Target="${at}/m.png" TargetMode="External"`,
            ),
          }
        : part,
    )
    for (const [format, bytes] of [
      ['html', html],
      ['mhtml', mhtml({ html, url: `${at}/n` })],
      ['epub', epub({ title: 'a', creator: 'b', date: '2021', pages: [inner] })],
      ['docx', zip(picture)],
      ['pdf', pdf([[{ text: prose, x: 10, y: 100, size: 5 }]])],
    ] as const) {
      const { text = '' } = await read(format, bytes)
      expect(text).toContain(prose)
      expect(text).not.toMatch(/sotayTouched|@import|\.css/u)
    }
    expect(asked).toEqual([])
    expect(globalThis).toMatchObject({ sotayTouched: false })
    await new Promise((resolve) => server.close(resolve))
  })
})
