import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rowOf } from './article-row'
import { catalogueCache, type Shelved } from './catalogue'
import { realDisk } from './disk'
import { sampleArticle } from './sample-records.arbitrary'

let folder: string
const root = '/sổ tay'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sotay-catalogue-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const shelved = (article = sampleArticle()): Shelved => ({
  id: article.id,
  text: JSON.stringify(rowOf(article, [])),
  article: '1:2',
  annotations: '',
})
const cache = () => catalogueCache(realDisk, folder, root)
const path = () => join(folder, 'catalogue.txt')
const loaded = () => {
  const rows = cache().load()
  return rows && [...rows.values()]
}

describe('the rows kept between openings', () => {
  it('are those saved, with what was added and without what has gone since', async () => {
    const [one, two, three] = [shelved(), shelved(), shelved()]
    await cache().save([one, two])
    const next = cache()
    next.load()
    const changed = { ...one, text: one.text.replace('"annotations":0', '"annotations":3') }
    next.add([three, changed])
    next.add([{ id: two.id, text: undefined }])
    expect(loaded()).toEqual([changed, three])
  })

  it('are none at all for another folder, another format, rows of another shape, or a single letter changed', async () => {
    const one = shelved()
    await cache().save([one])
    expect(catalogueCache(realDisk, folder, '/chỗ khác').load()).toBeUndefined()
    const text = readFileSync(path(), 'utf8')
    writeFileSync(path(), text.replace('"version":3', '"version":4'))
    expect(loaded()).toBeUndefined()
    writeFileSync(path(), text.replace(' fingerprint', ''))
    expect(loaded()).toBeUndefined()
    writeFileSync(path(), text.replace('"annotations":0', '"annotations":1'))
    expect(loaded()).toBeUndefined()
    rmSync(path())
    expect(loaded()).toBeUndefined()
  })

  it('survive a crash in the middle of an addition, wherever it cut, and are saved whole after it', async () => {
    const [one, two, three] = [shelved(), shelved(), shelved()]
    const first = cache()
    await first.save([one])
    const { length: before } = readFileSync(path())
    first.add([two])
    const whole = readFileSync(path())
    for (let cut = before; cut < whole.length; cut += 1) {
      writeFileSync(path(), whole)
      truncateSync(path(), cut)
      const next = cache()
      expect([...(next.load()?.values() ?? [])]).toEqual([one])
      expect(next.isLong()).toBe(cut > before)
      await next.save([one, three])
      expect(loaded()).toEqual([one, three])
    }
  })

  it('are saved whole again once the additions have grown long', async () => {
    const kept = cache()
    expect(kept.isLong()).toBe(true)
    const one = shelved()
    await kept.save([one])
    expect(kept.isLong()).toBe(false)
    const long = { ...one, text: JSON.stringify('x'.repeat(1_100_000)) }
    kept.add([long])
    expect(kept.isLong()).toBe(true)
    await kept.save([long])
    expect(kept.isLong()).toBe(false)
    expect(loaded()).toEqual([long])
  })
})
