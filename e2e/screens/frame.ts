import { expect, type Locator } from '@playwright/test'
import type { Stage } from './stage'

/** What stays around every place: the bar on top, the sidebar, what is told, the line at the bottom. */
export interface Frame {
  dialog(title: string): Locator
  button(name: string): Locator
  undo(): Locator
  redo(): Locator
  /** Wait until the sentence is told. */
  told(sentence: string | RegExp): Promise<void>
  /** Wait until nothing is underway any more. */
  saved(): Promise<void>
  /** Undo by the button and see it said what was undone. */
  undoes(what: string): Promise<void>
  redoes(what: string): Promise<void>
  /** Press a key as a person would, wherever the focus is. */
  press(...keys: readonly string[]): Promise<void>
  /** Choose in the menu that the button opens. */
  choose(menuButton: Locator, item: string): Promise<void>
}

export function createFrame({ app, say }: Stage): Frame {
  const button = (name: string): Locator => app.page.getByRole('button', { name, exact: true })
  const starting = (key: 'status.undo' | 'status.redo'): RegExp => new RegExp(`^${say(key, { what: '' }).trim()}`)
  const none = { undo: 'status.undoNothing', redo: 'status.redoNothing' } as const
  const either = (which: 'undo' | 'redo'): Locator =>
    app.page.getByRole('button', { name: starting(`status.${which}`) }).or(button(say(none[which])))
  const frame: Frame = {
    button,
    dialog: (name) =>
      app.page.getByRole('dialog', { name, exact: true }).or(app.page.getByRole('alertdialog', { name, exact: true })),
    undo: () => either('undo'),
    redo: () => either('redo'),
    async told(sentence) {
      await expect(app.page.locator('[aria-live]').getByText(sentence, { exact: true }).last()).toBeVisible()
    },
    async saved() {
      await expect(app.page.getByRole('status')).toHaveText(say('status.saved'))
    },
    async undoes(what) {
      await button(say('status.undo', { what })).click()
      await frame.told(say('status.undone', { what }))
    },
    async redoes(what) {
      await button(say('status.redo', { what })).click()
      await frame.told(say('status.redone', { what }))
    },
    async press(...keys) {
      for (const key of keys) await app.page.keyboard.press(key)
    },
    async choose(menuButton, item) {
      await menuButton.click()
      await app.page.getByRole('menuitem', { name: item, exact: true }).click()
    },
  }
  return frame
}
