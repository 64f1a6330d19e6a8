import type { Language, Settings } from '#contract/settings'

/** Words in both languages the app speaks. */
export type Words = Readonly<Record<Language, string>>

/** What the menu can do without the window. */
export type MenuCommand = 'open-library-folder'

export type MenuItem =
  | { readonly kind: 'separator' }
  /** Asked of the window, which also says what it is called and which keys do it. */
  | { readonly kind: 'action'; readonly action: string; readonly words: Words }
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

/** The words are shown until the window has said its own, and when no window can. */
function action(id: string, vi: string, en: string): MenuItem {
  return { kind: 'action', action: id, words: { vi, en } }
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
    { kind: 'appearance', appearance: 'sepia', words: { vi: 'Giấy cũ', en: 'Sepia' } },
    { kind: 'appearance', appearance: 'dark', words: { vi: 'Tối', en: 'Dark' } },
    { kind: 'appearance', appearance: 'contrast', words: { vi: 'Tương phản cao', en: 'High contrast' } },
  ],
}

/** The menu bar, the same on every system but for the shortcuts that Electron writes for roles. */
export const menuBar: readonly Menu[] = [
  {
    words: { vi: 'Tệp', en: 'File' },
    items: [
      action('import-files', 'Nhập tệp…', 'Import files…'),
      action('import-folder', 'Nhập cả thư mục…', 'Import a folder…'),
      action('paste-article', 'Dán bài báo…', 'Paste an article…'),
      separator,
      action('export', 'Xuất…', 'Export…'),
      action('print', 'In bài…', 'Print the article…'),
      {
        kind: 'command',
        command: 'open-library-folder',
        words: { vi: 'Mở thư mục thư viện', en: 'Open library folder' },
      },
      separator,
      action('backups', 'Bản sao lưu…', 'Backups…'),
      action('verify', 'Kiểm tra thư viện…', 'Verify library…'),
      action('copies', 'Bản xung đột khi đồng bộ…', 'Conflicting copies from syncing…'),
      separator,
      action('settings', 'Cài đặt…', 'Settings…'),
      separator,
      role('quit', 'Thoát', 'Quit'),
    ],
  },
  {
    words: { vi: 'Sửa', en: 'Edit' },
    items: [
      action('undo', 'Hoàn tác', 'Undo'),
      action('redo', 'Làm lại', 'Redo'),
      separator,
      role('cut', 'Cắt', 'Cut'),
      role('copy', 'Sao chép', 'Copy'),
      role('paste', 'Dán', 'Paste'),
      role('selectAll', 'Chọn tất cả', 'Select all'),
      separator,
      action('find', 'Tìm…', 'Find…'),
      action('find-next', 'Tìm tiếp', 'Find next'),
      action('find-previous', 'Tìm ngược lại', 'Find previous'),
    ],
  },
  {
    words: { vi: 'Đoạn', en: 'Passage' },
    items: [
      action('highlight', 'Đánh dấu vùng chọn', 'Highlight the selection'),
      action('tag', 'Gắn chủ đề…', 'Add a theme…'),
      action('repeat', 'Gắn lại chủ đề vừa dùng', 'Give the last theme again'),
      action('note', 'Viết ghi chú', 'Write a note'),
      action('copy-passage', 'Chép kèm nguồn', 'Copy with source'),
      separator,
      action('split', 'Tách đoạn tại chỗ bắt đầu vùng chọn', 'Split the passage where the selection begins'),
      action('role', 'Sửa vai trò của dòng…', 'Correct what the line is…'),
      separator,
      action('remove-passage', 'Xóa đoạn đánh dấu', 'Delete highlight'),
    ],
  },
  {
    words: { vi: 'Xem', en: 'View' },
    items: [
      action('commands', 'Tìm lệnh, bài, chủ đề…', 'Find commands, articles, themes…'),
      action('list', 'Về danh sách bài', 'Back to the list'),
      action('open-beside', 'Mở một bài bên cạnh…', 'Open an article beside…'),
      action('other-side', 'Sang bài bên kia', 'To the other article'),
      action('close-side', 'Đóng bài này', 'Close this article'),
      separator,
      action('toggle-sidebar', 'Ẩn hoặc hiện thanh bên', 'Show or hide the sidebar'),
      action('toggle-inspector', 'Ẩn hoặc hiện khung ghi chú', 'Show or hide the inspector'),
      action('history', 'Lịch sử', 'History'),
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
      action('show-shortcuts', 'Phím tắt…', 'Keyboard shortcuts…'),
      action('open-sample', 'Mở thư viện mẫu', 'Open the sample library'),
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
