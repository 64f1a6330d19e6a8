import type { MenuItemConstructorOptions } from 'electron'
import type { MenuRequest } from '#contract/bridge'
import type { MenuLine } from '#contract/menu'
import type { Language, Settings } from '#contract/settings'
import { acceleratorOf } from './accelerator'
import { type Menu, type MenuCommand, type MenuItem, menuBar, workshopMenu } from './menu-table'

export interface MenuOptions {
  readonly language: Language
  readonly appearance: Settings['appearance']
  readonly workshop: boolean
  /** What the window has said of its actions, by id. */
  readonly said: ReadonlyMap<string, MenuLine>
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
    case 'action':
      return actionItem(item.action, label, options)
  }
}

/** The window alone listens for keys: the menu shows them and does not take them. */
function actionItem(action: string, label: string, { said, ask }: MenuOptions): MenuItemConstructorOptions {
  const line = said.get(action)
  const accelerator = line?.keys ? acceleratorOf(line.keys) : null
  return {
    id: action,
    label: labelled(line?.label ?? label),
    enabled: line?.enabled ?? true,
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: () => ask({ action }),
  }
}

const longestLabel = 80

/** One line of a menu: a theme's name may be long, and `&` would underline the letter after it. */
function labelled(label: string): string {
  const line = label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label
  return line.replaceAll('&', '&&')
}
