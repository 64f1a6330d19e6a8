import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { isNoise } from '#domain/article/blocks'
import { type Run, runsByBlock } from '#domain/article/runs'
import type { Span } from '#domain/article/span'
import { someAnnotations, someArticle } from '#domain/notebook/notebook.arbitrary'
import type { Annotation, Article } from '#domain/notebook/records'
import { blockElementsOf, startOfBlock, textNodesOf } from './article-dom'
import { rangeOfSpan } from './range-of-span'
import { rangesOfSpans } from './ranges-of-spans'
import { selectSpan } from './select-span'
import { clearPage, selection } from './selection.arbitrary'
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

afterEach(clearPage)

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
