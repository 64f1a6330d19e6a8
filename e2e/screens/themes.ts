import type { Locator } from '@playwright/test'
import type { Stage } from './stage'

/** The themes in the sidebar, and the view of one. */
export interface Themes {
  sidebar(): Locator
  /** A theme in the sidebar, by its name alone. */
  item(name: string): Locator
  open(name: string): Promise<void>
  /** The view of the theme that is open. */
  view(name: string): Locator
  /** Choose in the menu of a theme. */
  menu(name: string, item: string): Promise<void>
  /** The names in the sidebar, top down. */
  readonly names: () => Promise<readonly string[]>
}

export function createThemes({ app, say }: Stage): Themes {
  const sidebar = (): Locator => app.page.getByRole('navigation', { name: say('sidebar.label') })
  const menuName = (name: string): string => say('sidebar.themeMenu', { name })
  const item = (name: string): Locator =>
    sidebar()
      .getByRole('listitem')
      .filter({ has: app.page.getByRole('button', { name: menuName(name), exact: true }) })
  return {
    sidebar,
    item,
    async open(name) {
      await item(name).getByRole('button').first().click()
      await app.page.getByRole('region', { name, exact: true }).waitFor()
    },
    view: (name) => app.page.getByRole('region', { name, exact: true }),
    async menu(name, chosen) {
      await item(name)
        .getByRole('button', { name: menuName(name), exact: true })
        .click()
      await app.page.getByRole('menuitem', { name: chosen, exact: true }).click()
    },
    async names() {
      const start = menuName('')
      const labels = await sidebar()
        .getByRole('button', { name: new RegExp(`^${start.trim()}`) })
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
      return labels.map((label) => label.slice(start.length))
    },
  }
}
