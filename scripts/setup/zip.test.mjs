import { crc32, deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { zipFiles } from './zip.mjs'

it('reads stored and deflated files with their modes, and leaves folders out', () => {
  const archive = zipOf([
    { name: 'app/' },
    { name: 'app/electron', text: 'x'.repeat(5000), mode: 0o100755 },
    { name: 'app/bài báo.txt', text: 'đất đai', mode: 0o100644, stored: true },
    { name: 'app/empty', text: '' },
  ])
  expect(zipFiles(archive).map(({ path, mode, read }) => [path.join('/'), mode, read().toString()])).toEqual([
    ['app/electron', 0o755, 'x'.repeat(5000)],
    ['app/bài báo.txt', 0o644, 'đất đai'],
    ['app/empty', 0o644, ''],
  ])
})

it.each([
  '../outside',
  'app/../../outside',
  '/etc/passwd',
  'C:/windows',
  'app\\..\\outside',
  'app//file',
  './file',
  'a\0b',
])('refuses the name %j', (name) => {
  expect(() =>
    zipFiles(
      zipOf([
        { name: 'good', text: '' },
        { name, text: 'evil' },
      ]),
    ),
  ).toThrow('outside itself')
})

it.each([
  ['a link', { name: 'link', text: '/etc/passwd', mode: 0o120777 }, 'link'],
  ['an encrypted file', { name: 'secret', text: 'x', flags: 1 }, 'encrypted'],
])('refuses %s', (_what, entry, reason) => {
  expect(() => zipFiles(zipOf([entry]))).toThrow(reason)
})

it.each([
  ['other content than its checksum says', { checksum: 1 }],
  ['more content than its size says', { size: 3 }],
  ['less content than its size says', { size: 5000 }],
])('refuses a file with %s', (_what, lie) => {
  const [file] = zipFiles(zipOf([{ name: 'file', text: 'x'.repeat(100), ...lie }]))
  expect(() => file?.read()).toThrow()
})

it('refuses an archive that was cut short', () => {
  const archive = zipOf([{ name: 'file', text: 'content' }])
  expect(() => zipFiles(archive.subarray(0, archive.length - 30))).toThrow('damaged')
  expect(() => zipFiles(archive.subarray(20))).toThrow('damaged')
})

/**
 * @typedef {{ name: string, text?: string, mode?: number, stored?: boolean, flags?: number, checksum?: number, size?: number }} Entry
 * @param {readonly Entry[]} entries
 */
function zipOf(entries) {
  let at = 0
  const locals = []
  const directory = []
  for (const { name, text = '', mode = 0o100644, stored = false, flags = 0, ...lie } of entries) {
    const content = Buffer.from(text)
    const packed = stored ? content : deflateRawSync(content)
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(flags, 0)
    fields.writeUInt16LE(stored ? 0 : 8, 2)
    fields.writeUInt32LE(lie.checksum ?? crc32(content), 8)
    fields.writeUInt32LE(packed.length, 12)
    fields.writeUInt32LE(lie.size ?? content.length, 16)
    fields.writeUInt16LE(Buffer.byteLength(name), 20)
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0'), fields, Buffer.alloc(2), Buffer.from(name), packed])
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(mode * 0x10000, 8)
    tail.writeUInt32LE(at, 12)
    directory.push(Buffer.from('PK\x01\x02\x14\x03\x14\0'), fields, tail, Buffer.from(name))
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, end])
}
