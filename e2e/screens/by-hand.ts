import type { App } from '../fixtures/app'

/** Drop files and folders on the middle of the window, as the system hands them over: with their paths. */
export function dropFiles(app: App, paths: readonly string[]): Promise<void> {
  return dropData(app, { items: [], files: [...paths], dragOperationsMask: 1 })
}

interface Dragged {
  items: { mimeType: string; data: string }[]
  files: string[]
  dragOperationsMask: number
}

async function dropData(app: App, data: Dragged): Promise<void> {
  const { page } = app
  const session = await page.context().newCDPSession(page)
  const size = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...size, data })
  }
  await session.detach()
}

/** Copy `text` somewhere else and press the keys that paste it here. */
export async function pasteText(app: App, text: string): Promise<void> {
  await app.electron.evaluate(async ({ clipboard }, text) => clipboard.writeText(text), text)
  await app.page.keyboard.press('ControlOrMeta+V')
}

/** Copy a piece of a page somewhere else, as a browser does, and press the keys that paste it here. */
export async function pasteHtml(app: App, html: string, text: string): Promise<void> {
  const { page } = app
  await page.evaluate(
    ([html, text]) =>
      document.addEventListener(
        'copy',
        (event) => {
          event.preventDefault()
          event.clipboardData?.setData('text/html', html)
          event.clipboardData?.setData('text/plain', text)
        },
        { once: true, capture: true },
      ),
    [html, text] as const,
  )
  await page.keyboard.press('ControlOrMeta+C')
  await page.keyboard.press('ControlOrMeta+V')
}

/** Drop a selection of another program's page on the middle of the window. */
export async function dropHtml(app: App, html: string, text: string): Promise<void> {
  await dropData(app, {
    items: [
      { mimeType: 'text/html', data: html },
      { mimeType: 'text/plain', data: text },
    ],
    files: [],
    dragOperationsMask: 1,
  })
}
