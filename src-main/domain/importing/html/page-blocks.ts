import { cleanText } from '../clean-text'
import type { InlineKind } from '../markdown/sheet'
import { type Cue, cueOf, isHidden } from './element-cues'
import { blockElements, unseen } from './html-names'
import type { HtmlElement, HtmlNode } from './html-tree'
import { addressesOf, altOf, mostPictures, type PagePicture } from './page-pictures'
import { isItalic, weightIn } from './style-of'
import { wordItemMark, wordShapeOf } from './word-markup'

/** Words with the marks that lie over them, the outermost first. A mark is one object for all that it covers. */
export interface Run {
  readonly words: string
  readonly marks: readonly InlineKind[]
}

/** Words that a page shows as one block, in the order of the page, and what its elements say about them. */
export interface PageBlock {
  readonly runs: readonly Run[]
  /** All words, clean; lines that `<br>` parts are lines here. */
  readonly text: string
  readonly shape: 'title' | 'heading' | 'quote' | 'list-item' | 'text'
  readonly cue: Cue | null
  /** The elements that hold the words. */
  readonly within: ReadonlySet<number>
  /** The first block under a picture. */
  readonly underPicture: boolean
  /** Follows the block before without a gap: the next item of a list, the next row of a table. */
  readonly close: boolean
  /** Share of its words that are links, 0 to 1. */
  readonly linked: number
}

interface Place {
  readonly shape: PageBlock['shape']
  readonly cue: Cue | null
  readonly marks: readonly InlineKind[]
  readonly pre: boolean
  readonly element: number
  readonly linked: boolean
  /** In a line of a table: paragraphs do not part words there. */
  readonly flat: boolean
}

/** Cues that hold for everything inside, whatever an element in there says. */
const strong: ReadonlySet<Cue> = new Set(['related', 'site'])

/**
 * The blocks that a page shows, and the pictures between them. Hidden elements, scripts and styles are not shown; pictures
 * have no words here.
 */
export function pageBlocks(root: HtmlElement): {
  readonly blocks: readonly PageBlock[]
  readonly pictures: readonly PagePicture[]
} {
  const blocks: PageBlock[] = []
  const pictures: PagePicture[] = []
  const draft = createDraft(blocks)
  /** The elements that are open, the outermost first. */
  const open: number[] = []
  const picture = (element: HtmlElement, { cue }: Place): void => {
    const addresses = isHidden(element) || pictures.length === mostPictures ? [] : addressesOf(element)
    if (addresses.length > 0) {
      const within = [...open, element.id]
      pictures.push({ addresses, alt: altOf(element), before: draft.next(), cue, within })
    }
    draft.picture()
  }
  const walk = (nodes: readonly HtmlNode[], place: Place): void => {
    for (const node of nodes) {
      if (node.kind === 'text') draft.write(node.text, place)
      else if (node.name === 'br') draft.lineBreak(place)
      else if (node.name === 'img' || node.name === 'picture') picture(node, place)
      else if (!unseen.has(node.name) && !isHidden(node)) {
        open.push(node.id)
        enter(node, place)
        open.pop()
      } else if (node.name === 'video') draft.picture()
    }
  }
  const enter = (element: HtmlElement, around: Place): void => {
    const mark = wordItemMark(element)
    if (mark !== null) {
      draft.prefix(mark)
      return
    }
    const place = placeIn(element, around)
    if (place.flat || !blockElements.has(element.name)) {
      walk(element.children, place)
      return
    }
    draft.flush(element.name === 'li' || element.name === 'tr' || wordShapeOf(element) === 'list-item')
    if (element.name === 'ol') items(element, place)
    else if (element.name === 'tr' && isRowOfFigures(element)) row(element, place)
    else walk(element.children, place)
    draft.flush(false)
  }
  const items = (list: HtmlElement, place: Place): void => {
    let number = 1
    for (const item of list.children) {
      if (item.kind === 'element' && item.name === 'li' && place.cue === null && !isHidden(item)) {
        const inside = placeIn(item, place)
        draft.flush(true)
        // The number of an item is something a reader reads; a bullet is not.
        draft.prefix(`${number}. `)
        walk(item.children, inside)
        draft.flush(false)
        number += 1
      } else walk([item], place)
    }
  }
  const row = (element: HtmlElement, place: Place): void => {
    let cells = 0
    for (const cell of element.children) {
      if (cell.kind !== 'element') continue
      if (cells > 0) draft.write(' | ', place)
      walk(cell.children, { ...placeIn(cell, place), flat: true })
      cells += 1
    }
  }
  const page: Place = { shape: 'text', cue: null, marks: [], pre: false, element: root.id, linked: false, flat: false }
  walk(root.children, page)
  draft.flush(false)
  return { blocks, pictures }
}

/** Cells of words only make a line of a table; cells with blocks or pictures in them only lay out the page. */
function isRowOfFigures(element: HtmlElement): boolean {
  const cells = element.children.filter((child) => child.kind === 'element')
  return cells.length > 1 && cells.every((cell) => !holdsBlock(cell))
}

function holdsBlock(element: HtmlElement): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' &&
      ((blockElements.has(child.name) && child.name !== 'p' && child.name !== 'div') ||
        child.name === 'img' ||
        // A single paragraph in a cell is how Word writes tables.
        (blockElements.has(child.name) && element.children.filter(isElement).length > 1) ||
        holdsBlock(child)),
  )
}

function isElement(node: HtmlNode): boolean {
  return node.kind === 'element'
}

const marksOf: Readonly<Record<string, InlineKind>> = {
  b: { kind: 'strong' },
  strong: { kind: 'strong' },
  i: { kind: 'emphasis' },
  em: { kind: 'emphasis' },
  cite: { kind: 'emphasis' },
  code: { kind: 'code' },
  tt: { kind: 'code' },
  kbd: { kind: 'code' },
}

function placeIn(element: HtmlElement, around: Place): Place {
  const cue = around.cue && strong.has(around.cue) ? around.cue : (cueOf(element) ?? around.cue)
  const shape = shapeOf(element, around)
  const marks = marksIn(element, shape, around.marks)
  return {
    shape,
    cue,
    marks: marks.length > 0 ? [...around.marks, ...marks] : around.marks,
    pre: around.pre || element.name === 'pre',
    element: element.id,
    linked: around.linked || element.name === 'a',
    flat: around.flat,
  }
}

/** New objects for each element: what a mark covers is told apart by it. */
function marksIn(
  element: HtmlElement,
  shape: PageBlock['shape'],
  around: readonly InlineKind[],
): readonly InlineKind[] {
  const { name } = element
  if (name === 'a') return linkOf(element)
  const weight = weightIn(element)
  const named = marksOf[name]
  // A document of Google's is one `<b>` that is not bold.
  if (named && !(named.kind === 'strong' && weight === 'normal')) return [{ ...named }]
  // Editors say it by style alone. A heading is bold by being one.
  if (name !== 'span' && name !== 'font') return []
  const isMarked = (kind: InlineKind['kind']): boolean => around.some((mark) => mark.kind === kind)
  const isHeading = shape === 'title' || shape === 'heading'
  const bold: readonly InlineKind[] = weight === 'bold' && !isHeading && !isMarked('strong') ? [{ kind: 'strong' }] : []
  return isItalic(element) && !isMarked('emphasis') ? [...bold, { kind: 'emphasis' }] : bold
}

function linkOf({ attributes }: HtmlElement): readonly InlineKind[] {
  const href = attributes.get('href')?.trim() ?? ''
  return /^(?:https?:|mailto:)/iu.test(href) ? [{ kind: 'link', href }] : []
}

function shapeOf(element: HtmlElement, { shape }: Place): PageBlock['shape'] {
  const { name } = element
  if (name === 'h1') return 'title'
  if (/^h[2-6]$/u.test(name)) return 'heading'
  if (shape !== 'text') return shape
  if (name === 'blockquote') return 'quote'
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item'
  return wordShapeOf(element) ?? shape
}

interface BlockDraft {
  write(words: string, place: Place): void
  prefix(words: string): void
  lineBreak(place: Place): void
  picture(): void
  /** Which block comes after the one that is being written, by its place. */
  next(): number
  /** What was written becomes a block; `close` says that the next one follows it without a gap. */
  flush(close: boolean): void
}

function createDraft(blocks: PageBlock[]): BlockDraft {
  let runs: { words: string; marks: readonly InlineKind[]; linked: boolean }[] = []
  let within = new Set<number>()
  let at: Place | null = null
  let close = false
  let underPicture = false
  let ahead = ''
  let spaced = true

  const push = (words: string, place: Place): void => {
    const last = runs[runs.length - 1]
    if (last && last.marks === place.marks && last.linked === place.linked) last.words += words
    else runs.push({ words, marks: place.marks, linked: place.linked })
  }
  return {
    write: (raw, place) => {
      let words = place.pre ? raw : raw.replace(/[ \t\n\f\r]+/g, ' ')
      if (!place.pre && spaced) words = words.replace(/^ /u, '')
      if (words === '') return
      if (words.trim() !== '') {
        within.add(place.element)
        at ??= place
        if (ahead !== '') push(ahead, { ...place, marks: [] })
        ahead = ''
      }
      spaced = /\s$/u.test(words)
      push(words, place)
    },
    prefix: (words) => {
      ahead = words
    },
    lineBreak: (place) => {
      if (at) push('\n', place)
      spaced = true
    },
    picture: () => {
      underPicture = true
    },
    next: () => blocks.length + (at ? 1 : 0),
    flush: (closeNext) => {
      if (at) {
        const made = finishedRuns(trimmedRuns(runs))
        const words = made.map((run) => run.words).join('')
        const linked = runs.filter((run) => run.linked).reduce((sum, run) => sum + run.words.length, 0)
        const share = words.length === 0 ? 0 : Math.min(1, linked / words.length)
        const { shape, cue } = at
        if (/\S/u.test(words))
          blocks.push({ runs: made, text: words, shape, cue, within, underPicture, close, linked: share })
        underPicture = false
      }
      runs = []
      within = new Set()
      at = null
      close = closeNext
      spaced = true
    },
  }
}

/** Without white space at the end of the block. */
function trimmedRuns(runs: readonly Run[]): readonly Run[] {
  const last = runs.findLastIndex(({ words }) => words.trim() !== '')
  return runs.slice(0, last + 1).map((run, at) => (at === last ? { ...run, words: run.words.trimEnd() } : run))
}

/** Clean runs. Where cleaning joins what marks part (a letter and its accent), the words win and the marks go. */
function finishedRuns(runs: readonly Run[]): readonly Run[] {
  const cleaned = runs.map(({ words, marks }) => ({ words: cleanText(words), marks }))
  const joined = cleaned.map(({ words }) => words).join('')
  const whole = cleanText(runs.map(({ words }) => words).join(''))
  return joined === whole ? cleaned : [{ words: whole, marks: [] }]
}
