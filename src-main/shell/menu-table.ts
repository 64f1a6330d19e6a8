import type { Language, Settings } from '#contract/settings'

/** Words in both languages the app speaks. */
export type Words = Readonly<Record<Language, string>>

/** What the menu can do without the window. */
export type MenuCommand = 'open-library-folder'

export type MenuItem =
  | { readonly kind: 'separator' }
  /** Asked of the window. `keys` only shows the shortcut: the window alone listens for it, and may have changed it. */
  | { readonly kind: 'action'; readonly action: string; readonly words: Words; readonly keys?: string }
  | { readonly kind: 'command'; readonly command: MenuCommand; readonly words: Words }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly words: Words }
  | { readonly kind: 'appearance'; readonly appearance: Settings['appearance']; readonly words: Words }
  | { readonly kind: 'submenu'; readonly words: Words; readonly items: readonly MenuItem[] }

/** Electron's own, with the accelerators that the system expects of them. */
export type MenuRole =
  | 'quit'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'about'
  | 'toggleDevTools'
  | 'reload'

export interface Menu {
  readonly words: Words
  readonly items: readonly MenuItem[]
}

const separator: MenuItem = { kind: 'separator' }

function action(id: string, vi: string, en: string, keys?: string): MenuItem {
  return { kind: 'action', action: id, words: { vi, en }, ...(keys === undefined ? {} : { keys }) }
}

function role(id: MenuRole, vi: string, en: string): MenuItem {
  return { kind: 'role', role: id, words: { vi, en } }
}

const appearance: MenuItem = {
  kind: 'submenu',
  words: { vi: 'Giao diện', en: 'Appearance' },
  items: [
    { kind: 'appearance', appearance: 'system', words: { vi: 'Theo hệ thống', en: 'As the system' } },
    { kind: 'appearance', appearance: 'light', words: { vi: 'Sáng', en: 'Light' } },
    { kind: 'appearance', appearance: 'dark', words: { vi: 'Tối', en: 'Dark' } },
  ],
}

/** The menu bar, the same on every system but for the shortcuts that Electron writes for roles. */
export const menuBar: readonly Menu[] = [
  {
    words: { vi: 'Tệp', en: 'File' },
    items: [
      action('import-files', 'Nhập bài báo…', 'Import articles…', 'CmdOrCtrl+O'),
      action('import-folder', 'Nhập cả thư mục…', 'Import a folder…'),
      action('paste-article', 'Dán bài báo…', 'Paste an article…'),
      separator,
      action('export', 'Xuất…', 'Export…', 'CmdOrCtrl+E'),
      {
        kind: 'command',
        command: 'open-library-folder',
        words: { vi: 'Mở thư mục thư viện', en: 'Open library folder' },
      },
      separator,
      action('settings', 'Thiết đặt…', 'Settings…', 'CmdOrCtrl+,'),
      separator,
      role('quit', 'Thoát', 'Quit'),
    ],
  },
  {
    words: { vi: 'Sửa', en: 'Edit' },
    items: [
      action('undo', 'Hoàn tác', 'Undo', 'CmdOrCtrl+Z'),
      action('redo', 'Làm lại', 'Redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      role('cut', 'Cắt', 'Cut'),
      role('copy', 'Sao chép', 'Copy'),
      role('paste', 'Dán', 'Paste'),
      role('selectAll', 'Chọn tất cả', 'Select all'),
      separator,
      action('find', 'Tìm…', 'Find…', 'CmdOrCtrl+F'),
    ],
  },
  {
    words: { vi: 'Xem', en: 'View' },
    items: [
      action('toggle-sidebar', 'Ẩn hoặc hiện thanh bên', 'Show or hide the sidebar'),
      action('toggle-inspector', 'Ẩn hoặc hiện bảng chi tiết', 'Show or hide the inspector'),
      separator,
      appearance,
      role('zoomIn', 'Phóng to', 'Zoom in'),
      role('zoomOut', 'Thu nhỏ', 'Zoom out'),
      role('resetZoom', 'Cỡ thường', 'Actual size'),
      separator,
      role('togglefullscreen', 'Toàn màn hình', 'Full screen'),
    ],
  },
  {
    words: { vi: 'Trợ giúp', en: 'Help' },
    items: [
      action('show-shortcuts', 'Phím tắt', 'Keyboard shortcuts', 'F1'),
      separator,
      role('about', 'Giới thiệu Sổ Tay', 'About Sổ Tay'),
    ],
  },
]

/** Only where the app is being made: never in what is shipped. */
export const workshopMenu: Menu = {
  words: { vi: 'Xưởng', en: 'Workshop' },
  items: [role('reload', 'Tải lại', 'Reload'), role('toggleDevTools', 'Công cụ nhà phát triển', 'Developer tools')],
}
