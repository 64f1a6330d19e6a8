import type { Locator } from '@playwright/test'
import type { Stage } from './stage'

/** What a person prefers. Labels are in the language of the moment, which the dialog itself can change. */
export interface SettingsScreen {
  open(): Promise<void>
  /** Choose `choice` in the field whose label is `field`. */
  choose(field: string, choice: string): Promise<void>
  dialog(title: string): Locator
}

export function createSettings({ app, say }: Stage): SettingsScreen {
  return {
    async open() {
      await app.page.getByRole('button', { name: say('settings.title'), exact: true }).click()
    },
    async choose(field, choice) {
      await app.page.getByRole('button', { name: new RegExp(`${field}$`) }).click()
      await app.page.getByRole('option', { name: choice, exact: true }).click()
    },
    dialog: (name) => app.page.getByRole('dialog', { name, exact: true }),
  }
}
