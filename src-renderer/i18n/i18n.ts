import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Settings } from '#contract/settings'
import { en } from './en'
import { vi } from './vi'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof vi }
  }
}

/** Vietnamese unless the person, or else the machine, says another language. */
export function languageOf(setting: Settings['language'], locale: string): 'vi' | 'en' {
  if (setting !== 'system') return setting
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

export async function startI18n(language: 'vi' | 'en'): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export async function speak(language: 'vi' | 'en'): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
