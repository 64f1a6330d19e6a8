import { Lexer, type Token } from 'marked'
import type { BlockRole, Inline } from '#domain/notebook/records'
import { cleanText } from '../clean-text'
import { type Hint, linePieces, noHint, type Piece } from '../pieces'
import { withoutEntities } from './entities'
import { frontMatter, type StatedDetails } from './front-matter'
import { htmlWords } from './html-words'
import { isDeep, isHardWrapped } from './shape'
import { createSheet, type Sheet } from './sheet'

export interface MarkdownReading {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly inlines: readonly Inline[]
  readonly stated: StatedDetails
}

/** Inline marks of a longer paragraph are left as they stand: no writer sets them there. */
const longestMarkedUp = 20_000
/** So many signs in one paragraph, brackets and stars together, anybody may set. */
const ordinarySigns = 20
/** Signs beyond those times characters, for a whole document: the parser's work grows with it, to about a second. */
const mostWork = 50_000_000

/**
 * The words of a Markdown document (already clean) without its marks, with the blocks and inlines that the marks meant.
 *
 * Nested quotations and lists come out as lines of their outermost kind. A document nested beyond what anybody writes,
 * or that the parser refuses, is read as plain lines, marks and all: its words are kept, and no stack overflows.
 */
export function markdownText(document: string): MarkdownReading {
  const { stated, bodyFrom } = frontMatter(document)
  const body = document.slice(bodyFrom)
  const read = isDeep(body) ? null : tryToRead(body)
  return { ...(read ?? plain(body)), stated }
}

function plain(text: string): Omit<MarkdownReading, 'stated'> {
  return { text, pieces: linePieces(text), inlines: [] }
}

function tryToRead(body: string): Omit<MarkdownReading, 'stated'> | null {
  try {
    const lexer = new Lexer()
    const tokens = lexer.blockTokens(body, [])
    let work = 0
    for (const { src, tokens: into } of lexer.inlineQueue) {
      work += src.length <= longestMarkedUp ? workOf(src) : 0
      if (src.length <= longestMarkedUp && work <= mostWork) lexer.inlineTokens(src, into)
      else into.push({ type: 'text', raw: src, text: src })
    }
    const sheet = createSheet()
    writeBlocks(sheet, tokens, { top: true, within: null })
    const { text, pieces, inlines } = sheet.finished()
    // A reference such as `&#769;` can stand where two runs meet and compose with the letter before it.
    return text === cleanText(text) ? { text, pieces, inlines } : plain(cleanText(text))
  } catch {
    // Marks are a help, the words are what counts: whatever the parser stumbles over is read as plain lines.
    return null
  }
}

function workOf(paragraph: string): number {
  const signs = paragraph.match(/[*_~`[\]<&!:@]/g)?.length ?? 0
  return Math.max(0, signs - ordinarySigns) * paragraph.length
}

interface Place {
  readonly top: boolean
  /** The role of the quotation or list around; its blocks all get it. */
  readonly within: BlockRole | null
}

function writeBlocks(sheet: Sheet, tokens: readonly Token[], place: Place): void {
  let hasTitle = !tokens.some((token) => token.type === 'heading' && token.depth === 1)
  let written = 0
  let underPicture = false
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'def' || token.type === 'hr') continue
    if (token.type === 'heading') {
      const isTitle = place.top && (hasTitle ? written === 0 : token.depth === 1)
      if (isTitle) hasTitle = true
      writeWords(sheet, token, { given: isTitle ? 'title' : 'heading', picture: null }, false)
    } else if (token.type === 'paragraph' && isPicture(token)) {
      writeWords(sheet, token, { given: place.within, picture: 'here' }, false)
    } else {
      writeBlock(sheet, token, place, underPicture)
    }
    underPicture = token.type === 'paragraph' && isPicture(token)
    written += 1
  }
}

function writeBlock(sheet: Sheet, token: Token, place: Place, underPicture: boolean): void {
  const hint: Hint = { given: place.within, picture: underPicture ? 'above' : null }
  switch (token.type) {
    case 'blockquote':
      writeBlocks(sheet, token.tokens ?? [], { top: false, within: place.within ?? 'quote' })
      break
    case 'list':
      writeList(sheet, token)
      break
    case 'table':
      writeTable(sheet, token)
      break
    case 'code':
      sheet.block(hint, false, () => sheet.mark({ kind: 'code' }, () => sheet.write(textOf(token))))
      break
    case 'html':
      sheet.block(hint, false, () => sheet.write(cleanText(htmlWords(token.raw))))
      break
    default:
      writeWords(sheet, token, hint, place.within === 'list-item')
  }
}

function writeWords(sheet: Sheet, token: Token, hint: Hint, close: boolean): void {
  const lineBreak = isHardWrapped(textOf(token)) ? ' ' : '\n'
  sheet.block(hint, close, () => writeInlines(sheet, token, lineBreak))
}

function writeList(sheet: Sheet, list: Token): void {
  // `marked` types tokens it may be extended with as loosely as this; a list without items is none.
  const { items = [], ordered, start } = list as { items?: readonly Token[]; ordered?: boolean; start?: number | '' }
  for (const [at, item] of items.entries()) {
    // The number of an item is something a reader reads; a bullet is not.
    const number = ordered ? `${Number(start || 1) + at}. ` : ''
    const inner: readonly Token[] = ('tokens' in item ? item.tokens : undefined) ?? []
    const [first, ...rest] = inner.filter(({ type }) => type !== 'checkbox' && type !== 'space')
    const words = first?.type === 'text' || first?.type === 'paragraph' ? first : null
    sheet.block({ given: 'list-item', picture: null }, at > 0, () => {
      sheet.write(number)
      if (words) writeInlines(sheet, words, isHardWrapped(textOf(words)) ? ' ' : '\n')
    })
    writeBlocks(sheet, words || !first ? rest : [first, ...rest], { top: false, within: 'list-item' })
  }
}

function writeTable(sheet: Sheet, table: Token): void {
  type Cell = { readonly tokens: Token[] }
  // As above: the shape of a table token.
  const { header = [], rows = [] } = table as { header?: readonly Cell[]; rows?: readonly (readonly Cell[])[] }
  for (const [at, row] of [header, ...rows].entries()) {
    sheet.block(noHint, at > 0, () => {
      for (const [column, cell] of row.entries()) {
        if (column > 0) sheet.write(' | ')
        for (const token of cell.tokens) writeInline(sheet, token, ' ')
      }
    })
  }
}

function writeInlines(sheet: Sheet, token: Token, lineBreak: string): void {
  const inner = 'tokens' in token ? token.tokens : undefined
  if (inner && inner.length > 0) for (const each of inner) writeInline(sheet, each, lineBreak)
  else sheet.write(words(textOf(token), lineBreak))
}

function writeInline(sheet: Sheet, token: Token, lineBreak: string): void {
  const inner = (): void => writeInlines(sheet, token, lineBreak)
  switch (token.type) {
    case 'br':
      sheet.write('\n')
      break
    case 'strong':
      sheet.mark({ kind: 'strong' }, inner)
      break
    case 'em':
      sheet.mark({ kind: 'emphasis' }, inner)
      break
    case 'codespan':
      sheet.mark({ kind: 'code' }, () => sheet.write(textOf(token).replace(/\n/gu, ' ')))
      break
    case 'link': {
      const href = 'href' in token ? String(token.href) : ''
      if (/^(?:https?:|mailto:)/iu.test(href)) sheet.mark({ kind: 'link', href }, inner)
      else inner()
      break
    }
    case 'html':
      sheet.write(cleanText(htmlWords(token.raw)))
      break
    case 'escape':
      sheet.write(textOf(token))
      break
    default:
      inner()
  }
}

function words(raw: string, lineBreak: string): string {
  return cleanText(withoutEntities(raw.replace(/[ \t]*\n[ \t]*/gu, lineBreak)))
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw
}

function isPicture(token: Token): boolean {
  const inner = ('tokens' in token ? token.tokens : undefined) ?? []
  return (
    inner.some(({ type }) => type === 'image') && inner.every(({ type, raw }) => type === 'image' || raw.trim() === '')
  )
}
