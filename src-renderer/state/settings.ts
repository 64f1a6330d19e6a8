import type { Settings } from '#contract/settings'
import { ask } from '../bridge/sotay'
import { languageOf, speak } from '../i18n/i18n'
import { tellFailure } from './messages'
import { useStore } from './store'

const darkPreferred = matchMedia('(prefers-color-scheme: dark)')

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
  const dark = settings.appearance === 'dark' || (settings.appearance === 'system' && darkPreferred.matches)
  document.documentElement.dataset.appearance = dark ? 'dark' : 'light'
}

export function followSystemAppearance(): void {
  darkPreferred.addEventListener('change', () => applySettings(useStore.getState().settings))
}
