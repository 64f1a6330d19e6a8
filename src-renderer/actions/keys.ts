/** What of a keyboard event decides which keys were pressed. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const modifierKeys = ['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Fn']

/**
 * What was pressed, as `Mod+Alt+Shift+Z`; null while only modifiers are held or an input method is at work.
 *
 * Digits count by their place, as AZERTY shifts them. So do letters where the layout, or Alt on a Mac, makes something
 * else than a Latin letter of them: shortcuts are the same for whoever writes Cyrillic.
 */
export function keysPressed({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string | null {
  if (modifierKeys.includes(key) || key === 'Process' || key === 'Dead' || key === 'Unidentified') return null
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  const placed = /^Key([A-Z])$/.exec(code)?.[1]
  const letter = /^[a-z]$/i.test(key) ? key.toUpperCase() : key.length === 1 && /\p{L}/u.test(key) ? placed : undefined
  const named = digit ?? letter ?? (key === ' ' ? 'Space' : key === '+' ? 'Plus' : key)
  return [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', named]
    .filter((part) => part !== '')
    .join('+')
}

/** Whether what was pressed is `keys`, such as `Mod+Shift+Z`. */
export function isPressed(keys: string, pressed: Pressed): boolean {
  return keysPressed(pressed) === keys
}

/** Why keys cannot become a shortcut. `letter`: input methods own bare letters. `taken`: the system or the text does. */
export type Unfit = 'letter' | 'taken'

// Copying and pasting, quitting, zooming, the workshop's own, and what every dialog and field is steered with.
const owned = new Set(
  [
    'Mod+C Mod+X Mod+V Mod+A Mod+Q Mod+W Mod+0 Mod+- Mod+= Mod+Plus Mod+_ Mod+Shift+Plus Mod+Shift+_',
    'Mod+Shift+I Mod+Shift+R Alt+F4 F10 F11 F12 Shift+F10 ContextMenu',
    'Escape Tab Shift+Tab Mod+Tab Mod+Shift+Tab Alt+Tab Space Shift+Space Shift+Enter Backspace Delete Insert',
    'Home End PageUp PageDown ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowLeft Shift+ArrowRight',
    'Shift+ArrowUp Shift+ArrowDown Mod+ArrowUp Mod+ArrowDown',
  ].flatMap((line) => line.split(' ')),
)

/** Whether `keys` may be a shortcut; null when they may. Enter alone belongs to the text, where `inText` actions live. */
export function whyUnfit(keys: string, inText: boolean): Unfit | null {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const bare = !parts.includes('Mod') && !parts.includes('Alt')
  if (bare && key.length === 1) return 'letter'
  if (owned.has(keys) || (keys === 'Enter' && !inText)) return 'taken'
  return null
}

/** `Mod+Shift+Z` as it stands on this machine's keyboard. */
export function keysShown(keys: string): string {
  const mac = navigator.userAgent.includes('Mac OS')
  return keys
    .replace('Mod', mac ? '⌘' : 'Ctrl')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Escape', 'Esc')
    .replace('Plus', '+')
}
