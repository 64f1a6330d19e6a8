import type { Locator } from '@playwright/test'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a hand would put the pointer: just inside the first and the last letter. */
export interface Ends {
  readonly first: Point
  readonly last: Point
}

/**
 * Where the letters of `quotes` stand on the screen, in CSS pixels, after all of them were brought into one view. Each
 * is looked for in the article's own letters, block by block; the first place counts.
 */
export function endsOf(text: Locator, quotes: readonly string[]): Promise<readonly Ends[]> {
  return text.evaluate((container, quotes) => {
    const lettersOf = (block: Element): readonly Text[] => {
      const found: Text[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_ALL, (node) =>
        node instanceof Element && node.matches('[data-decor]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      )
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) found.push(node)
      return found
    }
    const letterAt = (nodes: readonly Text[], offset: number): Range => {
      const range = document.createRange()
      let before = 0
      for (const node of nodes) {
        if (offset < before + node.length) {
          range.setStart(node, offset - before)
          range.setEnd(node, offset - before + 1)
          return range
        }
        before += node.length
      }
      throw new Error('beyond the block')
    }
    const rangesOf = (quote: string): readonly [Range, Range] => {
      for (const block of container.querySelectorAll('[data-start]')) {
        const nodes = lettersOf(block)
        const at = nodes
          .map((node) => node.data)
          .join('')
          .indexOf(quote)
        if (at >= 0) return [letterAt(nodes, at), letterAt(nodes, at + quote.length - 1)]
      }
      throw new Error(`the article does not say “${quote}”`)
    }
    const boxOf = (range: Range): DOMRect => range.getClientRects()[0] ?? range.getBoundingClientRect()
    const ranges = quotes.map(rangesOf)
    const boxes = ranges.flat().map(boxOf)
    let scroller: Element | null = container
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
    if (scroller) {
      const view = scroller.getBoundingClientRect()
      const top = Math.min(...boxes.map((box) => box.top))
      const bottom = Math.max(...boxes.map((box) => box.bottom))
      if (bottom - top > view.height) throw new Error('too far apart to be seen at once')
      scroller.scrollBy({ top: (top + bottom) / 2 - (view.top + view.bottom) / 2, behavior: 'instant' })
    }
    return ranges.map(([first, last]) => {
      const [from, to] = [boxOf(first), boxOf(last)]
      return {
        first: { x: from.left + 1, y: (from.top + from.bottom) / 2 },
        last: { x: to.right - 1, y: (to.top + to.bottom) / 2 },
      }
    })
  }, quotes)
}

/** One underline of a highlight: its colours from left to right, and its distance in pixels from the box's lower edge. */
export interface Underline {
  readonly colours: readonly string[]
  readonly up: number
  readonly height: number
}

/** The underlines below the letters of `quote`, as the browser computed them: one for each highlight over its first letter. */
export function underlinesOf(text: Locator, quote: string): Promise<readonly Underline[]> {
  return text.evaluate((container, quote) => {
    const parts = (list: string): readonly string[] => list.split(/,(?![^(]*\))\s*/)
    const layers = (images: string): readonly string[] =>
      images.match(/[a-z-]+-gradient\((?:[^()]|\([^()]*\))*\)/g) ?? []
    const marks = [...container.querySelectorAll('mark')].filter((mark) => {
      const own = [...mark.childNodes].filter((node) => !(node instanceof Element && node.matches('[data-decor]')))
      return own
        .map((node) => node.textContent)
        .join('')
        .includes(quote)
    })
    const [mark] = marks
    if (!mark) return []
    const style = getComputedStyle(mark)
    const positions = parts(style.backgroundPosition)
    const sizes = parts(style.backgroundSize)
    const count = (mark.dataset.annotations ?? '').split(' ').length
    return layers(style.backgroundImage)
      .slice(0, count)
      .map((image, at) => ({
        colours: [...new Set(image.match(/rgba?\([^)]*\)/g) ?? [])],
        up: Number(/100% - ([\d.]+)px/.exec(positions[at] ?? '')?.[1] ?? 0),
        height: Number.parseFloat((sizes[at] ?? '').split(' ')[1] ?? ''),
      }))
  }, quote)
}
