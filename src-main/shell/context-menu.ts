import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Language } from '#contract/settings'

const words = {
  vi: { cut: 'Cắt', copy: 'Sao chép', paste: 'Dán', selectAll: 'Chọn tất cả' },
  en: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
} as const satisfies Record<Language, Record<string, string>>

/** Electron has no menu of its own under the right button: give text what everybody expects there. */
export function addContextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_, { isEditable, selectionText }) => {
    const said = words[language()]
    const copy: MenuItemConstructorOptions = { role: 'copy', label: said.copy, enabled: selectionText !== '' }
    if (isEditable) {
      const template: MenuItemConstructorOptions[] = [
        { role: 'cut', label: said.cut, enabled: selectionText !== '' },
        copy,
        { role: 'paste', label: said.paste },
        { type: 'separator' },
        { role: 'selectAll', label: said.selectAll },
      ]
      Menu.buildFromTemplate(template).popup()
    } else if (selectionText.trim() !== '') Menu.buildFromTemplate([copy]).popup()
  })
}
