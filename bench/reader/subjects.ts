import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Annotation, Article } from '../../src-main/domain/notebook/records'
import { size } from './app-window'
import type { OtherTool, Renderer } from './other-tool'
import { dragOver, hasMarked, pressed, watchMarks } from './watch-marks'

/** Something in which a passage is marked by a key or by letting go of the mouse. */
export interface Subject {
  readonly page: Page
  /** The process that draws the page. */
  readonly pid: number
  readonly byKey: (nth: number) => Promise<void>
  readonly byMouse: (nth: number) => Promise<void>
}

interface OurSubject extends Subject {
  /** A mark is taken back, which the library has to have written first. */
  readonly byUndoing: () => Promise<void>
  readonly byRemoving: () => Promise<void>
}

/** The app, an article open in it: Enter on the sentence cursor, and the button over what was selected by mouse. */
export async function ourSubject(app: ElectronApplication, page: Page): Promise<OurSubject> {
  const root = '[data-article-text]'
  const { pid, bringUp } = await windowOf(app, page)
  await watchMarks(page, { root, marks: `${root} mark` })
  const step = async (): Promise<void> => {
    await bringUp()
    await page.locator(root).focus()
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(150)
  }
  const onMarked = async (keys: string): Promise<void> => {
    await step()
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    await pressed(page, () => page.keyboard.press(keys))
  }
  return {
    page,
    pid,
    async byKey() {
      await step()
      await pressed(page, () => page.keyboard.press('Enter'))
    },
    byUndoing: () => onMarked('ControlOrMeta+Z'),
    byRemoving: () => onMarked('ControlOrMeta+Backspace'),
    async byMouse(nth) {
      await bringUp()
      // The last mark is let go: a drag that began on one of its grips would resize it.
      await page.keyboard.press('Escape')
      await dragOver(page, root, nth)
      await page.mouse.up()
      await page.getByRole('toolbar').getByRole('button').first().hover()
      await page.mouse.down()
      await page.waitForTimeout(60)
      await pressed(page, () => page.mouse.up())
    },
  }
}

interface Beside {
  readonly app: ElectronApplication
  readonly folder: string
  readonly article: Article
}

/** What the browser itself takes: a page of the same letters in which one element gets another class. */
export async function barePage(beside: Beside): Promise<Subject> {
  const script = `
    const word = document.querySelector('i')
    const mark = () => word.classList.toggle('on')
    document.addEventListener('keydown', mark)
    document.addEventListener('pointerup', mark)`
  const page = await pageOf(beside, 'bare', `<script>${script}</script>`)
  await watchMarks(page, { root: '#text', marks: '.on' })
  return besideSubject(beside, page)
}

/** The other tool over the same letters with the same passages: a key adds one, and so does letting go of the mouse. */
export async function otherSubject(
  beside: Beside & { readonly tool: OtherTool; readonly passages: readonly Annotation[]; readonly renderer: Renderer },
): Promise<Subject> {
  const { tool, passages, renderer } = beside
  const [script, style] = [tool.script, tool.style].map((path) => pathToFileURL(path).href)
  const end = `<link rel="stylesheet" href="${style}"><script src="${script}"></script>`
  const page = await pageOf(beside, `other-${renderer}`, end)
  const held = passages.map(({ id, start, end, quote }) => ({ id, start, end, quote: quote.exact }))
  await page.evaluate(startOther, { held, renderer })
  await page.waitForTimeout(1500)
  const isPainted = renderer === 'CSS_HIGHLIGHTS'
  await watchMarks(page, { root: 'body', marks: isPainted ? null : '.r6o-annotation' })
  return besideSubject(beside, page)
}

interface Given {
  readonly held: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly quote: string
  }[]
  readonly renderer: Renderer
}

function startOther({ held, renderer }: Given): void {
  interface Annotator {
    setAnnotations(annotations: readonly unknown[]): void
    addAnnotation(annotation: unknown): void
  }
  const container = document.getElementById('text')
  if (!container) throw new Error('the page has no text')
  // The bundle of the other tool is a global of this name.
  const { Other } = globalThis as unknown as {
    readonly Other: { createTextAnnotator(container: Element, options: unknown): Annotator }
  }
  const annotator = Other.createTextAnnotator(container, { renderer })
  const nodes: { readonly node: Node; readonly from: number }[] = []
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(), from = 0; node; node = walker.nextNode()) {
    nodes.push({ node, from })
    from += node.textContent?.length ?? 0
  }
  // Its painter wants ranges in what it is given; the one with elements finds them itself.
  const rangeOf = (start: number, end: number): Range => {
    const range = document.createRange()
    const [first, last] = [start, end - 1].map((at) => nodes.findLast(({ from }) => from <= at))
    if (!first || !last) throw new Error('the text is shorter than its passages say')
    range.setStart(first.node, start - first.from)
    range.setEnd(last.node, end - last.from)
    return range
  }
  const annotationOf = (id: string, quote: string, start: number, end: number) => {
    const selector = renderer === 'SPANS' ? { quote, start, end } : { quote, start, end, range: rangeOf(start, end) }
    return { id, bodies: [], target: { annotation: id, selector: [selector] } }
  }
  annotator.setAnnotations(held.map(({ id, start, end, quote }) => annotationOf(id, quote, start, end)))
  const all = container.textContent ?? ''
  let added = 0
  document.addEventListener('keydown', () => {
    // In view, where it is drawn: the page is not scrolled.
    const start = 100 + added * 31
    added += 1
    annotator.addAnnotation(annotationOf(crypto.randomUUID(), all.slice(start, start + 60), start, start + 60))
  })
}

async function besideSubject({ app }: Beside, page: Page): Promise<Subject> {
  const { pid, bringUp } = await windowOf(app, page)
  return {
    page,
    pid,
    async byKey() {
      await bringUp()
      await pressed(page, () => page.keyboard.press('Enter'))
    },
    async byMouse(nth) {
      await bringUp()
      // Over a line that is marked from end to end already it may select instead.
      for (let tried = 0; tried < 3; tried += 1) {
        await dragOver(page, '#text', nth + tried)
        if (await hasMarked(page, () => page.mouse.up())) return
      }
      throw new Error(`nothing was marked in ${page.url()}`)
    },
  }
}

/** A window like the app's with the letters of the article. A session of its own gives it a process of its own. */
async function pageOf({ app, folder, article }: Beside, name: string, end: string): Promise<Page> {
  const paragraphs = article.blocks.map((block) => {
    const [first = '', ...others] = article.text.slice(block.start, block.end).split(' ')
    return `<p><i>${first}</i> ${others.join(' ')}</p>`
  })
  const style =
    'body { margin: 0 } #text { width: 32em; margin: auto; font: 18px/1.8 serif } i { font-style: normal } .on { background: gold }'
  const html = join(folder, `${name}.html`)
  await writeFile(
    html,
    `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="text">${paragraphs.join('\n')}</div>${end}`,
  )
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow }, { html, name, size }) => {
      await new BrowserWindow({ ...size, webPreferences: { partition: name } }).loadFile(html)
    },
    { html, name, size },
  )
  const page = await opened
  await page.setViewportSize(size)
  return page
}

/** The process that draws the page, and a way to put its window before the others: keys go to that one alone. */
async function windowOf(app: ElectronApplication, page: Page) {
  const window = await app.browserWindow(page)
  return {
    pid: await window.evaluate((one) => one.webContents.getOSProcessId()),
    bringUp: async (): Promise<void> => {
      const bring = () =>
        window.evaluate((one) => {
          one.moveTop()
          one.focus()
          one.webContents.focus()
        })
      // Where main collects its garbage at that very moment, the answer is lost.
      await bring().catch(bring)
      await page.waitForTimeout(100)
    },
  }
}
