import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { App } from '../fixtures/app'
import { smallPng } from './small-png'

const folder = resolve('docs/screens')
const sizes = { wide: { width: 1240, height: 780 }, narrow: { width: 720, height: 780 } } as const

export interface Album {
  /** After each start: make the window as large as the pictures. */
  open(): Promise<void>
  /** Take a picture of the window as it is now, and one in the dark where they are wanted. */
  picture(view: string): Promise<void>
}

interface Kind {
  /** What stands behind the name of the view in the name of a file. */
  readonly look: string
  readonly dark: boolean
  readonly width: keyof typeof sizes
}

export function openAlbum(app: App, { look, dark, width }: Kind): Album {
  const take = async (name: string): Promise<void> => {
    await app.page.evaluate(hideFolder, app.libraryFolder)
    writeFileSync(resolve(folder, `${name}.png`), smallPng(await app.page.screenshot()))
  }
  return {
    open: () => app.page.setViewportSize(sizes[width]),
    async picture(view) {
      await dress(app, 'light')
      await take(`${view}-${look}`)
      if (!dark) return
      await dress(app, 'dark')
      await take(`${view}-${look}-dark`)
      await dress(app, 'light')
    },
  }
}

/** Where the library of a test lies is another place each time, and nobody's. */
function hideFolder(path: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.includes(path)) node.nodeValue = node.nodeValue.replaceAll(path, '~/Sổ Tay')
  }
}

/** Draw in this appearance, once everything that moves has come to rest. */
async function dress(app: App, appearance: 'light' | 'dark'): Promise<void> {
  await app.page.evaluate(async (appearance) => {
    document.documentElement.dataset.appearance = appearance
    await document.fonts.ready
    // Twice: what is measured from the text is drawn a frame after it.
    for (let frame = 0; frame < 4; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
    const passing = document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
    await Promise.all(passing.map((one) => one.finished.catch(() => undefined)))
  }, appearance)
}
