import { imageSize } from 'image-size'
import { pictureTypeOf } from '#domain/article/picture-type'
import type { Attachment } from '#domain/notebook/records'
import { largestPicture, longestSide, mostPixels, smallestSide } from './picture-limits'

export type Measured = Pick<Attachment, 'mediaType' | 'width' | 'height'>

/**
 * What bytes are as a picture, as it is shown (turned as the camera says); null when they are none that is kept: another
 * kind, cut before its measures, an icon. `too-large` when drawing it would take the memory of the machine.
 */
export function measuredPicture(bytes: Uint8Array): Measured | 'too-large' | null {
  const mediaType = pictureTypeOf(bytes)
  if (mediaType === null) return null
  if (bytes.length > largestPicture) return 'too-large'
  const size = sizeOf(bytes)
  if (!size || size.width < smallestSide || size.height < smallestSide) return null
  if (size.width > longestSide || size.height > longestSide || size.width * size.height > mostPixels) return 'too-large'
  return { mediaType, ...size }
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!Number.isInteger(width) || !Number.isInteger(height)) return null
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}
