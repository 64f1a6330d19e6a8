import { Menu } from 'electron'
import type { MenuLine } from '#contract/menu'
import { type MenuOptions, menuTemplateOf } from './menu'

/** The menu bar of the app, which follows what its window says of its actions. */
export interface MenuBar {
  /** Take over what the window says. Words and keys make the bar anew; what can be done is only switched on or off. */
  hear(lines: readonly MenuLine[]): void
  /** Make it anew, in another language say. */
  draw(): void
}

export function createMenuBar(options: () => Omit<MenuOptions, 'said'>): MenuBar {
  let said: ReadonlyMap<string, MenuLine> = new Map()
  const draw = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplateOf({ ...options(), said })))
  return {
    draw,
    hear(lines) {
      const before = said
      said = new Map(lines.map((line) => [line.action, line]))
      const isNew = lines.some(({ action, label, keys }) => {
        const known = before.get(action)
        return known?.label !== label || known.keys !== keys
      })
      if (isNew) {
        draw()
        return
      }
      for (const { action, enabled } of lines) {
        const item = Menu.getApplicationMenu()?.getMenuItemById(action)
        if (item && item.enabled !== enabled) item.enabled = enabled
      }
    },
  }
}
