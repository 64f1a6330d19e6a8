import { Buffer } from 'node:buffer'
import { largestPicture } from './picture-limits'

/**
 * The bytes that a `data:` address holds in base 64, as every program writes pictures, when it says that they are one;
 * null for any other address, `too-large` for more bytes than a picture may have. What they really are is not its to say.
 */
export function bytesOfDataAddress(address: string): Uint8Array | 'too-large' | null {
  const head = /^data:image\/(?!svg)[^,;\s]{1,80}(?:;(?!base64)[^,;]{0,200}){0,5};base64,/iu.exec(
    address.slice(0, 1500),
  )
  if (head === null) return null
  const content = address.slice(head[0].length)
  if (content.length > largestPicture * 1.4) return 'too-large'
  const bytes = Buffer.from(content.replace(/%2B/giu, '+').replace(/%2F/giu, '/'), 'base64')
  if (bytes.length > largestPicture) return 'too-large'
  return bytes.length > 0 ? bytes : null
}
