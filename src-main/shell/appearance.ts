import { nativeTheme } from 'electron'
import type { Settings } from '#contract/settings'
import { ground } from './ground'

/** Make the system's own parts (dialogs, scroll bars, `prefers-color-scheme`) follow what was chosen. */
export function applyAppearance(appearance: Settings['appearance']): void {
  nativeTheme.themeSource = themeSourceOf(appearance)
}

/** What the window shows until the page has drawn. */
export function groundColour(appearance: Settings['appearance']): string {
  const isDark = nativeTheme.shouldUseDarkColors
  if (appearance === 'sepia') return ground.sepia
  const strong = appearance === 'contrast' || (appearance === 'system' && nativeTheme.shouldUseHighContrastColors)
  if (strong) return isDark ? ground['contrast-dark'] : ground.contrast
  return isDark ? ground.dark : ground.light
}

function themeSourceOf(appearance: Settings['appearance']): 'system' | 'light' | 'dark' {
  if (appearance === 'sepia') return 'light'
  return appearance === 'contrast' ? 'system' : appearance
}
