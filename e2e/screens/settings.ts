import type { Locator } from '@playwright/test'
import type { Stage } from './stage'

/** What a person prefers. Labels are in the language of the moment, which the dialog itself can change. */
export interface SettingsScreen {
  open(): Promise<void>
  dialog(title: string): Locator
  /** Choose `choice` in the list that opens from `field`. */
  choose(field: string, choice: string): Promise<void>
  /** Choose `choice` among those that are all seen. */
  pick(field: string, choice: string): Promise<void>
  /** Press the button of a number that goes by steps. */
  step(button: string, times: number): Promise<void>
}

export function createSettings({ app, say }: Stage): SettingsScreen {
  return {
    async open() {
      await app.page.getByRole('button', { name: say('settings.title'), exact: true }).click()
    },
    dialog: (name) => app.page.getByRole('dialog', { name, exact: true }),
    async choose(field, choice) {
      await app.page.getByRole('button', { name: new RegExp(`${field}$`) }).click()
      await app.page.getByRole('option', { name: choice, exact: true }).click()
    },
    async pick(field, choice) {
      const group = app.page.getByRole('radiogroup', { name: field, exact: true })
      await group.getByRole('radio', { name: choice, exact: true }).click()
    },
    async step(button, times) {
      for (let time = 0; time < times; time += 1)
        await app.page.getByRole('button', { name: button, exact: true }).click()
    },
  }
}
