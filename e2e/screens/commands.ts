import { expect, type Locator } from '@playwright/test'
import type { Stage } from './stage'

/** The command palette, the list of shortcuts and the menus: everything that reads the table of actions. */
export interface Commands {
  field(): Locator
  options(): Locator
  open(): Promise<void>
  /** Type and press Enter at once. */
  take(typed: string): Promise<void>
  /** The line of the list of shortcuts that is about `what`. */
  line(what: string): Locator
  /** Begin to record keys for `what`. */
  record(what: string): Promise<void>
  /** What the menu bar says of an action. */
  inMenu(id: string): Promise<InMenu | null>
  /** Choose it in the menu bar, as a person would. */
  chooseInMenu(id: string): Promise<void>
  contextMenu(): Locator
}

export interface InMenu {
  readonly label: string
  readonly accelerator: string | null
  readonly enabled: boolean
}

export function createCommands({ app, say }: Stage): Commands {
  const field = (): Locator => app.page.getByRole('combobox', { name: say('commands.label') })
  const dialog = (): Locator => app.page.getByRole('dialog', { name: say('shortcuts.title'), exact: true })
  return {
    field,
    options: () => app.page.getByRole('listbox', { name: say('commands.label') }).getByRole('option'),
    async open() {
      await app.page.keyboard.press('ControlOrMeta+K')
      await expect(field()).toBeFocused()
    },
    async take(typed) {
      await expect(field()).toBeFocused()
      await app.page.keyboard.insertText(typed)
      await app.page.keyboard.press('Enter')
      await expect(field()).toBeHidden()
    },
    line: (what) => dialog().getByRole('listitem').filter({ hasText: what }),
    async record(what) {
      await dialog()
        .getByRole('button', { name: say('shortcuts.changeOf', { what }), exact: true })
        .click()
      await expect(
        dialog().getByRole('button', { name: say('shortcuts.recordFor', { what }), exact: true }),
      ).toBeFocused()
    },
    inMenu: (id) =>
      app.electron.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id)
        if (!item) return null
        return { label: item.label, accelerator: item.accelerator ?? null, enabled: item.enabled }
      }, id),
    chooseInMenu: (id) =>
      app.electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id),
    contextMenu: () => app.page.getByRole('menu', { name: say('context.menu') }),
  }
}
