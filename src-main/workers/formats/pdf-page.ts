import { cleanText } from '#domain/importing/clean-text'

/** A stretch of words on a page, in points; y grows downwards. */
export interface PdfBox {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of the letters. */
  readonly size: number
}

export interface PdfWords {
  readonly width: number
  readonly height: number
  readonly boxes: readonly PdfBox[]
  /** Words that run up or down the page: names of sections, credits of pictures. */
  readonly turned: readonly string[]
}

/** What is used of pdf.js' text content. */
export interface PdfContent {
  readonly items: readonly object[]
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** The boxes of words on a page, clean, in the order in which the file draws them. */
export function pageWords(content: PdfContent, page: { readonly width: number; readonly height: number }): PdfWords {
  const boxes: PdfBox[] = []
  const turned: string[] = []
  for (const item of content.items) {
    if (!isItem(item)) continue
    const [across = 0, skew = 0, , up = 0, x = 0, y = 0] = item.transform
    // Composed by line, not here: a letter and its accent may be drawn apart.
    const words = item.str.replace(/\s+/gu, ' ')
    if (words === '') continue
    if (Math.abs(skew) > Math.abs(across)) {
      if (words.trim() !== '') turned.push(cleanText(words).trim())
      continue
    }
    const size = Math.abs(item.height) || Math.abs(up) || 1
    const base = page.height - y
    boxes.push({ words, left: x, right: x + item.width, top: base - size, bottom: base, size })
  }
  return { width: page.width, height: page.height, boxes, turned }
}

function isItem(item: object): item is Item {
  return 'str' in item && 'transform' in item && 'width' in item && 'height' in item
}
