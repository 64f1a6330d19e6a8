/**
 * How an article stands in the page: inside a container, every block is an element with `data-start` whose text is
 * exactly its part of the article; what is `data-decor` inside it is furniture and counts for nothing.
 */
const blockSelector = '[data-start]'
const decorSelector = '[data-decor]'

/** The blocks drawn at present, in text order. Folded blocks may be missing. */
export function blockElementsOf(container: Element): readonly Element[] {
  const known = drawn.get(container) ?? watchBlocks(container)
  if (known.observer.takeRecords().some(touchesBlocks)) known.blocks = null
  known.blocks ??= [...container.querySelectorAll(blockSelector)]
  return known.blocks
}

interface DrawnBlocks {
  /** Null when blocks have come or gone since. */
  blocks: readonly Element[] | null
  readonly observer: MutationObserver
}

// Asked for several times at every key in an article of hundreds of blocks, which seldom come or go.
const drawn = new WeakMap<Element, DrawnBlocks>()

function watchBlocks(container: Element): DrawnBlocks {
  const observer = new MutationObserver((records) => {
    if (records.some(touchesBlocks)) known.blocks = null
  })
  const known: DrawnBlocks = { blocks: null, observer }
  observer.observe(container, { childList: true, subtree: true, attributeFilter: ['data-start'] })
  drawn.set(container, known)
  return known
}

function touchesBlocks({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'attributes' || [...addedNodes, ...removedNodes].some(holdsBlock)
}

function holdsBlock(node: Node): boolean {
  return node instanceof Element && (node.matches(blockSelector) || node.querySelector(blockSelector) !== null)
}

/** The block that holds `node`, if it is one of the container's. */
export function blockHolding(container: Element, node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest(blockSelector) ?? null
  return block && block !== container && container.contains(block) ? block : null
}

/** Where the block starts in the article's text. */
export function startOfBlock(block: Element): number {
  return Number(block.getAttribute('data-start'))
}

export function endOfBlock(block: Element): number {
  return textNodesOf(block).reduce((end, node) => end + node.length, startOfBlock(block))
}

/** The block's text, node by node, without furniture and empty nodes. */
export function textNodesOf(block: Element): readonly Text[] {
  const nodes: Text[] = []
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(decorSelector) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.length > 0) nodes.push(node)
  }
  return nodes
}

/** How many of the sorted `items` come first with `isEarly`, by halving. */
export function countEarly<T>(items: readonly T[], isEarly: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && isEarly(item)) low = middle + 1
    else high = middle
  }
  return low
}
