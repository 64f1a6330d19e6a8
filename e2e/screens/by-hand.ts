import type { App } from '../fixtures/app'

/** Drop files and folders on the middle of the window, as the system hands them over: with their paths. */
export async function dropFiles(app: App, paths: readonly string[]): Promise<void> {
  const { page } = app
  const session = await page.context().newCDPSession(page)
  const size = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
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
