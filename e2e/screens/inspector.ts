import type { Locator } from '@playwright/test'
import type { Stage } from './stage'

/** A passage as the inspector shows it. */
export interface ShownPassage {
  readonly quote: string
  readonly themes: readonly string[]
}

/** The passages of the open article beside it. */
export interface Inspector {
  region(): Locator
  /** The passages in text order, with their themes. */
  readonly passages: () => Promise<readonly ShownPassage[]>
  passage(quote: string): Locator
  jumpTo(quote: string): Promise<void>
  /** Give a passage a theme with the button on its card; what follows is the palette's. */
  addTheme(quote: string): Promise<void>
  removeTheme(quote: string, theme: string): Promise<void>
  remove(quote: string): Promise<void>
  editNote(quote: string): Promise<void>
  noteField(): Locator
}

export function createInspector({ app, say }: Stage): Inspector {
  const region = (): Locator => app.page.getByRole('region', { name: say('annotating.inspector') })
  const goTo = (quote: string): string => say('annotating.goTo', { quote })
  const passage = (quote: string): Locator =>
    region()
      .getByRole('listitem')
      .filter({ has: app.page.getByRole('button', { name: goTo(quote), exact: true }) })
  const menu = async (quote: string, item: RegExp): Promise<void> => {
    await passage(quote)
      .getByRole('button', { name: say('annotating.menu'), exact: true })
      .click()
    await app.page.getByRole('menuitem', { name: item }).click()
  }
  return {
    region,
    async passages() {
      const prefixes = { quote: goTo(''), theme: say('annotating.removeTheme', { name: '' }) }
      return region()
        .getByRole('listitem')
        .evaluateAll((items, { quote, theme }) => {
          const named = (item: Element, start: string): readonly string[] =>
            [...item.querySelectorAll('button[aria-label]')]
              .map((button) => button.getAttribute('aria-label') ?? '')
              .filter((label) => label.startsWith(start))
              .map((label) => label.slice(start.length))
          // A note may have a list of its own: a passage is what can be gone to.
          return items.flatMap((item) => {
            const [quoted] = named(item, quote)
            return quoted === undefined ? [] : [{ quote: quoted, themes: named(item, theme) }]
          })
        }, prefixes)
    },
    passage,
    async jumpTo(quote) {
      await passage(quote)
        .getByRole('button', { name: goTo(quote), exact: true })
        .click()
    },
    async addTheme(quote) {
      await passage(quote)
        .getByRole('button', { name: say('annotating.addTheme'), exact: true })
        .click()
    },
    async removeTheme(quote, name) {
      await passage(quote)
        .getByRole('button', { name: say('annotating.removeTheme', { name }), exact: true })
        .click()
    },
    remove: (quote) => menu(quote, new RegExp(say('action.remove-passage'))),
    editNote: (quote) => menu(quote, new RegExp(say('action.note'))),
    noteField: () => region().getByRole('textbox'),
  }
}
