import type { PictureType } from '../notebook/records'

/**
 * What kind of picture bytes are, by how they begin, whatever a name or an address says of them; null for everything
 * that is not kept and shown (SVG among them).
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/u.test(head)) return 'image/gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  return /^ftypavi[fs]/u.test(head.slice(4)) ? 'image/avif' : null
}
