import { type LegacyFont, legacyFontOf } from '#domain/importing/encodings/legacy-fonts'
import { type MaskedWords, unmask } from '#domain/importing/encodings/unmask'
import type { DocxFonts } from './docx-fonts'

/** What is used of a node of mammoth's document. */
export interface DocxNode {
  readonly type: string
  readonly children?: readonly DocxNode[]
  readonly font?: string | null
  readonly styleId?: string | null
  /** Of a document: where its footnotes are. */
  readonly notes?: { resolve(reference: DocxNode): DocxNode | null | undefined }
  /** Of a footnote. */
  readonly body?: readonly DocxNode[]
  value?: string
}

/** Words in one legacy font, or in none, within a paragraph. */
interface Stretch {
  readonly font: LegacyFont | null
  readonly nodes: DocxNode[]
}

/**
 * Put the letters that were meant into a document whose text was set in fonts from before Unicode; answers the encoding
 * that was assumed, null when there was nothing to put right. Runs in such a font may stand beside others in one line.
 */
export function putLettersRight(document: DocxNode, fonts: DocxFonts, as: string | undefined): string | null {
  const stretches = stretchesIn(document, fonts)
  const words = stretches.map(({ font, nodes }): MaskedWords => {
    return { font: font?.encoding ?? null, pieces: nodes.map(({ value }) => value ?? '') }
  })
  const { pieces, encoding } = unmask(words, as)
  for (const [index, { font, nodes }] of stretches.entries()) {
    for (const [at, node] of nodes.entries()) {
      const right = pieces[index]?.[at] ?? ''
      // In a font of capitals plain letters are capitals too; text in Unicode never was in it.
      const isMeant = right !== node.value || !/[^\0-\x7f]/u.test(right)
      node.value = font?.capitals && isMeant ? right.toLocaleUpperCase('vi') : right
    }
  }
  return encoding
}

function stretchesIn(document: DocxNode, fonts: DocxFonts): readonly Stretch[] {
  const stretches: Stretch[] = []
  const noted: DocxNode[] = []
  let open: Stretch | null = null
  const visit = (node: DocxNode, font: string | null): void => {
    let inside = font
    if (node.type === 'paragraph') {
      open = null
      inside = fonts.ofStyle(node.styleId ?? null) ?? fonts.usual
    } else if (node.type === 'run') inside = node.font ?? fonts.ofStyle(node.styleId ?? null) ?? font
    else if (node.type === 'text') {
      const legacy = inside === null ? null : legacyFontOf(inside)
      if (!open || !isSame(open.font, legacy)) {
        open = { font: legacy, nodes: [] }
        stretches.push(open)
      }
      open.nodes.push(node)
    } else if (node.type === 'noteReference') noted.push(node)
    for (const child of node.children ?? []) visit(child, inside)
    if (node.type === 'paragraph') open = null
  }
  visit(document, fonts.usual)
  const notes = new Set(noted.map((reference) => document.notes?.resolve(reference)))
  for (const note of notes) for (const child of note?.body ?? []) visit(child, fonts.usual)
  return stretches
}

function isSame(one: LegacyFont | null, other: LegacyFont | null): boolean {
  return one?.encoding === other?.encoding && one?.capitals === other?.capitals
}
