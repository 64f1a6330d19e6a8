import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { isNoise } from '#domain/article/blocks'
import { type Run, runsByBlock } from '#domain/article/runs'
import type { Span } from '#domain/article/span'
import { someAnnotations, someArticle } from '#domain/notebook/notebook.arbitrary'
import type { Annotation, Article } from '#domain/notebook/records'
import { blockElementsOf, startOfBlock, textNodesOf } from './article-dom'
import { offsetFromPoint } from './offset-from-point'
import { rangeOfSpan } from './range-of-span'
import { rangesOfSpans } from './ranges-of-spans'
import { rectsOfSpan } from './rects-of-span'
import { selectSpan } from './select-span'
import { spanOfSelection } from './span-of-selection'

interface Rendering {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  /** Per block and run whether furniture, an empty text or a comment stands there, so that rendering is repeatable. */
  readonly odds: readonly number[]
  readonly folded: boolean
}

const someRendering: fc.Arbitrary<Rendering> = someArticle().chain((article) =>
  fc.record({
    article: fc.constant(article),
    annotations: someAnnotations(article, []),
    odds: fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 20 }),
    folded: fc.boolean(),
  }),
)

/** An article as a reader draws it, in a page with other things before and after it. */
function render({ article, annotations, odds, folded }: Rendering): HTMLElement {
  document.body.replaceChildren()
  let turn = 0
  const draw = (): number => odds[turn++ % odds.length] ?? 0
  const container = element('article', { 'data-article-text': '' })
  const runs = runsByBlock(article.blocks, article.inlines, annotations)
  article.blocks.forEach((block, index) => {
    if (draw() === 0) container.append(decor('button', 'Mở ghi chú'))
    if (folded && isNoise(block.role)) {
      container.append(decor('button', 'Phần còn lại của trang'))
      return
    }
    const tag = block.role === 'title' ? 'h1' : 'p'
    const drawn = element(tag, { 'data-start': String(block.start) })
    for (const run of runs[index] ?? []) furnish(drawn, article.text, run, draw)
    const outer = draw() === 1 ? element('section', {}) : null
    outer?.append(drawn)
    if (draw() === 6) container.append(picture())
    container.append(outer ?? drawn, draw() === 2 ? '\n  ' : '')
  })
  const [nav, aside] = [element('nav', {}), element('aside', {})]
  nav.append('Danh sách bài')
  aside.append('Ghi chú bên lề')
  document.body.append(nav, container, aside)
  return container
}

function furnish(block: Element, text: string, run: Run, draw: () => number): void {
  let inner: Element = block
  const layers = [
    ...run.marks.map(() => element('mark', {})),
    ...run.inlines.map((inline) => element(inline.kind === 'link' ? 'a' : 'em', {})),
  ]
  for (const layer of layers) {
    inner.append(layer)
    inner = layer
  }
  const odd = draw()
  if (odd === 3) inner.append(decor('span', 'bắt đầu đoạn đánh dấu'))
  if (odd === 4) inner.append(document.createTextNode(''), document.createComment('x'))
  inner.append(text.slice(run.start, run.end))
  if (odd === 5) inner.append(decor('button', '⇤'), document.createTextNode(''))
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}

function decor(tag: string, words: string): HTMLElement {
  const made = element(tag, { 'data-decor': '' })
  const inner = element('b', {})
  inner.append(words)
  made.append(inner)
  return made
}

/** A picture as the reader draws it between two blocks. */
function picture(): HTMLElement {
  const figure = element('figure', { 'data-decor': '' })
  const button = element('button', { 'aria-label': 'Phóng to ảnh' })
  button.append(element('img', { alt: 'Bến sông', width: '64', height: '48' }))
  figure.append(button)
  return figure
}

/** Every boundary point of the page: between any two letters and any two children. */
function pointsOf(root: Node): { node: Node; offset: number }[] {
  const points: { node: Node; offset: number }[] = []
  const visit = (node: Node): void => {
    const length = node instanceof CharacterData ? node.length : node.childNodes.length
    for (let offset = 0; offset <= length; offset += 1) points.push({ node, offset })
    node.childNodes.forEach(visit)
  }
  visit(root)
  return points
}

/** The letters of the article inside the range, counted one by one by the DOM itself. */
function lettersIn(container: Element, range: Range): Span | null {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const block of blockElementsOf(container)) {
    let at = startOfBlock(block)
    for (const node of textNodesOf(block)) {
      for (let index = 0; index < node.length; index += 1, at += 1) {
        if (range.comparePoint(node, index) < 0 || range.comparePoint(node, index + 1) > 0) continue
        start = Math.min(start, at)
        end = Math.max(end, at + 1)
      }
    }
  }
  return start < end ? { start, end } : null
}

function selection(): Selection {
  const found = document.getSelection()
  if (!found) throw new Error('a page has a selection')
  return found
}

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

afterEach(() => {
  selection().removeAllRanges()
  document.body.replaceChildren()
})

describe('any selection in any rendered article', () => {
  it('gives exactly the letters that the DOM says are selected, drawn in either direction', () => {
    fc.assert(
      fc.property(someRendering, fc.nat(), fc.nat(), (rendering, one, other) => {
        const container = render(rendering)
        const points = pointsOf(document.body)
        const [anchor, focus] = [points[one % points.length], points[other % points.length]]
        if (!anchor || !focus) return
        selection().setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
        const found = spanOfSelection(container, selection())
        const range = document.createRange()
        range.setStart(anchor.node, anchor.offset)
        const isBackwards = range.comparePoint(focus.node, focus.offset) < 0
        if (isBackwards) range.setStart(focus.node, focus.offset)
        else range.setEnd(focus.node, focus.offset)
        const letters = lettersIn(container, range)
        expect(found).toEqual(letters && { ...letters, backwards: isBackwards })
      }),
      { numRuns: 400 },
    )
  })

  it('comes back as the same [start, end) after it is selected again', () => {
    fc.assert(
      fc.property(someRendering, fc.nat(), fc.nat(), (rendering, one, other) => {
        const container = render(rendering)
        const { length } = rendering.article.text
        const [start, end] = [one % length, other % (length + 1)].sort((left, right) => left - right)
        if (start === undefined || end === undefined) return
        selection().removeAllRanges()
        const wanted = drawnPart(container, { start, end })
        expect(selectSpan(container, start, end)).toBe(wanted !== null)
        expect(spanOfSelection(container, selection())).toEqual(wanted && { ...wanted, backwards: false })
      }),
      { numRuns: 400 },
    )
  })

  it('keeps every passage in the place it was drawn at', () => {
    fc.assert(
      fc.property(someRendering, (rendering) => {
        const container = render({ ...rendering, folded: false })
        for (const { start, end, quote } of rendering.annotations) {
          const range = rangeOfSpan(container, start, end)
          expect(range && lettersIn(container, range)).toEqual({ start, end })
          expect(rendering.article.text.slice(start, end)).toBe(quote.exact)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('rangesOfSpans', () => {
  it('gives for many spans at once what rangeOfSpan gives for each', () => {
    const someCuts = fc.array(fc.nat({ max: 400 }), { maxLength: 30 })
    fc.assert(
      fc.property(someRendering, someCuts, (rendering, cuts) => {
        const container = render(rendering)
        const sorted = [...new Set(cuts)].sort((one, other) => one - other)
        const spans = sorted.slice(1).map((end, index) => ({ start: sorted[index] ?? 0, end }))
        const some = spans.filter(({ start }) => start % 3 !== 0)
        const expected = some.flatMap(({ start, end }) => {
          const range = rangeOfSpan(container, start, end)
          return range ? [lettersIn(container, range)] : []
        })
        expect(rangesOfSpans(container, some).map((range) => lettersIn(container, range))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})

/** What of the span stands in a drawn block, block by block. */
function drawnPart(container: Element, span: Span): Span | null {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const block of blockElementsOf(container)) {
    const from = startOfBlock(block)
    const to = from + textNodesOf(block).reduce((sum, node) => sum + node.length, 0)
    const part = { start: Math.max(span.start, from), end: Math.min(span.end, to) }
    if (part.start >= part.end) continue
    start = Math.min(start, part.start)
    end = Math.max(end, part.end)
  }
  return start < end ? { start, end } : null
}

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
