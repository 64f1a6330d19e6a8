import { expect, type Locator } from '@playwright/test'
import { endsOf, type Point, type Underline, underlinesOf } from './letters'
import type { Palette } from './palette'
import type { Stage } from './stage'

/** An article, read and marked with a real mouse. Quotations must stand in the article word for word. */
export interface Reader {
  article(title: string): Locator
  text(): Locator
  /** Drag over the text from the first letter of `from` to the last letter of `to`. */
  select(from: string, to?: string): Promise<void>
  selectBackwards(from: string, to?: string): Promise<void>
  /** Drag from the first letter of `from` onto something else. */
  selectOnto(from: string, target: Locator): Promise<void>
  doubleClick(word: string): Promise<void>
  tripleClick(word: string): Promise<void>
  click(word: string): Promise<void>
  /** Press the right button in the middle of the words. */
  rightClick(words: string): Promise<void>
  toolbar(): Locator
  /** Mark what is selected, by the toolbar. */
  highlight(): Promise<void>
  /** Give what is selected one or more themes, typed one after the other. */
  tagWith(...themes: readonly string[]): Promise<void>
  note(): Promise<void>
  /** The underlines below the letters of `quote`. */
  underlines(quote: string): Promise<readonly Underline[]>
  /** The menu of highlights that lie over one another where a click went. */
  overlapMenu(): Locator
  noise(): Locator
}

export function createReader({ app, say }: Stage, palette: Palette): Reader {
  const text = (): Locator => app.page.getByRole('group', { name: say('reader.textLabel') })
  const toolbar = (): Locator => app.page.getByRole('toolbar', { name: say('annotating.toolbar') })
  const drag = async (from: Point, to: Point): Promise<void> => {
    const { mouse } = app.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
  }
  const ends = async (from: string, to: string) => {
    const [start, end] = await endsOf(text(), [from, to])
    if (!start || !end) throw new Error('both ends were asked for')
    return { first: start.first, last: end.last }
  }
  const pressIn = async (name: string): Promise<void> => {
    await toolbar().getByRole('button', { name, exact: true }).click()
  }
  const clickTimes = async (word: string, clickCount: number): Promise<void> => {
    // Near its first letter: the word may go on in the next line.
    const { first } = await ends(word, word)
    await app.page.mouse.click(first.x + 2, first.y, { clickCount })
  }
  return {
    article: (name) => app.page.getByRole('article', { name, exact: true }),
    text,
    async select(from, to = from) {
      const { first, last } = await ends(from, to)
      await drag(first, last)
      await expect(toolbar()).toBeVisible()
    },
    async selectBackwards(from, to = from) {
      const { first, last } = await ends(from, to)
      await drag(last, first)
      await expect(toolbar()).toBeVisible()
    },
    async selectOnto(from, target) {
      const { first } = await ends(from, from)
      const box = await target.boundingBox()
      if (!box) throw new Error('the target is not on the screen')
      await drag(first, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
      await expect(toolbar()).toBeVisible()
    },
    doubleClick: (word) => clickTimes(word, 2),
    tripleClick: (word) => clickTimes(word, 3),
    click: (word) => clickTimes(word, 1),
    async rightClick(words) {
      const { first, last } = await ends(words, words)
      await app.page.mouse.click((first.x + last.x) / 2, first.y, { button: 'right' })
    },
    toolbar,
    async highlight() {
      await pressIn(say('annotating.highlight'))
      await expect(toolbar()).toBeHidden()
    },
    async tagWith(...themes) {
      await pressIn(say('annotating.tag'))
      for (const theme of themes) await palette.take(theme)
      await palette.close()
    },
    note: () => pressIn(say('annotating.note')),
    underlines: (quote) => underlinesOf(text(), quote),
    overlapMenu: () => app.page.getByRole('menu', { name: say('reader.chooseAnnotation') }),
    noise: () => text().getByRole('button'),
  }
}
