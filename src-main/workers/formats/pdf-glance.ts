import { Buffer } from 'node:buffer'
import { mostPixels } from './pictures/picture-limits'

/** How a frame of 8 bits begins (ISO/IEC 10918-1, B.2.2), of one, three or four colours, as JPEGs stand in a PDF. */
const frames = ['c0', 'c1', 'c2'].flatMap((kind) => ['0b', '11', '14'].map((length) => `ff${kind}00${length}08`))

/**
 * Whether a PDF has pictures to look for. Their heads are never packed away, so a glance is enough; `too-large` when a JPEG
 * in it says that it has more pixels than any, whatever is said around it: who unpacks it takes the memory for them all.
 */
export function glanceAtPictures(bytes: Uint8Array): 'some' | 'none' | 'too-large' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!saysImage(file)) return 'none'
  return frames.some((head) => hasLargeFrame(file, Buffer.from(head, 'hex'))) ? 'too-large' : 'some'
}

/** The name alone: most old files list `/ImageB` and its like for printers. */
function saysImage(file: Buffer): boolean {
  for (let at = file.indexOf('/Image'); at >= 0; at = file.indexOf('/Image', at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(String.fromCharCode(file[at + 6] ?? 0))) return true
  }
  return false
}

function hasLargeFrame(file: Buffer, head: Buffer): boolean {
  for (let at = file.indexOf(head); at >= 0 && at + 9 <= file.length; at = file.indexOf(head, at + 1)) {
    if (file.readUInt16BE(at + 5) * file.readUInt16BE(at + 7) > mostPixels) return true
  }
  return false
}
