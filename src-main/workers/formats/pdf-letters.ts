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
    const meant = set.map(({ str }, at) => pieces[index]?.[at] ?? str)
    const isAbc = encoding === 'tcvn3' && set.some(({ str }, at) => meant[at] !== str)
    const whole = isAbc ? abcWords(meant) : meant
    for (const [at, { item, str }] of set.entries()) right.set(item, whole[at] ?? str)
  }
  const corrected = contents.map(({ items }) => ({
    items: items.map((item) => (right.has(item) ? { ...item, str: right.get(item) } : item)),
  }))
  return { contents: corrected, encoding }
}

/**
 * Where ABC fonts have ư, PDF has a hyphen (ISO 32000-1, annex D.2), or a soft one, which its reader leaves out. It is the
 * letter where a word can be spelled with it, and not otherwise; when all were left out, a word that cannot be spelled
 * gets it back where there is only one place for it.
 */
function abcWords(pieces: readonly string[]): readonly string[] {
  const hyphened = pieces.map((piece) =>
    piece.replace(/[\p{L}\p{M}-]+/gu, (word) => {
      const meant = word.replace(/-/gu, 'ư')
      return word.includes('-') && /\p{L}/u.test(word) && isSyllable(meant) ? meant : word
    }),
  )
  if (hyphened.some((piece) => /ư/iu.test(piece))) return hyphened
  return hyphened.map((piece) => piece.replace(/[\p{L}\p{M}]+/gu, withLetter))
}

function withLetter(word: string): string {
  if (isSyllable(word)) return word
  const letter = word === word.toUpperCase() ? 'Ư' : 'ư'
  const possible = Array.from(word, (_, at) => `${word.slice(0, at)}${letter}${word.slice(at)}`).filter(isSyllable)
  return possible.length === 1 ? (possible[0] ?? word) : word
}

function isLettered(item: object): item is Lettered {
  return 'str' in item && typeof item.str === 'string'
}
