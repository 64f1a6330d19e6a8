import type { Page } from '@playwright/test'

export interface Watched {
  /** The element below which marks come and go. */
  readonly root: string
  /** What counts as a mark; null when they are drawn through the CSS Custom Highlight API. */
  readonly marks: string | null
}

/**
 * From now on the page says in a trace, after `bench-arm`, `pressed` for the moment the browser had the next key or button,
 * and `drawn` when there are more marks or fewer.
 */
export async function watchMarks(page: Page, watched: Watched): Promise<void> {
  await page.evaluate(({ root, marks }) => {
    let known: number | null = null
    const painted = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
    // A mark over others takes no element of its own: those that are there name it.
    const named = (marks: string): number => {
      let sum = 0
      for (const mark of document.querySelectorAll(marks)) sum += mark.getAttribute('data-annotations')?.length ?? 1
      return sum
    }
    const count = (): number => (marks === null ? painted() : named(marks))
    const look = (): void => {
      if (known === null || count() === known) return
      known = null
      performance.mark('drawn')
    }
    const container = document.querySelector(root)
    if (!container) throw new Error(`the page has no ${root}`)
    const what = { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'data-annotations'] }
    new MutationObserver(look).observe(container, what)
    if (marks === null) {
      const { highlights } = CSS
      const set = highlights.set.bind(highlights)
      highlights.set = (name, highlight) => {
        const all = set(name, highlight)
        // After all that is drawn in one go.
        queueMicrotask(look)
        return all
      }
    }
    let isArmed = false
    // The moment is the browser's own: a page that is late to hear of the press has waited since then. (Chromium's own
    // line of it, EventTiming, is in the first trace of a process alone.)
    const hear = ({ timeStamp }: Event): void => {
      if (isArmed) performance.mark('pressed', { startTime: timeStamp })
      isArmed = false
    }
    for (const type of ['keydown', 'pointerup']) addEventListener(type, hear, { capture: true })
    document.addEventListener('bench-arm', () => {
      known = count()
      isArmed = true
    })
    document.addEventListener('bench-ask', (event) => {
      if (known !== null) event.preventDefault()
    })
  }, watched)
}

/** Press, and wait until the mark is drawn and all that follows it is over. */
export async function pressed(page: Page, press: () => Promise<void>): Promise<void> {
  if (!(await hasMarked(page, press))) throw new Error(`nothing was marked in ${page.url()}`)
}

/** The same; false when nothing was marked for ten seconds. */
export async function hasMarked(page: Page, press: () => Promise<void>): Promise<boolean> {
  await page.evaluate(() => document.dispatchEvent(new Event('bench-arm')))
  // Not always at the same moment between two frames.
  await page.waitForTimeout(20 + Math.random() * 17)
  await press()
  // Not by waitForFunction, which the app's policy does not let in.
  const isDrawn = await page.evaluate(async () => {
    const isDrawn = (): boolean => document.dispatchEvent(new Event('bench-ask', { cancelable: true }))
    for (let waited = 0; waited < 600 && !isDrawn(); waited += 1) await new Promise((done) => setTimeout(done, 16))
    return isDrawn()
  })
  await page.waitForTimeout(250)
  return isDrawn
}

/** Drag with the mouse over a few words of the `nth` line in view; the button is still down. */
export async function dragOver(page: Page, root: string, nth: number): Promise<void> {
  const lines = await page.evaluate((root) => {
    const range = document.createRange()
    const found: { x: number; y: number }[] = []
    for (const paragraph of document.querySelectorAll(`${root} p`)) {
      const { top, bottom } = paragraph.getBoundingClientRect()
      if (bottom < 150 || top > innerHeight - 150) continue
      range.selectNodeContents(paragraph)
      const box = paragraph.getBoundingClientRect()
      const tops = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top + rect.height / 2)))
      for (const y of tops) if (y > 150 && y < innerHeight - 150) found.push({ x: box.left, y })
    }
    return found
  }, root)
  const line = lines[nth % lines.length]
  if (!line) throw new Error('no line is in view')
  const x = line.x + 20 + 150 * (Math.floor(nth / lines.length) % 3)
  await page.mouse.move(x, line.y)
  await page.mouse.down()
  await page.mouse.move(x + 50, line.y, { steps: 3 })
  await page.mouse.move(x + 110, line.y, { steps: 3 })
  await page.waitForTimeout(100)
}
