import { safeArchivePath } from './archive-path.mjs'

const blockSize = 512

/** @typedef {{ path: readonly string[], content: Buffer }} TarFile */

/**
 * The files of an uncompressed tar archive, as npm packs them: plain files and folders. Links, devices and names that
 * lead outside are refused, because nothing we fetch has a reason to hold them.
 *
 * @param {Buffer} archive
 * @returns {Generator<TarFile>}
 */
export function* tarFiles(archive) {
  let longName = ''
  for (let at = 0; at + blockSize <= archive.length; ) {
    const header = archive.subarray(at, at + blockSize)
    if (header.every((byte) => byte === 0)) return
    checkSum(header)
    const size = octal(header, 124, 12)
    const content = archive.subarray(at + blockSize, at + blockSize + size)
    if (content.length < size) throw new Error('the tar archive ends in the middle of a file')
    at += blockSize + Math.ceil(size / blockSize) * blockSize

    const type = String.fromCharCode(header[156] ?? 0)
    if (type === 'g') continue
    if (type === 'x' || type === 'L') {
      longName = (type === 'L' ? text(content, 0, size) : paxPathIn(content)) || longName
      continue
    }
    const path = safeArchivePath(longName || shortName(header))
    longName = ''
    if (type === '5') continue
    if (type !== '0' && type !== '\0')
      throw new Error(`the tar archive holds something else than a file: ${path.join('/')}`)
    yield { path, content }
  }
}

/** @param {Buffer} header */
function shortName(header) {
  const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : ''
  const name = text(header, 0, 100)
  return prefix ? `${prefix}/${name}` : name
}

/** @param {Buffer} header */
function checkSum(header) {
  // The sum is taken as if its own field were eight spaces.
  const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0)
  if (sum !== octal(header, 148, 8)) throw new Error('the tar archive is damaged')
}

/** @param {Buffer} content */
function paxPathIn(content) {
  for (let at = 0; at < content.length; ) {
    const length = Number.parseInt(content.toString('utf8', at, at + 20), 10)
    if (!(length > 0)) throw new Error('the tar archive has a damaged long name')
    const record = content.toString('utf8', at, at + length - 1)
    const [, key, value] = /^\d+ ([^=]+)=(.*)$/s.exec(record) ?? []
    if (key === 'path') return value ?? ''
    at += length
  }
  return ''
}

/**
 * @param {Buffer} buffer
 * @param {number} at
 * @param {number} length
 */
function text(buffer, at, length) {
  const field = buffer.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

/**
 * @param {Buffer} buffer
 * @param {number} at
 * @param {number} length
 */
function octal(buffer, at, length) {
  const value = Number.parseInt(text(buffer, at, length).trim() || '0', 8)
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('the tar archive has a damaged number')
  return value
}
