import { expect, type Locator } from '@playwright/test'
import type { Stage } from './stage'

/** A line of the history, as a reader sees it: what, and how it is marked. */
export interface HistoryLine {
  readonly what: string
  readonly state: 'here' | 'undone' | 'unsaved' | 'done'
}

/** Everything that keeps work safe: what is not saved, the history, backups, checks, conflicting copies, notices. */
export interface Safety {
  /** The line at the bottom, when so many changes wait for a full disk. */
  unsaved(count: number): Promise<void>
  tryAgain(): Locator
  /** Asked when a window that holds unsaved changes is to be closed. */
  leaving(): Locator
  openHistory(): Promise<void>
  /** From the top down. */
  readonly history: () => Promise<readonly HistoryLine[]>
  /** Go to the step. */
  goTo(what: string): Promise<void>
  open(what: 'backups' | 'verify' | 'copies'): Promise<Locator>
  /** Each differing record of the preview that is open, as `thêm vào chủ đề Tên`. */
  readonly differences: () => Promise<readonly string[]>
  notices(): Locator
  /** Said as long as another program or computer has the library. */
  takenOver(): Locator
  /** Said as long as changes are kept that are not in the library. */
  aside(): Locator
}

export function createSafety({ app, say }: Stage): Safety {
  const button = (name: string): Locator => app.page.getByRole('button', { name, exact: true })
  const panel = (): Locator => app.page.getByRole('complementary', { name: say('history.title') })
  const lines = (): Locator => panel().getByRole('listitem').getByRole('button')
  const titles = { backups: 'backups.title', verify: 'verify.title', copies: 'copies.title' } as const
  return {
    async unsaved(count) {
      const why = say('saving.why.disk-full')
      await expect(app.page.getByRole('status')).toHaveText(say('saving.waiting', { count, why }))
    },
    tryAgain: () =>
      app.page
        .getByRole('region', { name: say('saving.banner') })
        .getByRole('button', { name: say('saving.tryAgain') }),
    leaving: () => app.page.getByRole('alertdialog', { name: say('saving.leavingTitle') }),
    async openHistory() {
      await button(say('history.show')).click()
      await panel().waitFor()
    },
    async history() {
      const marks = { undone: say('history.undone'), unsaved: say('history.unsaved') }
      return lines().evaluateAll(
        (shown, { undone, unsaved }) =>
          shown.map((line) => {
            const [what, when] = [...line.children].map((child) => child.textContent ?? '')
            const marked = when?.endsWith(undone) ? 'undone' : when?.includes(unsaved) ? 'unsaved' : 'done'
            return { what: what ?? '', state: line.hasAttribute('aria-current') ? 'here' : marked } as const
          }),
        marks,
      )
    },
    async goTo(what) {
      await lines().filter({ hasText: what }).first().click()
    },
    async open(what) {
      await button(say('safety.menu')).click()
      await app.page.getByRole('menuitem', { name: say(`action.${what}`) }).click()
      const dialog = app.page.getByRole('dialog', { name: say(titles[what]), exact: true })
      await dialog.waitFor()
      return dialog
    },
    async differences() {
      const rows = app.page.getByRole('list', { name: say('safety.differences') }).getByRole('listitem')
      await rows.first().waitFor()
      return rows.evaluateAll((items) =>
        items.map((item) => [...item.querySelectorAll('span span')].map((part) => part.textContent ?? '').join(' ')),
      )
    },
    takenOver: () => app.page.getByRole('region', { name: say('takenOver.banner') }),
    aside: () => app.page.getByRole('region', { name: say('aside.title') }),
    notices: () => app.page.getByRole('region', { name: say('safety.notices') }),
  }
}
