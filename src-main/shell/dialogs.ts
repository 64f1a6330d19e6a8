import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Language } from '#contract/settings'

/** The native dialogs, asked over the window in front. An empty list or null: the person thought better of it. */
export interface Dialogs {
  chooseFiles(): Promise<readonly string[]>
  chooseFolderToImport(): Promise<string | null>
  chooseFolderToWatch(): Promise<string | null>
  chooseExportFolder(): Promise<string | null>
  chooseLibraryFolder(): Promise<string | null>
  /** Where to write a text; `name` is offered. The system asks before a file is replaced. */
  chooseTextFile(name: string): Promise<string | null>
  /** The app was started for a library while it has another one open. */
  sayAnotherIsOpen(libraries: { readonly open: string; readonly asked: string }): Promise<void>
}

const words = {
  vi: {
    files: 'Nhập bài báo',
    importFolder: 'Nhập cả thư mục',
    watchFolder: 'Chọn thư mục để theo dõi',
    watchButton: 'Theo dõi',
    exportFolder: 'Chọn thư mục để xuất',
    libraryFolder: 'Chọn thư mục thư viện',
    saveText: 'Lưu báo cáo',
    libraryButton: 'Mở thư viện ở đây',
    saveButton: 'Lưu',
    importButton: 'Nhập',
    exportButton: 'Xuất vào đây',
    texts: 'Văn bản và Markdown',
    all: 'Mọi tệp',
    anotherIsOpen: 'Sổ Tay đang mở một thư viện khác',
    closeFirst: (open: string, asked: string) =>
      `Đang mở: ${open}\nĐược yêu cầu: ${asked}\n\nHãy đóng cửa sổ này rồi mở lại với thư viện kia.`,
  },
  en: {
    files: 'Import articles',
    importFolder: 'Import a folder',
    watchFolder: 'Choose a folder to watch',
    watchButton: 'Watch',
    exportFolder: 'Choose a folder to export to',
    libraryFolder: 'Choose the folder of a library',
    saveText: 'Save the report',
    libraryButton: 'Open the library here',
    saveButton: 'Save',
    importButton: 'Import',
    exportButton: 'Export here',
    texts: 'Text and Markdown',
    all: 'All files',
    anotherIsOpen: 'Sổ Tay has another library open',
    closeFirst: (open: string, asked: string) =>
      `Open: ${open}\nAsked for: ${asked}\n\nClose this window, then start again with the other library.`,
  },
} as const satisfies Record<Language, object>

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
        {
          name: said.texts,
          extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'docx', 'pdf', 'epub', 'zip'],
        },
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
    async chooseFolderToWatch() {
      const said = words[language()]
      const chosen = await ask({
        title: said.watchFolder,
        buttonLabel: said.watchButton,
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
    async chooseLibraryFolder() {
      const said = words[language()]
      const chosen = await ask({
        title: said.libraryFolder,
        buttonLabel: said.libraryButton,
        properties: ['openDirectory', 'createDirectory'],
      })
      return chosen[0] ?? null
    },
    async chooseTextFile(name) {
      const said = words[language()]
      const options: SaveDialogOptions = { title: said.saveText, buttonLabel: said.saveButton, defaultPath: name }
      const over = window()
      const { filePath } = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options))
      return filePath === '' ? null : filePath
    },
    async sayAnotherIsOpen({ open, asked }) {
      const said = words[language()]
      const options = { type: 'info', message: said.anotherIsOpen, detail: said.closeFirst(open, asked) } as const
      const over = window()
      await (over ? dialog.showMessageBox(over, options) : dialog.showMessageBox(options))
    },
  }
}
