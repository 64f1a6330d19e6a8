import { crc32, inflateRawSync } from 'node:zlib'
import { safeArchivePath } from './archive-path.mjs'

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const symbolicLink = 0o120000
const kindMask = 0o170000

/** @typedef {{ path: readonly string[], mode: number, read: () => Buffer }} ZipFile */

/**
 * The files of a zip archive in memory; each is unpacked and checked when it is read. Links, encrypted entries and
 * names that lead outside are refused, whichever entry holds them.
 *
 * @param {Buffer} archive
 * @returns {readonly ZipFile[]}
 */
export function zipFiles(archive) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== endSignature) throw damaged()
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff) throw new Error('the zip archive is larger than this reader understands')

  const files = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== centralSignature) throw damaged()
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const path = safeArchivePath(name)
    const mode = archive.readUInt32LE(at + 38) >>> 16
    if ((mode & kindMask) === symbolicLink) throw new Error(`the zip archive holds a link: ${name}`)
    if (archive.readUInt16LE(at + 8) & 1) throw new Error(`the zip archive is encrypted: ${name}`)
    const entry = at
    if (!name.endsWith('/')) files.push({ path, mode: mode & 0o777, read: () => contentOf(archive, entry) })
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

/**
 * @param {Buffer} archive
 * @param {number} entry where its record in the central directory starts
 */
function contentOf(archive, entry) {
  const method = archive.readUInt16LE(entry + 10)
  const checksum = archive.readUInt32LE(entry + 16)
  const packedSize = archive.readUInt32LE(entry + 20)
  const size = archive.readUInt32LE(entry + 24)
  const local = archive.readUInt32LE(entry + 42)
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== localSignature) throw damaged()
  // The local header has lengths of its own, which may differ from those in the central directory.
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(start, start + packedSize)
  if (method !== 0 && method !== 8) throw new Error(`the zip archive is packed in an unknown way (${method})`)
  const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  if (content.length !== size || crc32(content) !== checksum) throw damaged()
  return content
}

function damaged() {
  return new Error('the zip archive is damaged')
}
