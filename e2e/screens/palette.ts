import { expect, type Locator } from '@playwright/test'
import type { Stage } from './stage'

/** Where a theme is found or made by typing. */
export interface Palette {
  field(): Locator
  options(): Locator
  /** What is offered, in order, as it reads. */
  offered(): Promise<readonly string[]>
  /** Type and press Enter at once, as whoever codes at keyboard speed does. */
  take(typed: string): Promise<void>
  close(): Promise<void>
}

export function createPalette({ app, say }: Stage): Palette {
  const field = (): Locator => app.page.getByRole('combobox', { name: say('picker.label') })
  const options = (): Locator => app.page.getByRole('listbox', { name: say('picker.label') }).getByRole('option')
  return {
    field,
    options,
    offered: () => options().allInnerTexts(),
    async take(typed) {
      await expect(field()).toBeFocused()
      await app.page.keyboard.insertText(typed)
      await app.page.keyboard.press('Enter')
      await expect(field()).toHaveValue('')
    },
    async close() {
      await app.page.keyboard.press('Escape')
      await expect(field()).toBeHidden()
    },
  }
}
