import { isSyllable } from '#domain/importing/encodings/spelling'
import { unmask } from '#domain/importing/encodings/unmask'
import type { PdfContent } from './pdf-page'

/** What is used of an item of pdf.js' text content here. Fonts go by names that are the document's own. */
interface Lettered {
  readonly str: string
  readonly fontName?: string
}

/**
 * The contents of pages with the letters that were meant, where text of a font from before Unicode came out as Western
 * letters, and the encoding that was assumed for it; null when there was none. Each font is judged by all that is set in
 * it: what it is really called costs drawing the page.
 */
export function pdfLetters(
  contents: readonly PdfContent[],
  as: string | undefined,
): { readonly contents: readonly PdfContent[]; readonly encoding: string | null } {
  const byFont = new Map<string, { readonly item: object; readonly str: string }[]>()
  for (const { items } of contents) {
    for (const item of items) {
      if (!isLettered(item)) continue
      const set = byFont.get(item.fontName ?? '')
      if (set) set.push({ item, str: item.str })
      else byFont.set(item.fontName ?? '', [{ item, str: item.str }])
    }
  }
  const fonts = [...byFont.values()]
  const { pieces, encoding } = unmask(
    fonts.map((set) => ({ font: null, pieces: set.map(({ str }) => str) })),
    as,
  )
  if (encoding === null) return { contents, encoding }
  const right = new Map<object, string>()
  for (const [index, set] of fonts.entries()) {
    for (const [at, { item, str }] of set.entries()) {
      const meant = pieces[index]?.[at] ?? str
      right.set(item, encoding === 'tcvn3' && hasChanged(set, pieces[index]) ? withHyphenLetters(meant) : meant)
    }
  }
  const corrected = contents.map(({ items }) => ({
    items: items.map((item) => (right.has(item) ? { ...item, str: right.get(item) } : item)),
  }))
  return { contents: corrected, encoding }
}

function hasChanged(set: readonly { readonly str: string }[], pieces: readonly string[] = []): boolean {
  return set.some(({ str }, at) => pieces[at] !== str)
}

/** Where ABC fonts have ư, PDF has a hyphen (ISO 32000-1, annex D.2): it is the letter where the word needs one. */
function withHyphenLetters(text: string): string {
  return text.replace(/[\p{L}\p{M}-]+/gu, (word) => {
    const meant = word.replace(/-/gu, 'ư')
    return /-/u.test(word) && /\p{L}/u.test(word) && isSyllable(meant) ? meant : word
  })
}

function isLettered(item: object): item is Lettered {
  return 'str' in item && typeof item.str === 'string'
}
