import type { Locator } from '@playwright/test'
import type { Stage } from './stage'

/** The list of articles, and the ways into it. */
export interface Library {
  /** Choose these files (paths) in the file dialog that the import menu opens. */
  import(paths: readonly string[]): Promise<void>
  articles(): Locator
  /** The titles as the list shows them, top down. */
  readonly titles: () => Promise<readonly string[]>
  article(title: string): Locator
  /** From wherever one is. */
  open(title: string): Promise<void>
  /** Leave whatever is shown for the list. */
  show(): Promise<void>
  filter(): Locator
  sortBy(order: string): Promise<void>
  /** Ask to delete an article; what follows is the dialog's. */
  askToRemove(title: string): Promise<void>
  report(): Locator
}

export function createLibrary({ app, say }: Stage): Library {
  const list = (): Locator => app.page.getByRole('list', { name: say('list.heading'), exact: true })
  const article = (title: string): Locator =>
    list()
      .getByRole('listitem')
      .filter({ has: app.page.getByRole('button').getByText(title, { exact: true }) })
  const library: Library = {
    async import(paths) {
      await app.native.answer(paths)
      await app.page.getByRole('button', { name: say('importing.action'), exact: true }).click()
      await app.page.getByRole('menuitem', { name: say('action.import-files') }).click()
    },
    articles: () => list().getByRole('listitem'),
    async titles() {
      const menus = await list()
        .getByRole('button', { name: new RegExp(`^${say('list.menu', { title: '' }).trim()}`) })
        .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label') ?? ''))
      return menus.map((label) => label.slice(say('list.menu', { title: '' }).length))
    },
    article,
    async open(title) {
      // After a start one is where one was.
      await app.page.getByRole('main').waitFor()
      if (!(await list().isVisible())) await app.page.keyboard.press('ControlOrMeta+L')
      await article(title).getByRole('button').first().click()
      await app.page.getByRole('article', { name: title, exact: true }).waitFor()
    },
    async show() {
      await app.page
        .getByRole('navigation', { name: say('sidebar.label') })
        .getByRole('button', { name: new RegExp(`^${say('sidebar.articles')}`) })
        .click()
    },
    filter: () => app.page.getByRole('textbox', { name: say('list.filter') }),
    async sortBy(order) {
      await app.page.getByRole('button', { name: new RegExp(`${say('list.sortBy')}`) }).click()
      await app.page.getByRole('option', { name: order, exact: true }).click()
    },
    async askToRemove(title) {
      await app.page.getByRole('button', { name: say('list.menu', { title }), exact: true }).click()
      await app.page.getByRole('menuitem', { name: say('action.remove-article') }).click()
    },
    report: () => app.page.getByRole('dialog', { name: say('importing.reportTitle') }),
  }
  return library
}
