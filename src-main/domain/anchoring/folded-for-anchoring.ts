import { foldCase } from '#domain/search/fold'

/**
 * A text as quotations are compared where the words may have changed: small letters, tones where they belong, any white
 * space a plain one. The same length as the NFC text, so that an offset in one is the same offset in the other.
 */
export function foldedForAnchoring(text: string): string {
  return foldCase(text).replace(/\s/gu, ' ')
}
