import { Buffer } from 'node:buffer'
import { longestSide, mostPixels } from './pictures/picture-limits'

/** How a frame of 8 bits begins (ISO/IEC 10918-1, B.2.2), of one, three or four colours, as JPEGs stand in a PDF. */
const frames = ['c0', 'c1', 'c2'].flatMap((kind) => ['0b', '11', '14'].map((length) => `ff${kind}00${length}08`))

/**
 * Whether a PDF has pictures to look for. Their heads are never packed away, so a glance is enough; `too-large` when a head
 * says more pixels than any picture has, a mask's as well, or leaves its measures to another place of the file, or when a JPEG
 * does, whatever is said around it: who unpacks it takes the memory for them all.
 */
export function glanceAtPictures(bytes: Uint8Array): 'some' | 'none' | 'too-large' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!saysImage(file)) return 'none'
  const isLarge = hasLargeHead(file) || frames.some((head) => hasLargeFrame(file, Buffer.from(head, 'hex')))
  return isLarge ? 'too-large' : 'some'
}

/** The name alone: most old files list `/ImageB` and its like for printers. */
function saysImage(file: Buffer): boolean {
  for (let at = file.indexOf('/Image'); at >= 0; at = file.indexOf('/Image', at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(String.fromCharCode(file[at + 6] ?? 0))) return true
  }
  return false
}

/** Width and height stand together in a head, with a few words between them. Every part of the file is in two looks at most. */
const headLength = 400

function hasLargeHead(file: Buffer): boolean {
  for (let at = file.indexOf('/Width'); at >= 0; at = file.indexOf('/Width', at + headLength / 2)) {
    const around = file.toString('latin1', Math.max(0, at - headLength), at + headLength)
    const [widths, heights] = [measuresIn(around, 'Width'), measuresIn(around, 'Height')]
    if (widths === null || heights === null) return true
    const [width, height] = [Math.max(...widths, 0), Math.max(...heights, 0)]
    if (width > longestSide || height > longestSide || width * height > mostPixels) return true
  }
  return false
}

/** Null when one of them is said somewhere else. */
function measuresIn(head: string, name: 'Width' | 'Height'): readonly number[] | null {
  const said = [...head.matchAll(new RegExp(`/${name}\\s*(\\d+)(\\s+\\d+\\s+R)?`, 'gu'))]
  return said.some(([, , elsewhere]) => elsewhere !== undefined) ? null : said.map(([, number]) => Number(number))
}

function hasLargeFrame(file: Buffer, head: Buffer): boolean {
  for (let at = file.indexOf(head); at >= 0 && at + 9 <= file.length; at = file.indexOf(head, at + 1)) {
    if (file.readUInt16BE(at + 5) * file.readUInt16BE(at + 7) > mostPixels) return true
  }
  return false
}
