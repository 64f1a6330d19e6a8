import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings'
import { openSettings } from './kept-settings'

function profile() {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-settings-'))
  const path = join(folder, 'settings.json')
  const logged: string[] = []
  return { folder, path, logged, open: () => openSettings(path, (_, thrown) => logged.push(String(thrown))) }
}

describe('openSettings', () => {
  it('begins with the defaults and writes nothing', () => {
    const { folder, open } = profile()
    expect(open().current()).toEqual(defaultSettings)
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps what is saved, for the next start too', async () => {
    const { open } = profile()
    const settings = open()
    const next = { ...defaultSettings, appearance: 'dark', readerSize: 22, author: 'Nguyễn Thị Lan' } as const
    expect(await settings.save(next)).toEqual({ ok: true, value: null })
    expect(settings.current()).toEqual(next)
    expect(open().current()).toEqual(next)
  })

  it.each([
    ['a torn file', '{"language": "v'],
    ['an empty file', ''],
    ['something else', '[1, 2]'],
  ])('keeps %s aside with its content, begins with the defaults and says so', async (_, content) => {
    const { folder, path, open, logged } = profile()
    writeFileSync(path, content)
    const settings = open()
    expect(settings.current()).toEqual(defaultSettings)
    expect(readFileSync(join(folder, 'settings.json.unreadable'), 'utf8')).toBe(content)
    expect(logged).toHaveLength(1)
    await settings.save({ ...defaultSettings, language: 'en' })
    expect(readFileSync(join(folder, 'settings.json.unreadable'), 'utf8')).toBe(content)
    expect(open().current().language).toBe('en')
  })

  it('keeps the fields that make sense beside those that do not or are not known yet', () => {
    const { path, open } = profile()
    writeFileSync(path, JSON.stringify({ language: 'en', readerSize: 4000, appearance: 'neon', tomorrow: true }))
    expect(open().current()).toEqual({ ...defaultSettings, language: 'en' })
  })

  it('says when nothing could be written, and stays as it was', async () => {
    const { path, open } = profile()
    mkdirSync(path)
    const settings = open()
    const saved = await settings.save({ ...defaultSettings, language: 'en' })
    expect(saved).toMatchObject({ ok: false, failure: { code: 'not-saved' } })
    expect(settings.current()).toEqual(defaultSettings)
  })
})
