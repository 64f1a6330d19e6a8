import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { Language } from '#contract/settings'

/** The native dialogs, asked over the window in front. An empty list or null: the person thought better of it. */
export interface Dialogs {
  chooseFiles(): Promise<readonly string[]>
  chooseFolderToImport(): Promise<string | null>
  chooseExportFolder(): Promise<string | null>
}

const words = {
  vi: {
    files: 'Nhập bài báo',
    importFolder: 'Nhập cả thư mục',
    exportFolder: 'Chọn thư mục để xuất',
    importButton: 'Nhập',
    exportButton: 'Xuất vào đây',
    texts: 'Văn bản và Markdown',
    all: 'Mọi tệp',
  },
  en: {
    files: 'Import articles',
    importFolder: 'Import a folder',
    exportFolder: 'Choose a folder to export to',
    importButton: 'Import',
    exportButton: 'Export here',
    texts: 'Text and Markdown',
    all: 'All files',
  },
} as const satisfies Record<Language, Record<string, string>>

export interface DialogsOptions {
  readonly window: () => BrowserWindow | null
  readonly language: () => Language
}

export function createDialogs({ window, language }: DialogsOptions): Dialogs {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const over = window()
    const { canceled, filePaths } = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options))
    return canceled ? [] : filePaths
  }
  return {
    chooseFiles() {
      const said = words[language()]
      const filters = [
        { name: said.texts, extensions: ['txt', 'md', 'markdown'] },
        { name: said.all, extensions: ['*'] },
      ]
      return ask({
        title: said.files,
        buttonLabel: said.importButton,
        filters,
        properties: ['openFile', 'multiSelections'],
      })
    },
    async chooseFolderToImport() {
      const said = words[language()]
      const chosen = await ask({
        title: said.importFolder,
        buttonLabel: said.importButton,
        properties: ['openDirectory'],
      })
      return chosen[0] ?? null
    },
    async chooseExportFolder() {
      const said = words[language()]
      const chosen = await ask({
        title: said.exportFolder,
        buttonLabel: said.exportButton,
        properties: ['openDirectory', 'createDirectory'],
      })
      return chosen[0] ?? null
    },
  }
}
