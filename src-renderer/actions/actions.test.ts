import { beforeAll, describe, expect, it } from 'vitest'
import { type MenuItem, menuBar } from '../../src-main/shell/menu-table'
import { en } from '../i18n/en'
import { vi } from '../i18n/vi'
import type { Action } from './action'
import { whyUnfit } from './keys'
import type { Chosen } from './keys-in-force'

let actions: readonly Action[]
let shortcuts: typeof import('./shortcuts')

beforeAll(async () => {
  // jsdom has no media; the rooms of the window ask for them as they are loaded.
  window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query }) as MediaQueryList
  ;({ actions } = await import('./actions'))
  shortcuts = await import('./shortcuts')
})

function actionCalled(id: string): Action {
  const found = actions.find((action) => action.id === id)
  if (!found) throw new Error(`no action is called ${id}`)
  return found
}

describe('the table of actions', () => {
  it('names each action once, with words in both languages', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
    for (const { label } of actions) {
      const key = label.slice('action.'.length) as keyof typeof vi.action
      expect(vi.action[key], label).toMatch(/\S/)
      expect(en.action[key], label).toMatch(/\S/)
    }
    // Words that no action uses are of an action that is gone.
    const used = new Set(actions.map(({ label }) => label.slice('action.'.length)))
    expect(Object.keys(vi.action).filter((key) => !used.has(key))).toEqual([])
  })

  it('gives no keys to two actions, and no bare letter to any', () => {
    const keys = actions.flatMap((action) => action.keys)
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([])
    for (const action of actions)
      for (const one of action.keys) expect(whyUnfit(one, action.where === 'text'), one).not.toBe('letter')
  })

  it('has everything that the menu bar asks for', () => {
    const asked = (items: readonly MenuItem[]): readonly string[] =>
      items.flatMap((item) => {
        if (item.kind === 'submenu') return asked(item.items)
        if (item.kind === 'appearance') return [`appearance-${item.appearance}`]
        return item.kind === 'action' ? [item.action] : []
      })
    const known = new Set(actions.map(({ id }) => id))
    expect(menuBar.flatMap(({ items }) => asked(items)).filter((id) => !known.has(id))).toEqual([])
  })
})

describe('shortcuts that a person chose', () => {
  const none: Chosen = {}

  it('take the place of the action’s own', () => {
    const chosen = shortcuts.withKeys(none, actionCalled('redo'), 'Mod+Alt+Z')
    expect(chosen).toEqual({ redo: ['Mod+Alt+Z'] })
    expect(shortcuts.ownerOf('Mod+Y', actionCalled('undo'), chosen)).toBeUndefined()
    expect(shortcuts.ownerOf('Mod+Alt+Z', actionCalled('undo'), chosen)?.id).toBe('redo')
  })

  it('are nobody else’s conflict when they are the action’s own already', () => {
    expect(shortcuts.ownerOf('Mod+M', actionCalled('note'), none)).toBeUndefined()
  })

  it('are swapped with whoever had them, so that neither is left without', () => {
    const [tag, exporting] = [actionCalled('tag'), actionCalled('export')]
    const chosen = shortcuts.withKeys(none, tag, 'Mod+E', exporting)
    expect(chosen).toEqual({ tag: ['Mod+E'], export: ['Mod+T'] })
    expect(shortcuts.withKeys(chosen, tag, 'Mod+T', exporting)).toEqual(none)
  })

  it('leave an action of two keys the other one', () => {
    const chosen = shortcuts.withKeys(none, actionCalled('show-library'), 'Mod+Y', actionCalled('redo'))
    expect(chosen).toEqual({ 'show-library': ['Mod+Y'], redo: ['Mod+Shift+Z'] })
  })

  it('go back to the original, taken from whoever has it now', () => {
    const [tag, exporting] = [actionCalled('tag'), actionCalled('export')]
    const swapped = shortcuts.withKeys(none, tag, 'Mod+E', exporting)
    expect(shortcuts.withOriginalKeys(swapped, tag)).toEqual({ export: [] })
    expect(shortcuts.withOriginalKeys(shortcuts.withOriginalKeys(swapped, tag), exporting)).toEqual(none)
  })

  it('of an action that a later version has no more do no harm', () => {
    expect(shortcuts.ownerOf('Mod+K', actionCalled('tag'), { gone: ['Mod+K'] })?.id).toBe('commands')
  })
})
