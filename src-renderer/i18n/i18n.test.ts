import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { Failure, FailureCode } from '#contract/failure'
import { intentKinds } from '#domain/notebook/intent'
import { describeFailure, describeIntent } from './describe'
import { en } from './en'
import { languageOf } from './i18n'
import { vi } from './vi'

const languages = ['vi', 'en'] as const

function speaking(language: 'vi' | 'en'): TFunction {
  const speech = createInstance()
  void speech.init({
    lng: language,
    initAsync: false,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  return speech.t
}

/** Every sentence of a dictionary by its key, `list.count_other` for one. */
function sentencesOf(dictionary: object, above = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(dictionary).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[above + key, value]] : [...sentencesOf(value, `${above}${key}.`)],
    ),
  )
}

const plural = /_(one|other)$/
const keyOf = (key: string): string => key.replace(plural, '')
const blanksIn = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\{\w+\}\}/g) ?? [])].sort()

const dictionaries = { vi: sentencesOf(vi), en: sentencesOf(en) }

describe('the dictionaries', () => {
  it('have the same keys, but for the singular that only English has', () => {
    const keys = (language: 'vi' | 'en') => [...new Set([...dictionaries[language].keys()].map(keyOf))].sort()
    expect(keys('en')).toEqual(keys('vi'))
    const counted = [...dictionaries.vi.keys()].filter((key) => plural.test(key))
    expect(counted.filter((key) => !key.endsWith('_other'))).toEqual([])
    for (const key of counted) {
      expect(dictionaries.en.has(key), key).toBe(true)
      expect(dictionaries.en.has(key.replace(plural, '_one')), key).toBe(true)
    }
    const onlyEnglish = [...dictionaries.en.keys()].filter((key) => plural.test(key) && !dictionaries.vi.has(key))
    expect(onlyEnglish.filter((key) => !key.endsWith('_one'))).toEqual([])
  })

  it('say each word in one room only, so that no file hides the sentences of another', async () => {
    for (const language of languages) {
      const folder = resolve(import.meta.dirname, language)
      const rooms = await Promise.all(readdirSync(folder).map((name) => import(join(folder, name))))
      const words = rooms.flatMap((room) => Object.values<object>(room).flatMap((part) => Object.keys(part)))
      expect(words.toSorted()).toEqual(Object.keys(language === 'vi' ? vi : en).toSorted())
    }
  })

  it('leave the same blanks to be filled in', () => {
    for (const [key, sentence] of dictionaries.vi) {
      expect(blanksIn(dictionaries.en.get(key) ?? ''), key).toEqual(blanksIn(sentence))
    }
  })

  it('say something for every key, in letters composed as one writes them', () => {
    for (const language of languages) {
      for (const [key, sentence] of dictionaries[language]) {
        expect(sentence.trim(), `${language} ${key}`).toBe(sentence)
        expect(sentence, `${language} ${key}`).not.toBe('')
        expect(sentence.normalize('NFC'), `${language} ${key}`).toBe(sentence)
      }
    }
  })

  it('hold no sentence that nothing says', () => {
    const sources = sourcesBelow(resolve('src-renderer')).join('\n')
    const literals = new Set([...sources.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key ?? ''))
    const beginnings = [
      ...new Set([...sources.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => start ?? '')),
    ]
    const isSaid = (key: string): boolean => literals.has(key) || beginnings.some((start) => key.startsWith(start))
    const unsaid = [...new Set([...dictionaries.vi.keys()].map(keyOf))].filter((key) => !isSaid(key))
    expect(unsaid).toEqual([])
  })
})

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/i18n[\\/](vi|en)([\\/]|\.ts$)/.test(name),
    )
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** One of each: does not compile while a code is missing. */
const failures: { readonly [C in FailureCode]: Extract<Failure, { code: C }> } = {
  'not-saved': { code: 'not-saved', reason: 'disk-full' },
  'read-only': { code: 'read-only' },
  'changed-meanwhile': { code: 'changed-meanwhile' },
  'not-valid': { code: 'not-valid', where: 'change.put.0' },
  'not-in-encoding': { code: 'not-in-encoding', encoding: 'tcvn3' },
  'not-found': { code: 'not-found', what: 'x' },
  'library-missing': { code: 'library-missing', path: '/sổ/tay' },
  'library-unreadable': { code: 'library-unreadable', path: '/sổ/tay', reason: 'EIO' },
  'library-newer': { code: 'library-newer', path: '/sổ/tay', version: 7 },
  'library-in-use': { code: 'library-in-use', path: '/sổ/tay', by: 'sotay (41) @ máy-lan' },
  'library-damaged': { code: 'library-damaged', path: 'themes.json', keptAt: 'damaged/themes.json' },
  'restored-from-backup': {
    code: 'restored-from-backup',
    path: 'themes.json',
    keptAt: 'damaged/themes.json',
    from: '2026-02-03T04:05:06.007Z',
  },
  'journal-damaged': { code: 'journal-damaged', path: 'journal/a.jsonl', keptAt: 'damaged/a.jsonl' },
  'outside-conflict': { code: 'outside-conflict', path: 'themes.json', keptAt: 'conflicts/themes.json' },
  'conflict-copy': { code: 'conflict-copy', path: 'themes (2).json' },
  'clock-backwards': { code: 'clock-backwards', last: '2026-02-03T04:05:06.007Z' },
  stopped: { code: 'stopped' },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'nothing-to-redo': { code: 'nothing-to-redo' },
  'cannot-watch': { code: 'cannot-watch', folder: '/sổ', why: 'in-library' },
  'watching-waits': { code: 'watching-waits', reason: 'disk-full' },
  'cannot-read-watched': { code: 'cannot-read-watched', folder: '/báo' },
  'cannot-read-draft': { code: 'cannot-read-draft', path: '/nháp/một.json', reason: 'EIO' },
  'would-overwrite': { code: 'would-overwrite', folder: '/sổ', files: ['a.md'] },
  'not-written': { code: 'not-written', path: 'a.md', reason: 'disk-full' },
  'not-understood': { code: 'not-understood', where: 'commit.id' },
  unexpected: { code: 'unexpected' },
}

describe.each(languages)('in %s', (language) => {
  const t = speaking(language)
  const isSaid = (said: string): boolean => said.length > 5 && !/\{\{|\}\}|^failure\.|^step\.|undefined/.test(said)

  it.each(Object.values(failures))('there are words for the failure $code', (failure) => {
    expect(describeFailure(t, failure)).toSatisfy(isSaid)
  })

  it.each(['disk-full', 'no-permission', 'folder-gone', 'unknown'] as const)(
    'there are words for not saving: %s',
    (reason) => {
      expect(describeFailure(t, { code: 'not-saved', reason })).toSatisfy(isSaid)
    },
  )

  it.each(['disk-full', 'no-permission', 'folder-gone', 'taken-over', 'read-only', 'unknown'] as const)(
    'there are words for watched folders that wait: %s',
    (reason) => {
      expect(describeFailure(t, { code: 'watching-waits', reason })).toSatisfy(isSaid)
    },
  )

  it.each(intentKinds)('there are words for the step %s', (kind) => {
    const once = describeIntent(t, { kind })
    expect(once).toSatisfy(isSaid)
    const often = describeIntent(t, { kind, count: 12, name: 'Đất & nước', into: 'Lời hứa' })
    expect(often).toSatisfy(isSaid)
    if (kind === 'merge-themes') expect(often).toMatch(/Đất & nước.*Lời hứa/)
  })
})

describe('languageOf', () => {
  it.each([
    ['system', 'en-GB', 'en'],
    ['system', 'EN', 'en'],
    ['system', 'vi-VN', 'vi'],
    ['system', 'fr-FR', 'vi'],
    ['system', '', 'vi'],
    ['en', 'vi-VN', 'en'],
    ['vi', 'en-US', 'vi'],
  ] as const)('set to %s on a machine that speaks %j is %s', (setting, locale, expected) => {
    expect(languageOf(setting, locale)).toBe(expected)
  })
})
