import { decodedHtml } from './html-entities'
import { blockElements, endsParagraph, impliedEnds, rawElements, voidElements, walls } from './html-names'
import { createTagReader } from './read-tag'

export interface HtmlText {
  readonly kind: 'text'
  readonly text: string
}

export interface HtmlElement {
  readonly kind: 'element'
  /** Its place among the elements of the page, in document order, from 0. */
  readonly id: number
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly HtmlNode[]
}

export type HtmlNode = HtmlText | HtmlElement

export interface HtmlTree {
  readonly root: HtmlElement
  readonly elements: number
  readonly deepest: number
  /** UTF-16 units of text in all, scripts included. */
  readonly length: number
  /** Where a browser says it saved the page from. */
  readonly savedFrom: string | null
}

interface Open extends HtmlElement {
  readonly children: HtmlNode[]
}

/** Browsers stop at 512; nobody writes a quarter of it, and whoever walks the tree may recurse. */
const deepestNesting = 200
/** A front page of a newspaper has about 5,000. What comes after is read as words without elements. */
const mostElements = 150_000

/**
 * The elements and words of a page, in a way that no page can break: what a browser would show is there, in order.
 *
 * Nothing is run or fetched. Tags nested deeper, or more of them, than any writer needs are passed over and their words
 * kept. `xml`: `<p/>` ends itself, as in the pages of an EPUB.
 */
export function parseHtml(html: string, { xml = false }: { readonly xml?: boolean } = {}): HtmlTree {
  const root: Open = { kind: 'element', id: 0, name: '#root', attributes: new Map(), children: [] }
  const stack: Open[] = [root]
  let elements = 1
  let deepest = 0
  let length = 0
  const top = (): Open => stack[stack.length - 1] ?? root
  let pending: string[] = []
  // A page of stray signs would otherwise be a million texts.
  const write = (text: string): void => void (text !== '' && pending.push(text))
  const settle = (): void => {
    const text = pending.join('')
    if (text !== '') top().children.push({ kind: 'text', text })
    length += text.length
    pending = []
  }
  const end = (name: string): void => {
    settle()
    close(stack, name)
  }
  const open = (name: string, attributes: ReadonlyMap<string, string>, closed: boolean): void => {
    settle()
    closeImplied(stack, name)
    if (elements >= mostElements || stack.length > deepestNesting) {
      // Its words stay apart from those before it, as they would have been.
      if (blockElements.has(name) && pending.length === 0 && !endsLine(top())) write('\n')
      return
    }
    const element: Open = { kind: 'element', id: elements, name, attributes, children: [] }
    elements += 1
    top().children.push(element)
    if (closed || voidElements.has(name)) return
    stack.push(element)
    deepest = Math.max(deepest, stack.length)
  }

  const readTag = createTagReader(html)
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at)
    if (next < 0) {
      write(decodedHtml(html.slice(at)))
      break
    }
    write(decodedHtml(html.slice(at, next)))
    const tag = readTag(next)
    at = tag.past
    if (tag.kind === 'words') write(tag.words)
    else if (tag.kind === 'close') end(tag.name)
    else if (tag.kind === 'open') {
      open(tag.name, tag.attributes, xml && tag.selfClosed)
      if (rawElements.has(tag.name) && !(xml && tag.selfClosed)) {
        const raw = readTag.rawUntil(tag.name, at)
        at = raw.past
        // Not opened when the page has too many elements: what it holds is no words even then.
        if (top().name !== tag.name) continue
        write(tag.name === 'title' || tag.name === 'textarea' ? decodedHtml(raw.words) : raw.words)
        end(tag.name)
      }
    }
  }
  settle()
  return { root, elements, deepest, length, savedFrom: readTag.savedFrom() }
}

function endsLine({ children }: HtmlElement): boolean {
  const last = children[children.length - 1]
  return last?.kind === 'text' && last.text.endsWith('\n')
}

function closeImplied(stack: Open[], name: string): void {
  if (endsParagraph.has(name)) {
    for (let at = stack.length - 1; at > 0; at -= 1) {
      const { name: above } = stack[at] ?? { name: '' }
      if (above === 'p') stack.length = at
      if (blockElements.has(above)) break
    }
  }
  const implied = impliedEnds[name]
  if (!implied) return
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const { name: above } = stack[at] ?? { name: '' }
    if (implied.within.has(above)) break
    if (implied.ends.has(above)) {
      stack.length = at
      break
    }
  }
}

function close(stack: Open[], name: string): void {
  const ofTable = walls.has(name) || impliedEnds[name] !== undefined
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const { name: above } = stack[at] ?? { name: '' }
    if (above === name) {
      stack.length = at
      return
    }
    if (!ofTable && walls.has(above)) return
  }
}
