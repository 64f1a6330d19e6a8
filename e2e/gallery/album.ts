import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { App } from '../fixtures/app'
import { smallPng } from './small-png'

const folder = resolve('docs/screens')
const sizes = { wide: { width: 1160, height: 720 }, narrow: { width: 720, height: 720 } } as const

export interface Album {
  /** After each start: make the window as large as the pictures. */
  open(): Promise<void>
  /** Take a picture of the window as it is now. */
  picture(view: string): Promise<void>
}

/** How the pictures of an album look. */
export interface Look {
  /** What stands behind the name of the view in the name of a file. */
  readonly name: string
  readonly width: keyof typeof sizes
  readonly appearance: 'light' | 'dark'
}

export function openAlbum(app: App, { name, width, appearance }: Look): Album {
  return {
    open: () => app.page.setViewportSize(sizes[width]),
    async picture(view) {
      await app.page.evaluate(dress, appearance)
      await app.page.evaluate(hideFolder, app.libraryFolder)
      writeFileSync(resolve(folder, `${view}-${name}.png`), smallPng(await app.page.screenshot()))
    },
  }
}

/** Draw in this appearance, until everything that moves has come to rest. */
async function dress(appearance: Look['appearance']): Promise<void> {
  document.documentElement.dataset.appearance = appearance
  await document.fonts.ready
  // What is measured from the text is drawn a frame after it, and some of that a frame later still.
  for (let frame = 0; frame < 6; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
  const passing = document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
  await Promise.all(passing.map((one) => one.finished.catch(() => undefined)))
}

/** Where the library of a test lies is another place each time, and nobody's. */
function hideFolder(path: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.includes(path)) node.nodeValue = node.nodeValue.replaceAll(path, '~/Sổ Tay')
  }
}
