import type { vi } from '../i18n/vi'

/** One thing a person can do. Menu, shortcut list and keyboard read the same object. */
export interface Action {
  readonly id: string
  readonly label: `shortcuts.${Exclude<keyof (typeof vi)['shortcuts'], 'group' | 'title'>}`
  /** `Mod` is Ctrl, or Command on a Mac. None: reached by menu only. */
  readonly keys: readonly string[]
  /** `text`: only while the article's text has the focus. `everywhere`: also while typing in a field. */
  readonly where: 'text' | 'outside-fields' | 'everywhere'
  readonly group: 'reading' | 'everywhere'
  /** Answers whether there was anything to do; if not, the key goes its ordinary way. */
  readonly perform: () => boolean
}

export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether what was pressed is `keys`, such as `Mod+Shift+Z`. Digits count by their place, as AZERTY shifts them. */
export function isPressed(keys: string, pressed: Pressed): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  if (wants('Mod') !== (pressed.ctrlKey || pressed.metaKey)) return false
  if (wants('Alt') !== pressed.altKey || wants('Shift') !== pressed.shiftKey) return false
  if (/^\d$/.test(key)) return pressed.code === `Digit${key}`
  return pressed.key.toLowerCase() === key.toLowerCase()
}

/** `Mod+Shift+Z` as it stands on this machine's keyboard. */
export function keysShown(keys: string): string {
  const mac = navigator.userAgent.includes('Mac OS')
  return keys
    .replace('Mod', mac ? '⌘' : 'Ctrl')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('Escape', 'Esc')
}
