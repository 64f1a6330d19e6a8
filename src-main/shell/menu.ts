import type { MenuItemConstructorOptions } from 'electron'
import type { MenuRequest } from '#contract/bridge'
import type { Language, Settings } from '#contract/settings'
import { type Menu, type MenuCommand, type MenuItem, menuBar, workshopMenu } from './menu-table'

export interface MenuOptions {
  readonly language: Language
  readonly appearance: Settings['appearance']
  readonly workshop: boolean
  readonly ask: (request: MenuRequest) => void
  readonly run: (command: MenuCommand) => void
}

/** Electron's template for the menu bar, in one language. */
export function menuTemplateOf(options: MenuOptions): MenuItemConstructorOptions[] {
  const menus: readonly Menu[] = options.workshop ? [...menuBar, workshopMenu] : menuBar
  return menus.map(({ words, items }) => ({
    label: words[options.language],
    submenu: items.map((item) => templateOf(item, options)),
  }))
}

function templateOf(item: MenuItem, options: MenuOptions): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  const label = item.words[options.language]
  switch (item.kind) {
    case 'role':
      return { label, role: item.role }
    case 'command':
      return { id: item.command, label, click: () => options.run(item.command) }
    case 'submenu':
      return { label, submenu: item.items.map((inner) => templateOf(inner, options)) }
    case 'appearance': {
      const action = `appearance-${item.appearance}`
      const checked = item.appearance === options.appearance
      return { id: action, label, type: 'radio', checked, click: () => options.ask({ action }) }
    }
    case 'action': {
      const { action, keys } = item
      const shown = keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }
      return { id: action, label, ...shown, click: () => options.ask({ action }) }
    }
  }
}
