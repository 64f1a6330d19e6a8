import { expect, type Locator } from '@playwright/test'
import type { Stage } from './stage'

/** The export dialog: what would be written, and writing it. */
export interface Exporting {
  dialog(): Locator
  open(): Promise<void>
  choose(what: string): Promise<void>
  /** The paths of the files that would be written. */
  files(): Promise<readonly string[]>
  /** The text of a file as the preview shows it. */
  preview(path: string): Promise<string>
  /** Choose the folder in the native dialog that writing opens. */
  writeTo(folder: string): Promise<void>
  conflicts(): Locator
  close(): Promise<void>
}

export function createExporting({ app, say }: Stage): Exporting {
  const dialog = (): Locator => app.page.getByRole('dialog', { name: say('exporting.title') })
  const files = (): Locator => dialog().getByRole('listitem').getByRole('button')
  return {
    dialog,
    async open() {
      await app.page.getByRole('button', { name: say('exporting.action'), exact: true }).click()
      await dialog().waitFor()
    },
    async choose(what) {
      await dialog()
        .getByRole('button', { name: new RegExp(say('exporting.what')) })
        .click()
      await app.page.getByRole('option', { name: what, exact: true }).click()
    },
    async files() {
      await expect(files().first()).toBeVisible()
      return files().evaluateAll((buttons) => buttons.map((button) => button.getAttribute('title') ?? ''))
    },
    async preview(path) {
      await files()
        .and(app.page.getByTitle(path, { exact: true }))
        .click()
      const shown = dialog().getByRole('region', { name: path, exact: true })
      return shown.evaluate((region) => region.textContent ?? '')
    },
    async writeTo(folder) {
      await app.native.answer([folder])
      await dialog()
        .getByRole('button', { name: say('exporting.choose') })
        .click()
    },
    conflicts: () => app.page.getByRole('alertdialog', { name: say('exporting.conflictTitle') }),
    async close() {
      await dialog()
        .getByRole('button', { name: say('common.close') })
        .last()
        .click()
      await expect(dialog()).toBeHidden()
    },
  }
}
