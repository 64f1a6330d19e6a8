import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { MenuRequest } from '#contract/bridge'
import type { MenuLine } from '#contract/menu'
import { acceleratorOf } from './accelerator'
import { type MenuOptions, menuTemplateOf } from './menu'

function bar(options: Partial<MenuOptions> = {}) {
  const asked: MenuRequest[] = []
  const template = menuTemplateOf({
    language: 'vi',
    appearance: 'system',
    workshop: false,
    said: new Map(),
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
    ['vi', ['Tệp', 'Sửa', 'Đoạn', 'Xem', 'Trợ giúp']],
    ['en', ['File', 'Edit', 'Passage', 'View', 'Help']],
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
      'print',
      'ran open-library-folder',
      'backups',
      'verify',
      'copies',
      'settings',
      'undo',
      'redo',
      'find',
      'find-next',
      'find-previous',
      'highlight',
      'tag',
      'repeat',
      'note',
      'copy-passage',
      'split',
      'role',
      'remove-passage',
      'commands',
      'list',
      'open-beside',
      'other-side',
      'close-side',
      'toggle-sidebar',
      'toggle-inspector',
      'history',
      'appearance-system',
      'appearance-light',
      'appearance-sepia',
      'appearance-dark',
      'appearance-contrast',
      'show-shortcuts',
      'open-sample',
    ])
  })

  it('takes words, keys and what can be done from the window, and leaves the keys to it', () => {
    const said = new Map<string, MenuLine>([
      ['undo', { action: 'undo', label: 'Hoàn tác: gắn Đất & Nhà cho 3 đoạn', keys: 'Mod+Z', enabled: true }],
      ['redo', { action: 'redo', label: 'Làm lại', keys: 'Mod+Shift+Z', enabled: false }],
      ['tag', { action: 'tag', label: 'Gắn chủ đề…', keys: null, enabled: true }],
    ])
    const shown = new Map(bar({ said }).items.map((item) => [item.id, item]))
    expect(shown.get('undo')).toMatchObject({
      label: 'Hoàn tác: gắn Đất && Nhà cho 3 đoạn',
      accelerator: 'CmdOrCtrl+Z',
      registerAccelerator: false,
      enabled: true,
    })
    expect(shown.get('redo')).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+Z', enabled: false })
    expect(shown.get('tag')?.accelerator).toBeUndefined()
    expect(shown.get('export')).toMatchObject({ label: 'Xuất…', enabled: true })
  })

  it('cuts words that would make the menu as wide as the screen', () => {
    const label = `Hoàn tác: tạo chủ đề ${'rất '.repeat(50)}dài`
    const said = new Map([['undo', { action: 'undo', label, keys: null, enabled: true }]])
    const shown = bar({ said }).items.find(({ id }) => id === 'undo')?.label ?? ''
    expect(shown.length).toBeLessThanOrEqual(80)
    expect(shown).toMatch(/…$/)
  })

  it.each([
    ['Mod+Shift+Z', 'CmdOrCtrl+Shift+Z'],
    ['Alt+ArrowDown', 'Alt+Down'],
    ['Enter', 'Return'],
    ['Mod+,', 'CmdOrCtrl+,'],
    ['F1', 'F1'],
    ['Mod+Ơ', null],
    ['Mod+AudioVolumeUp', null],
  ])('shows %s as %s', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator)
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
