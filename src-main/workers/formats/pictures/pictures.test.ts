import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Origin } from '#domain/notebook/records'
import { png, pngHead } from '../../../../e2e/material/formats/png.mjs'
import { docxParts, epub, mhtml, zip } from '../../../../e2e/material/formats/writers.mjs'
import type { Arrival } from '../../import-batch'
import { articlesIn } from '../../import-read'
import { readFormat } from '../read-format'
import type { FoundPicture } from './gather-pictures'

const field = png(64, 48)
const dam = png(80, 40, (x) => [x, 90, 20])
const first =
  'Sáng nay, bà con xã Bình Lạc ra đồng sớm hơn mọi ngày, vì nước vừa rút và lúa chín rộ cả một vùng ven sông.'
const second = 'Đến trưa, những thửa gần đê đã gặt xong, rơm được phơi ngay trên bờ để kịp cho trâu ăn trong mùa rét.'
const dataOf = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
const page = (inner: string): string =>
  `<html><head><meta charset="utf-8"><title>Được mùa</title></head><body><article><h1>Được mùa</h1>${inner}</article></body></html>`

let place: string

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sotay-pictures-')))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

async function read(format: Origin['format'], bytes: Uint8Array | string) {
  const reading = await readFormat(format, { bytes: Buffer.from(bytes), fileName: 'bai.x' })
  if (!reading.ok) throw new Error(reading.code)
  return { text: reading.draft.text, blocks: reading.draft.blocks, pictures: reading.pictures }
}

/** Each picture as its measures and the beginning of the block it stands before. */
function shown(text: string, pictures: readonly FoundPicture[]): readonly string[] {
  return pictures.map(({ width, height, at, alt }) => `${width}×${height} “${alt}” ${text.slice(at, at + 8)}`)
}

async function arrivals(path: string, kind: 'html' | 'zip') {
  const found: Arrival[] = []
  for await (const read of articlesIn(path, kind)) if (read.kind === 'article') found.push(read.arrival)
  return found
}

async function readFile(path: string, kind: 'html' | 'zip') {
  return (await arrivals(path, kind)).map(({ draft, pictures }) => ({ text: draft.text, pictures }))
}

function write(path: string, content: string | Uint8Array): string {
  const whole = join(place, path)
  mkdirSync(join(whole, '..'), { recursive: true })
  writeFileSync(whole, content)
  return whole
}

describe('the pictures of an article', () => {
  it('are found in a page that holds them itself, where they stand', async () => {
    const html = page(
      `<p>${first}</p><figure><img alt="Gặt lúa" src="${dataOf(field)}"><figcaption>Lúa chín ven sông</figcaption></figure><p>${second} <img src="${dataOf(dam)}"></p>`,
    )
    const { text, pictures } = await read('html', html)
    expect(shown(text, pictures)).toEqual(['64×48 “Gặt lúa” Lúa chín', '80×40 “” '])
    expect(pictures[0]).toMatchObject({ mediaType: 'image/png', name: null })
    expect(Buffer.from(pictures[0]?.bytes ?? []).equals(field)).toBe(true)
    expect(text).not.toContain('Gặt lúa')
  })

  it('are left out where they belong to the page around it', async () => {
    const html = page(
      `<nav><img src="${dataOf(dam)}"></nav><p>${first}</p><img src="${dataOf(field)}"><p>${second}</p><div class="tin-lien-quan"><a href="/x"><img src="${dataOf(dam)}">Tin khác</a></div><div hidden><img src="${dataOf(dam)}"></div>`,
    )
    expect(shown('', (await read('html', html)).pictures)).toEqual(['64×48 “” '])
  })

  it('are found in a Word document, with the words that stand for them', async () => {
    const parts = docxParts(
      [{ text: first }, { text: '', picture: 'Gặt lúa' }, { text: 'Lúa chín.', style: 'Caption' }, { text: second }],
      '',
      '',
      { picture: field },
    )
    const { text, pictures } = await read('docx', zip(parts))
    expect(shown(text, pictures)).toEqual(['64×48 “Gặt lúa” Lúa chín'])
  })

  it('are told apart in a Word document, and bounded where one stands a thousand times', async () => {
    const relation = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/>`
    const blip = (id: string): string =>
      `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const inner = ['i2', 'i1', 'i9', 'i2'].map(blip).join('') + blip('i1').repeat(1000)
    const parts = docxParts([{ text: first }], inner, '', { picture: field }).map((part) => {
      if (part.path !== 'word/_rels/document.xml.rels') return part
      const more = relation('i2', 'media/image2.png') + relation('i9', '../../../etc/hostname')
      return { ...part, bytes: String(part.bytes).replace('</Relationships>', `${more}</Relationships>`) }
    })
    const { pictures } = await read('docx', zip([...parts, { path: 'word/media/image2.png', bytes: dam }]))
    expect(pictures.slice(0, 4).map(({ width }) => width)).toEqual([80, 64, 80, 64])
    expect(pictures).toHaveLength(200)
  })

  it('are found in a book, from where its pages stand', async () => {
    const book = epub({
      title: 'Sách',
      creator: 'An',
      date: '2020',
      pages: [`<p>${second}</p>`, `<p>${first}</p><img src="../anh/c%C3%A1nh%20%C4%91%E1%BB%93ng.png" alt=""/>`],
      files: [{ path: 'anh/cánh đồng.png', bytes: field }],
    })
    const { text, pictures } = await read('epub', book)
    expect(shown(text, pictures)).toEqual(['64×48 “” Đến trưa'])
    expect(pictures[0]?.name).toBe('cánh đồng.png')
  })

  it('are found in a page saved in one file, by the addresses and ids of its parts', async () => {
    const html = Buffer.from(
      page(
        `<p>${first}</p><img src="/anh/dong.png"><p>${second}</p><img src="cid:anh2@x"><img src="file:///etc/hostname"><img src="https://x.test/khong-co.png">`,
      ),
    )
    const pictures = [
      { headers: 'Content-Location: https://x.test/anh/dong.png', bytes: field },
      { headers: 'Content-ID: <anh2@x>', bytes: dam },
    ]
    const { text, pictures: found } = await read('mhtml', mhtml({ html, url: 'https://x.test/bai', pictures }))
    expect(shown(text, found)).toEqual(['64×48 “” Đến trưa', '80×40 “” '])
  })

  it('are found beside a page, in a folder and in an archive, and nowhere else', async () => {
    const inner = [
      'bai_files/dong%20lua.png',
      '../ngoai.png',
      'bai_files/../../ngoai.png',
      `${place}/ngoai.png`,
      `file://${place}/ngoai.png`,
      '..%2fngoai.png',
      'bai_files/..\\..\\ngoai.png',
      'bai_files/lien-ket.png',
      'lien-ket/dong%20lua.png',
      'bai_files/chu.png',
      'bai_files',
    ].map((src) => `<img src="${src}">`)
    const html = page(`<p>${first}</p>${inner.join('')}<p>${second}</p>`)
    write('ngoai.png', dam)
    write('trong/bai_files/dong lua.png', field)
    write('trong/bai_files/chu.png', '<script>alert(1)</script>')
    symlinkSync(join(place, 'ngoai.png'), join(place, 'trong/bai_files/lien-ket.png'))
    symlinkSync(join(place, 'trong/bai_files'), join(place, 'trong/lien-ket'))
    const [beside] = await readFile(write('trong/bai.html', html), 'html')
    expect(shown(beside?.text ?? '', beside?.pictures ?? [])).toEqual(['64×48 “” Đến trưa'])
    expect(beside?.pictures[0]?.name).toBe('dong lua.png')

    const archive = zip([
      { path: 'ngoai.png', bytes: dam },
      { path: 'trong/bai.html', bytes: html },
      { path: 'trong/bai_files/dong lua.png', bytes: field },
      { path: 'trong/bai_files/lien-ket.png', bytes: '../../ngoai.png', mode: 0o120777 },
    ])
    const [packed] = await readFile(write('bai.zip', archive), 'zip')
    // In an archive the root is the archive: what lies in it beside the folder of the page is in it all the same.
    expect(new Set(shown('', packed?.pictures ?? []))).toEqual(new Set(['64×48 “” ', '80×40 “” ']))
  })

  it('are at most 200, and one that stands many times is unpacked once', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `<img src="a${at % 2}.png">`)
    const bytes = zip([
      { path: 'bai.html', bytes: page(`<p>${first}</p>${many.join('')}<p>${second}</p>`) },
      { path: 'a0.png', bytes: field },
      { path: 'a1.png', bytes: dam },
    ])
    const [found] = await readFile(write('nhieu.zip', bytes), 'zip')
    expect(found?.pictures).toHaveLength(200)
    expect(new Set(found?.pictures.map((picture) => picture.bytes)).size).toBe(2)
  })

  it('are never fetched', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end(field)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // `listen` on a TCP port answers with where it listens.
    const { port } = server.address() as AddressInfo
    const away = `http://127.0.0.1:${port}`
    const inner = `<p>${first}</p><img src="${away}/a.png" srcset="${away}/b.png 2x"><img src="//127.0.0.1:${port}/c.png">`
    expect((await readFile(write('xa.html', page(inner)), 'html'))[0]?.pictures).toEqual([])
    expect((await read('mhtml', mhtml({ html: Buffer.from(page(inner)), url: `${away}/x` }))).pictures).toEqual([])
    await new Promise((resolve) => server.close(resolve))
    expect(asked).toEqual([])
  })

  it.each([
    ['another type than a picture', dataOf(field, 'text/html')],
    [
      'a drawing that could hold scripts',
      dataOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'),
    ],
    ['a drawing under the name of a picture', dataOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['a page under the name of a picture', dataOf(Buffer.from('<html><script>1</script>'))],
    ['nothing', 'data:image/png;base64,'],
    ['no base 64', 'data:image/png;base64,%%%%'],
    ['letters as they are', 'data:image/png,%89PNG'],
    ['a dot that counts readers', dataOf(png(1, 1))],
    ['2.5 billion pixels', dataOf(pngHead(50_000, 50_000))],
    ['a side of 100,000 pixels', dataOf(pngHead(100_000, 32))],
    ['a picture cut in its head', dataOf(field.subarray(0, 18))],
  ])('are not %s', async (_, src) => {
    expect((await read('html', page(`<p>${first}</p><img src="${src}"><p>${second}</p>`))).pictures).toEqual([])
  })

  it('are named where they are too large, beside a page, in an archive, in a document and in the page itself', async () => {
    const wide = pngHead(50_000, 50_000)
    const heavy = Buffer.concat([field, Buffer.alloc(20_000_001)])
    const html = page(
      `<p>${first}</p><img src="bai_files/n%E1%BA%B7ng.png"><img src="bai_files/rong.png"><img alt="Ruộng" src="${dataOf(wide)}"><img src="bai_files/khong-co.png"><img src="bai_files/vua.png"><p>${second}</p>`,
    )
    write('bai_files/nặng.png', heavy)
    write('bai_files/rong.png', wide)
    write('bai_files/vua.png', field)
    const leftOut = ['nặng.png', 'rong.png', 'Ruộng'].map((name) => ({ name, why: 'too-large' }))
    const [beside] = await arrivals(write('bai.html', html), 'html')
    expect(beside).toMatchObject({ leftOut, pictures: [{ name: 'vua.png' }] })
    const files = [
      { path: 'bai_files/nặng.png', bytes: heavy, stored: true },
      { path: 'bai_files/rong.png', bytes: wide },
      { path: 'bai_files/vua.png', bytes: field },
    ]
    const [packed] = await arrivals(write('bai.zip', zip([{ path: 'bai.html', bytes: html }, ...files])), 'zip')
    expect(packed).toMatchObject({ leftOut, pictures: [{ name: 'vua.png' }] })

    const parts = docxParts([{ text: first }, { text: '', picture: 'Gặt lúa' }, { text: second }], '', '', {
      picture: heavy,
    })
    const word = await readFormat('docx', {
      bytes: zip(parts.map((part) => ({ ...part, stored: true }))),
      fileName: 'bai.docx',
    })
    expect(word).toMatchObject({ pictures: [], leftOut: [{ name: 'Gặt lúa', why: 'too-large' }] })
  })

  it('are named where there are too many of them, and the first hundred of those', async () => {
    const named = Array.from({ length: 450 }, (_, at) => ({ path: `a${at}.png`, bytes: field }))
    const shownAll = named.map(({ path }) => `<img src="${path}">`).join('')
    const html = page(`<p>${first}</p>${shownAll}<p>${second}</p>`)
    const [found] = await arrivals(write('nhieu.zip', zip([{ path: 'bai.html', bytes: html }, ...named])), 'zip')
    expect(found?.pictures).toHaveLength(200)
    expect(found?.leftOut).toEqual(named.slice(200, 300).map(({ path }) => ({ name: path, why: 'too-many' })))
  })

  it('stand at the start of a block or at the end of the text, whatever the page looks like', async () => {
    const piece = fc.constantFrom(
      `<img src="${dataOf(field)}">`,
      `<p>${first}</p>`,
      `<p>${second.slice(0, 40)} <img src="${dataOf(dam)}"> ${second.slice(40)}</p>`,
      '<h2>Vụ sau</h2>',
      `<table><tr><td>Thôn<img src="${dataOf(dam)}"></td><td>12</td></tr></table>`,
      '<ul><li>Giữ giống</li></ul>',
      '<div class="menu">Trang chủ',
      '</div>',
      '<p>e\u0301',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { text, blocks, pictures } = await read('html', page(`<p>${first}</p>${pieces.join('')}`))
        const starts = new Set([...blocks.map(({ start }) => start), text.length])
        expect(pictures.every(({ at }) => starts.has(at))).toBe(true)
        expect(pictures.map(({ at }) => at)).toEqual(pictures.map(({ at }) => at).sort((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })
})
