const focusable =
  'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]'

/** The item of a list it stood in: its place there, and which of what can have the focus in it. */
interface Item {
  readonly list: HTMLElement
  readonly index: number
  readonly nth: number
}

/** Where the focus stood in the page, remembered for when what had it is gone. */
interface Standing {
  readonly element: HTMLElement
  /** What has had it since in a menu or a dialog over the page. */
  readonly over: HTMLElement | null
  /** From the nearest outwards. */
  readonly around: readonly HTMLElement[]
  readonly item: Item | null
}

/**
 * The focus is never lost: when what has it in `page` is taken away (a passage is deleted, a list gives way to an
 * article), what stands in its place gets it, or else what is nearest. So it comes back, too, from what lay over the page
 * and did not give it back itself: a dialog that was opened from a menu knows only the row of it. Whoever leaves the focus
 * nowhere by a click on nothing is left alone. Answers a way to stop.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: Standing | null = null
  let looking = 0
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    if (page.contains(target)) last = standingOf(target, page)
    else if (last) last = { ...last, over: target }
  }
  const look = (): void => {
    if (!last || !isLost(last)) return
    cancelAnimationFrame(looking)
    // Two frames: a menu or a dialog that closes gives the focus back in the first, if it can.
    looking = requestAnimationFrame(() => {
      looking = requestAnimationFrame(() => {
        if (last && isLost(last)) insteadOf(last)?.focus({ preventScroll: true })
      })
    })
  }
  const observer = new MutationObserver(look)
  document.addEventListener('focusin', remember)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', remember)
    observer.disconnect()
  }
}

function standingOf(element: HTMLElement, page: HTMLElement): Standing {
  const around: HTMLElement[] = []
  for (let one = element.parentElement; one && page.contains(one); one = one.parentElement) around.push(one)
  const item = element.closest('li')
  const list = item?.parentElement
  if (!item || !list) return { element, over: null, around, item: null }
  const nth = [...item.querySelectorAll(focusable)].indexOf(element)
  return { element, over: null, around, item: { list, nth, index: [...list.children].indexOf(item) } }
}

function isLost({ element, over }: Standing): boolean {
  return document.activeElement === document.body && !(over ?? element).isConnected
}

function insteadOf({ element, around, item }: Standing): HTMLElement | null {
  if (element.isConnected) return element
  const homes = around.filter((one) => one.isConnected)
  const [nearest] = homes
  // A part of the item went, not the item.
  if (item?.list.isConnected && nearest && !item.list.contains(nearest.parentElement))
    return inList(item) ?? inHomes(homes)
  return inHomes(homes)
}

/** The same in the next item: whoever deletes one after the other need not look for it. */
function inList({ list, index, nth }: Item): HTMLElement | null {
  const there = list.children[Math.min(index, list.children.length - 1)]
  const all = [...(there?.querySelectorAll<HTMLElement>(focusable) ?? [])]
  return all[nth] ?? all[0] ?? null
}

/** In what was nearest to it; where that is much, in the middle of the window, and the text of an article first. */
function inHomes(homes: readonly HTMLElement[]): HTMLElement | null {
  for (const home of homes) {
    // From a button of the bar on top that has no more to do one goes on below, not to its neighbour.
    if (home.matches('header') && !home.closest('main')) continue
    const main = home.tagName === 'MAIN' ? home : home.querySelector<HTMLElement>('main')
    const text = home.querySelector<HTMLElement>('[data-focused] [data-article-text]')
    // What is in the middle may be on its way: whoever goes on from there finds it.
    const there = text ?? (main ? (firstIn(main) ?? main) : firstIn(home))
    if (there) return there
  }
  return null
}

function firstIn(home: HTMLElement): HTMLElement | null {
  return home.querySelector<HTMLElement>(focusable)
}
