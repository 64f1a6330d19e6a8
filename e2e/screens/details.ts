import { expect, type Locator } from '@playwright/test'
import type { Stage } from './stage'

/** What is said about the open article, its text corrected, and the passages that waited since for a place. */
export interface Details {
  /** Show the details of the open article. */
  open(): Promise<void>
  field(label: string): Locator
  /** Ask for the text to be corrected, from the details. */
  correct(): Promise<void>
  dialog(): Locator
  /** The whole text, in the dialog that corrects it. */
  text(): Locator
  /** Put `after` for `before`, which stands once in the text. */
  replace(before: string, after: string): Promise<void>
  save(): Promise<void>
  tray(count: number): Locator
  /** A passage that waits in the tray. */
  lost(quote: string): Locator
}

export function createDetails({ app, say }: Stage): Details {
  const dialog = (): Locator => app.page.getByRole('dialog', { name: say('details.revise'), exact: true })
  const text = (): Locator => dialog().getByRole('textbox', { name: say('details.reviseLabel'), exact: true })
  return {
    async open() {
      await app.page.getByRole('tab', { name: say('details.tab'), exact: true }).click()
    },
    field: (label) => app.page.getByRole('tabpanel').getByLabel(label, { exact: true }),
    async correct() {
      await app.page.getByRole('button', { name: `${say('details.revise')}…`, exact: true }).click()
      await expect(text()).toBeFocused()
    },
    dialog,
    text,
    async replace(before, after) {
      const whole = await text().inputValue()
      expect(whole.split(before), before).toHaveLength(2)
      await text().fill(whole.replace(before, after))
    },
    async save() {
      await dialog()
        .getByRole('button', { name: say('common.save'), exact: true })
        .click()
      await expect(dialog()).toBeHidden()
    },
    tray: (count) => app.page.getByRole('region', { name: say('lost.title', { count }), exact: true }),
    lost: (quote) =>
      app.page
        .getByRole('region', { name: new RegExp(say('lost.title', { count: 0 }).replace('0', '\\d+')) })
        .getByRole('listitem')
        .filter({ has: app.page.getByText(quote, { exact: true }) }),
  }
}
