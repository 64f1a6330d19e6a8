import type { Settings } from '#contract/settings'
import { ask } from '../bridge/sotay'
import { languageOf, speak } from '../i18n/i18n'
import { tellFailure } from './messages'
import { useStore } from './store'

const darkPreferred = matchMedia('(prefers-color-scheme: dark)')
const contrastPreferred = matchMedia('(prefers-contrast: more)')

/** Draw with these settings at once, and keep them. */
export async function changeSettings(changed: Partial<Settings>): Promise<void> {
  const settings = { ...useStore.getState().settings, ...changed }
  useStore.setState({ settings })
  applySettings(settings)
  if (changed.language !== undefined) await speak(languageOf(settings.language, useStore.getState().locale))
  const answer = await ask('saveSettings', settings)
  if (!answer.ok) tellFailure(answer.failure)
}

export function applySettings(settings: Settings): void {
  document.documentElement.dataset.appearance = appearanceOf(settings.appearance)
}

/** The appearance to draw in, by the name it has in tokens.css. */
function appearanceOf(chosen: Settings['appearance']): string {
  const strong = chosen === 'contrast' || (chosen === 'system' && contrastPreferred.matches)
  if (strong) return darkPreferred.matches ? 'contrast-dark' : 'contrast'
  if (chosen !== 'system') return chosen
  return darkPreferred.matches ? 'dark' : 'light'
}

export function followSystemAppearance(): void {
  for (const preferred of [darkPreferred, contrastPreferred])
    preferred.addEventListener('change', () => applySettings(useStore.getState().settings))
}
