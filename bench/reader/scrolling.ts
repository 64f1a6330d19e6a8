import type { Page } from '@playwright/test'

/** The times between frames while the text is scrolled by 90 pixels in each, 400 times, in milliseconds. */
export function scrolling(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
    const scroller = document.querySelector('[data-scroller]')
    if (!scroller) throw new Error('no article is open')
    scroller.scrollTop = 0
    await frame()
    const lengths: number[] = []
    let before = await frame()
    for (let step = 0; step < 400; step += 1) {
      scroller.scrollTop += 90
      const now = await frame()
      lengths.push(now - before)
      before = now
    }
    return lengths
  })
}

/** How many frames of a screen of 60 Hz were left out. */
export function leftOut(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + Math.max(0, Math.round(length / (1000 / 60)) - 1), 0)
}
