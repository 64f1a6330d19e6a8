import type { Page } from '@playwright/test'

/** From the click on the row to the frame in which the article stands on the screen, in milliseconds. */
export function opening(page: Page, title: string): Promise<number> {
  return page.evaluate(async (title) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const painted = async () => {
      await frame()
      const { port1, port2 } = new MessageChannel()
      await new Promise((done) => {
        port1.onmessage = done
        port2.postMessage(null)
      })
    }
    const list = [...document.querySelectorAll<HTMLElement>('button')].find((one) =>
      one.innerText.startsWith('Bài báo'),
    )
    list?.click()
    await painted()
    const row = [...document.querySelectorAll<HTMLElement>('li button')].find((one) => one.innerText.startsWith(title))
    if (!row) throw new Error(`no row says ${title}`)
    const begun = performance.now()
    row.click()
    while (!document.querySelector(`article[aria-label="${title}"] [data-start]`)) await frame()
    await painted()
    const taken = performance.now() - begun
    // What comes after the text, such as a long list of passages, belongs to the next round.
    await new Promise((done) => setTimeout(done, 300))
    return taken
  }, title)
}
