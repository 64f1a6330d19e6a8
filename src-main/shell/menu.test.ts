import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { MenuRequest } from '#contract/bridge'
import { type MenuOptions, menuTemplateOf } from './menu'

function bar(options: Partial<MenuOptions> = {}) {
  const asked: MenuRequest[] = []
  const template = menuTemplateOf({
    language: 'vi',
    appearance: 'system',
    workshop: false,
    ask: (request) => asked.push(request),
    run: (command) => asked.push({ action: `ran ${command}` }),
    ...options,
  })
  return { asked, template, items: template.flatMap((menu) => flat(menu)) }
}

function flat(menu: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] {
  const items = Array.isArray(menu.submenu) ? menu.submenu : []
  return items.flatMap((item) => [item, ...flat(item)])
}

function press(item: MenuItemConstructorOptions): void {
  // Electron gives the item, the window and the event; ours look at none of them.
  const click = item.click as (() => void) | undefined
  click?.()
}

describe('the menu bar', () => {
  it.each([
    ['vi', ['Tệp', 'Sửa', 'Xem', 'Trợ giúp']],
    ['en', ['File', 'Edit', 'View', 'Help']],
  ] as const)('speaks %s throughout', (language, labels) => {
    const { template, items } = bar({ language })
    expect(template.map(({ label }) => label)).toEqual(labels)
    for (const { type, label } of items) if (type !== 'separator') expect(label).toMatch(/\S/)
  })

  it('asks the window for every action, once each', () => {
    const { asked, items } = bar()
    items.forEach(press)
    expect(asked.map(({ action }) => action)).toEqual([
      'import-files',
      'import-folder',
      'paste-article',
      'export',
      'ran open-library-folder',
      'settings',
      'undo',
      'redo',
      'find',
      'toggle-sidebar',
      'toggle-inspector',
      'appearance-system',
      'appearance-light',
      'appearance-dark',
      'show-shortcuts',
    ])
  })

  it('shows shortcuts without taking them from the window, and shows none twice', () => {
    const shown = bar().items.filter(({ accelerator }) => accelerator !== undefined)
    expect(shown.length).toBeGreaterThan(0)
    for (const item of shown) expect(item.registerAccelerator).toBe(false)
    expect(new Set(shown.map(({ accelerator }) => accelerator)).size).toBe(shown.length)
  })

  it('marks the appearance that is on', () => {
    const checked = bar({ appearance: 'dark' }).items.filter((item) => item.checked)
    expect(checked.map(({ label }) => label)).toEqual(['Tối'])
  })

  it('has developer tools only in the workshop', () => {
    const roles = (workshop: boolean) => bar({ workshop }).items.map(({ role }) => role)
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(true)).toContain('toggleDevTools')
  })
})
