import { nativeTheme } from 'electron'
import type { Settings } from '#contract/settings'

// The ground of src-renderer/styles/tokens.css, seen until the page has drawn.
const ground = { light: '#f4f1ea', dark: '#171614' } as const

/** Make the system's own parts (dialogs, scroll bars, `prefers-color-scheme`) follow what was chosen. */
export function applyAppearance(appearance: Settings['appearance']): void {
  nativeTheme.themeSource = appearance
}

export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light
}
