import { expect, type Locator } from '@playwright/test'
import type { Stage } from './stage'

/** Notes: the list of them, the page of one, and the ones that stand beside an article or a theme. */
export interface Notes {
  /** The list, from the sidebar. */
  open(): Promise<void>
  list(): Locator
  /** The titles in the list, top down. */
  readonly titles: () => Promise<readonly string[]>
  openNote(title: string): Promise<void>
  /** Begin a note by its keys; the cursor is in its title. */
  begin(): Promise<void>
  title(): Locator
  /** Where the page of a note is written. */
  body(): Locator
  /** How the page of a note reads. */
  reading(): Locator
  show(mode: 'write' | 'both' | 'read'): Promise<void>
  /** Set in the first passage that is found, by keys alone and without waiting. */
  insert(typed: string): Promise<void>
  /** The same where the palette is open already. */
  find(typed: string): Promise<void>
  remove(title: string): Promise<void>
  /** The folding part beside an article or a theme. */
  section(heading: string): Locator
  /** Its button, which says whether it is unfolded. */
  fold(heading: string): Locator
  sectionBody(heading: string): Locator
}

export function createNotes({ app, say }: Stage): Notes {
  const list = (): Locator => app.page.getByRole('region', { name: say('notes.heading'), exact: true })
  const view = (): Locator => app.page.getByRole('region', { name: say('notes.one'), exact: true })
  const fold = (heading: string): Locator => app.page.getByRole('button', { name: new RegExp(`^${heading}`) })
  const finder = (): Locator => app.page.getByRole('combobox', { name: say('notes.find.label') })
  const find = async (typed: string): Promise<void> => {
    await expect(finder()).toBeFocused()
    await app.page.keyboard.insertText(typed)
    await app.page.keyboard.press('Enter')
    await expect(finder()).toBeHidden()
  }
  return {
    async open() {
      await app.page
        .getByRole('navigation', { name: say('sidebar.label') })
        .getByRole('button', { name: new RegExp(`^${say('sidebar.notes')}`) })
        .click()
      await list().getByRole('heading', { level: 1 }).waitFor()
    },
    list,
    titles: () =>
      list()
        .getByRole('listitem')
        .evaluateAll((items) => items.map((item) => item.querySelector('button span')?.textContent ?? '')),
    async openNote(title) {
      await list().getByRole('listitem').filter({ hasText: title }).getByRole('button').first().click()
      await expect(view().getByRole('textbox', { name: say('notes.title') })).toHaveValue(title)
    },
    async begin() {
      await app.page.keyboard.press('ControlOrMeta+N')
      await expect(view().getByRole('textbox', { name: say('notes.title') })).toBeFocused()
    },
    title: () => view().getByRole('textbox', { name: say('notes.title') }),
    body: () => view().getByRole('textbox', { name: say('notes.body') }),
    reading: () => view().getByRole('region', { name: say('notes.preview') }),
    show: (mode) =>
      view()
        .getByRole('radio', { name: say(`notes.modes.${mode}`) })
        .click(),
    async insert(typed) {
      await app.page.keyboard.press('ControlOrMeta+J')
      await find(typed)
    },
    find,
    async remove(title) {
      await app.page.getByRole('button', { name: say('notes.menu', { title }), exact: true }).click()
      await app.page.getByRole('menuitem', { name: say('notes.remove') }).click()
    },
    section: (heading) => fold(heading).locator('xpath=../..'),
    fold,
    sectionBody: (heading) => fold(heading).locator('xpath=../..').getByRole('textbox', { name: heading }),
  }
}
