import type { PdfColumn } from './pdf-columns'
import type { PdfLine } from './pdf-lines'

export interface PlacedLine extends PdfLine {
  readonly page: number
}

/** Lines that are one paragraph, joined, with the size of its letters and the page on which it begins. */
export interface PdfParagraph {
  readonly words: string
  readonly size: number
  readonly page: number
  readonly lines: readonly PlacedLine[]
}

export interface PlacedColumn extends PdfColumn {
  readonly page: number
}

interface Open {
  readonly lines: PlacedLine[]
  readonly page: number
  column: PlacedColumn
}

/**
 * Paragraphs of columns in reading order. A paragraph ends where letters change size, a gap or an indent opens, a bullet
 * begins, or a line ends short with a full stop; at the foot of a column it goes on in the next when its sentence does.
 */
export function paragraphsOf(columns: readonly PlacedColumn[]): readonly PdfParagraph[] {
  const compounds = compoundsIn(columns)
  const paragraphs: PdfParagraph[] = []
  let open: Open | null = null
  const close = (): void => {
    if (open) {
      const size = Math.max(...open.lines.map((line) => line.size))
      paragraphs.push({ words: joinedLines(open.lines, compounds), size, page: open.page, lines: open.lines })
    }
    open = null
  }
  for (const column of columns) {
    const pitch = pitchOf(column.lines)
    for (const line of column.lines) {
      const last: PdfLine | undefined = (open as Open | null)?.lines.at(-1)
      const current = open as Open | null
      if (!current || !last || begins(line, last, { column, pitch, moved: current.column !== column, open: current })) {
        close()
        open = { lines: [{ ...line, page: column.page }], page: column.page, column }
      } else {
        current.lines.push({ ...line, page: column.page })
        current.column = column
      }
    }
  }
  close()
  return paragraphs
}

interface Around {
  readonly column: PlacedColumn
  readonly pitch: number
  readonly moved: boolean
  readonly open: Open
}

function begins(line: PdfLine, last: PdfLine, { column, pitch, moved, open }: Around): boolean {
  if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * 0.12) return true
  if (/^(?:[•·▪‣●○■□✓➢❖*]|[-–—]\s|[0-9]{1,2}[.)]\s)/u.test(line.words)) return true
  const ended = /[.!?…:]["'”’»)\]]*$/u.test(last.words)
  if (moved) return ended || !/^[\p{Ll}\p{N}("“]/u.test(line.words)
  if (line.bottom - last.bottom > pitch * 1.45) return true
  const width = column.right - column.left
  const indented = line.left - column.left > line.size * 0.7 && line.left - column.left < width / 2
  const lastIndented = last.left - column.left > last.size * 0.7
  if (indented && !lastIndented) return true
  // A first line that is indented itself says nothing; one that hangs back to the edge goes on.
  if (indented && lastIndented && open.lines.length === 1 && ended) return true
  return ended && column.right - last.right > width * 0.18
}

/** The distance from line to line inside paragraphs: in a column of short ones most gaps are wider. */
function pitchOf(lines: readonly PdfLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, at) => line.bottom - (lines[at]?.bottom ?? 0))
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length / 3)] ?? Number.POSITIVE_INFINITY
}

/** Words with a hyphen inside a line: at the end of a line theirs is not a hyphenation. */
function compoundsIn(columns: readonly PlacedColumn[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { lines } of columns) {
    for (const { words } of lines) {
      for (const [compound] of words.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) found.add(compound.toLowerCase())
    }
  }
  return found
}

/** Lines as one, a hyphen at a line's end taken away where it parts one word: never beside a Vietnamese syllable. */
function joinedLines(lines: readonly PdfLine[], compounds: ReadonlySet<string>): string {
  let words = ''
  for (const line of lines) {
    const [, before = ''] = /(\p{L}+)[-\u2010]$/u.exec(words) ?? []
    const [after = ''] = /^\p{Ll}[\p{L}]*/u.exec(line.words) ?? []
    if (before === '') words += `${words === '' ? '' : ' '}${line.words}`
    else if (after !== '' && isPlain(before + after) && !compounds.has(`${before}-${after}`.toLowerCase())) {
      words = `${words.slice(0, -1)}${line.words}`
    } else words += line.words
  }
  return words
}

/** Vietnamese writes its syllables apart and parts none of them: words with its letters keep their hyphen. */
function isPlain(word: string): boolean {
  return !/[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u.test(word)
}
