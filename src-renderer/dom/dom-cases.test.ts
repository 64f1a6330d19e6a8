import { afterEach, describe, expect, it } from 'vitest'
import { offsetFromPoint } from './offset-from-point'
import { rangeOfSpan } from './range-of-span'
import { rectsOfSpan } from './rects-of-span'
import { selectSpan } from './select-span'
import { clearPage, selection } from './selection.arbitrary'
import { spanOfSelection } from './span-of-selection'

function html(markup: string): { container: Element; at: (css: string) => Node } {
  document.body.innerHTML = markup
  const container = document.querySelector('[data-article-text]')
  if (!container) throw new Error('no article in the markup')
  const at = (css: string): Node => {
    const found = document.querySelector(css)
    if (!found) throw new Error(`nothing is ${css}`)
    return found
  }
  return { container, at }
}

function textIn(node: Node): Node {
  return node.firstChild ?? node
}

afterEach(clearPage)

/** `Một hai` at 0, `ba bốn` at 9, `năm` at 30; what stood between 15 and 30 is folded. */
const page = `
  <nav id="nav">Danh sách</nav>
  <div data-article-text id="article">
    <p data-start="0" id="one"><em>Một</em><button data-decor id="handle">kéo</button> hai</p>
    <p data-start="9" id="two">ba <mark><span data-decor id="note">bắt đầu</span>bốn</mark></p>
    <button data-decor id="fold">Ba dòng nữa</button>
    <p data-start="30" id="three">năm</p>
  </div>
  <aside id="aside">Bên lề</aside>`

describe('spanOfSelection', () => {
  it.each<[string, [string, number, boolean?], [string, number, boolean?], string]>([
    ['a word', ['#one em', 0, true], ['#one em', 3, true], '0-3'],
    ['a word drawn backwards', ['#one em', 3, true], ['#one em', 0, true], '0-3 backwards'],
    ['across two blocks', ['#one em', 1, true], ['#two', 3, true], '1-12'],
    ['a triple click, ending at the start of the next block', ['#one em', 0, true], ['#two', 0, true], '0-7'],
    ['a triple click, ending at the next block as an element', ['#one em', 0, true], ['#two', 0], '0-7'],
    ['a triple click before folded noise', ['#two', 0, true], ['#fold', 0], '9-15'],
    ['ending between blocks as children of the container', ['#one', 0], ['#article', 4], '0-15'],
    ['a whole block by its children', ['#two', 0], ['#two', 2], '9-15'],
    ['starting at the end of a block', ['#one', 3], ['#two', 2, true], '9-11'],
    ['starting in furniture', ['#handle', 1, true], ['#two', 2, true], '3-11'],
    ['ending in furniture', ['#one em', 0, true], ['#note', 3, true], '0-12'],
    ['starting in folded noise', ['#fold', 2, true], ['#three', 2, true], '30-32'],
    ['ending in folded noise', ['#two', 0, true], ['#fold', 2, true], '9-15'],
    ['from before the article into it', ['#nav', 2, true], ['#two', 2, true], '0-11'],
    ['out of the article', ['#aside', 2, true], ['#three', 1, true], '31-33 backwards'],
    ['everything', ['body', 0], ['#aside', 1], '0-33'],
    ['only furniture', ['#handle', 0], ['#handle', 1], 'nothing'],
    ['only folded noise', ['#fold', 0], ['#fold', 1], 'nothing'],
    ['only the gap between blocks', ['#article', 2], ['#article', 3], 'nothing'],
    ['something else of the page', ['#nav', 0, true], ['#nav', 4, true], 'nothing'],
    ['no letter', ['#one em', 2, true], ['#one em', 2, true], 'nothing'],
  ])('reads %s', (_, [anchor, from, anchorText], [focus, to, focusText], expected) => {
    const { container, at } = html(page)
    const one = anchorText ? textIn(at(anchor)) : at(anchor)
    const other = focusText ? textIn(at(focus)) : at(focus)
    selection().setBaseAndExtent(one, from, other, to)
    const found = spanOfSelection(container, selection())
    const told = found ? `${found.start}-${found.end}${found.backwards ? ' backwards' : ''}` : 'nothing'
    expect(told).toBe(expected)
  })

  it('is null without a selection and in an article of which nothing is drawn', () => {
    const { container, at } = html('<div data-article-text id="article"><button data-decor>gập</button></div>')
    expect(spanOfSelection(container, null)).toBeNull()
    expect(spanOfSelection(container, selection())).toBeNull()
    selection().selectAllChildren(at('body'))
    expect(spanOfSelection(container, selection())).toBeNull()
    expect(selectSpan(container, 0, 5)).toBe(false)
  })
})

describe('rangeOfSpan', () => {
  it.each([
    ['inside the gap after a block, up to the next', 7, 11, 'ba'],
    ['up to the gap after a block', 4, 9, 'hai'],
    ['into folded blocks', 12, 25, 'bốn'],
    ['out of folded blocks', 16, 33, 'năm'],
    ['over furniture', 0, 7, 'Mộtkéo hai'],
    ['beyond the text', 31, 99, 'ăm'],
  ])('reaches %s', (_, start, end, words) => {
    const { container } = html(page)
    expect(rangeOfSpan(container, start, end)?.toString()).toBe(words)
  })

  it.each([
    ['a gap', 7, 9],
    ['folded blocks', 16, 29],
    ['an empty span', 3, 3],
    ['after the text', 33, 50],
  ])('is null for %s', (_, start, end) => {
    const { container } = html(page)
    expect(rangeOfSpan(container, start, end)).toBeNull()
  })
})

// jsdom lays nothing out; what follows stands in for the browser's own layout, never for our code.
describe('what is asked of the layout', () => {
  it('takes the boxes of letters alone, furniture left out', () => {
    const { container } = html(page)
    const measured: string[] = []
    Range.prototype.getClientRects = function measure(this: Range) {
      measured.push(this.toString())
      const rects = [new DOMRect(measured.length, 0, 10, 10), new DOMRect(0, 0, 0, 10)]
      return Object.assign(rects, { item: (index: number) => rects[index] ?? null })
    }
    expect(rectsOfSpan(container, 2, 14).map(({ x }) => x)).toEqual([1, 2, 3, 4])
    expect(measured).toEqual(['t', ' hai', 'ba ', 'bố'])
    expect(rectsOfSpan(container, 16, 29)).toEqual([])
  })

  it.each<[string, string, number, boolean, number | null]>([
    ['a letter', '#two', 2, true, 11],
    ['a place between blocks', '#article', 4, false, 15],
    ['furniture', '#note', 3, true, 12],
    ['folded noise', '#fold', 1, true, 15],
    ['another part of the page', '#nav', 2, true, null],
  ])('reads the offset under the pointer over %s', (_, css, offset, isText, expected) => {
    const { container, at } = html(page)
    const offsetNode = isText ? textIn(at(css)) : at(css)
    Object.defineProperty(document, 'caretPositionFromPoint', {
      configurable: true,
      value: () => ({ offsetNode, offset }),
    })
    expect(offsetFromPoint(container, 5, 5)).toBe(expected)
  })
})
