const named: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
}

const shownAsThey =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[.,;'/\\[\]`=-]|Home|End|PageUp|PageDown|Delete|Backspace|Insert)$/

/** `Mod+Shift+Z` in Electron's words; null when Electron has none for a key: a menu then shows none. */
export function acceleratorOf(keys: string): string | null {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const shown = named[key] ?? (shownAsThey.test(key) ? key : null)
  return shown === null ? null : [...parts.slice(0, -1).map((part) => named[part] ?? part), shown].join('+')
}
