import { createInstance, type TFunction } from 'i18next'
import type { Language } from '../../src-main/contract/settings'
import { en } from '../../src-renderer/i18n/en'
// The keys that `say` takes are those of the dictionaries.
import type {} from '../../src-renderer/i18n/i18n'
import { vi } from '../../src-renderer/i18n/vi'

/**
 * The words on screen, by their key: names of controls may be polished without a test losing its way. What a journey is
 * about it says in words of its own.
 */
export type Say = TFunction

export function speechIn(language: Language): Say {
  const speech = createInstance()
  void speech.init({
    lng: language,
    initAsync: false,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  return speech.t
}
