import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isNoChange } from '#domain/notebook/change'
import { keptBackups } from './backup-rotation'
import { differencesOf } from './differences'
import { createHistory } from './history'
import type { Library } from './library'
import { libraryWorld } from './opened-library.arbitrary'
import {
  putting,
  removing,
  replacing,
  sampleAnnotation,
  sampleArticle,
  sampleAt,
  sampleTheme,
  valueIn,
} from './sample-records.arbitrary'

const world = libraryWorld()
const { open, inLibrary } = world
let library: Library

const objectCount = (): number =>
  readdirSync(inLibrary('backups', 'objects'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length

beforeEach(async () => {
  library = await open()
})

describe('backups', () => {
  it('[B1] hold the documents as they were, and are not made twice of the same', async () => {
    valueIn(await library.commit(putting(sampleArticle(), sampleTheme())))
    const made = valueIn(await library.safetyNet.backUp())
    expect(library.safetyNet.backups()).toEqual([made])
    expect(valueIn(await library.safetyNet.backUp())).toBeNull()
    expect(library.safetyNet.backups()).toHaveLength(1)
  })

  it('[B2] copy only what has changed', async () => {
    const article = sampleArticle()
    for (let count = 0; count < 20; count += 1) valueIn(await library.commit(putting(sampleArticle())))
    valueIn(await library.commit(putting(article)))
    valueIn(await library.safetyNet.backUp())
    const before = objectCount()
    valueIn(await library.commit(putting(sampleAnnotation(article))))
    valueIn(await library.safetyNet.backUp())
    // The annotations, and the listing of the folder they are in.
    expect(objectCount() - before).toBe(2)
  })

  it('[B3] say what a restore would do, and a restore is undone like any step', async () => {
    const kept = sampleArticle({ title: 'Giữ lại' })
    const dropped = sampleArticle({ title: 'Sẽ xóa' })
    const theme = sampleTheme({ name: 'cũ' })
    const passage = sampleAnnotation(kept, { themeIds: [theme.id] })
    valueIn(await library.commit(putting(kept, dropped, theme, passage)))
    const backup = valueIn(await library.safetyNet.backUp())
    const late = sampleArticle({ title: 'Đến sau' })
    valueIn(await library.commit(putting(late)))
    valueIn(await library.commit(removing(dropped)))
    valueIn(await library.commit(replacing(theme, { ...theme, name: 'mới' })))
    valueIn(await library.commit(removing(passage)))

    const change = valueIn(await library.safetyNet.changeTo(backup?.id ?? ''))
    expect(
      differencesOf(change)
        .map(({ how, name }) => `${how} ${name}`)
        .toSorted(),
    ).toEqual(['added Sẽ xóa', `added ${passage.quote.exact}`, 'changed cũ', 'removed Đến sau'].toSorted())
    const history = createHistory(library)
    const step = { id: randomUUID(), at: sampleAt, intent: { kind: 'restore' as const }, change }
    valueIn(await history.perform(step))
    expect(
      library
        .rows()
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Giữ lại', 'Sẽ xóa'])
    expect(library.small().themes).toEqual([theme])
    expect(valueIn(await library.readAnnotations(kept.id))).toEqual([passage])
    expect(isNoChange(valueIn(await library.safetyNet.changeTo(backup?.id ?? '')))).toBe(true)
    world.place.bringOriginal()
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })

    valueIn(await history.undo())
    expect(
      library
        .rows()
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Giữ lại', 'Đến sau'].toSorted())
    expect(valueIn(await library.readAnnotations(kept.id))).toEqual([])
  })

  it('[B4] that are damaged are refused before anything is changed', async () => {
    const theme = sampleTheme()
    valueIn(await library.commit(putting(theme)))
    const backup = valueIn(await library.safetyNet.backUp())
    valueIn(await library.commit(removing(theme)))
    const folder = inLibrary('backups', 'objects')
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (/[0-9a-f]{64}$/.test(name)) writeFileSync(join(folder, name), 'x')
    }
    expect(await library.safetyNet.changeTo(backup?.id ?? '')).toMatchObject({
      ok: false,
      failure: { code: 'library-unreadable', reason: 'backup-damaged' },
    })
  })

  it('[B4] that cannot be read in part remove nothing, and nothing is swept that they may hold', async () => {
    let today = new Date('2036-03-01T10:00:00.000Z')
    await library.close()
    library = await open({ now: () => today, firstBackupAfter: null })
    valueIn(await library.commit(putting(sampleArticle())))
    const backup = valueIn(await library.safetyNet.backUp())
    const path = inLibrary('backups', `${backup?.id}.json`)
    const [listing = ''] = Object.values<string>(JSON.parse(readFileSync(path, 'utf8')).folders)
    writeFileSync(inLibrary('backups', 'objects', listing.slice(0, 2), listing), 'x')
    expect(await library.safetyNet.changeTo(backup?.id ?? '')).toMatchObject({
      ok: false,
      failure: { code: 'library-unreadable', reason: 'backup-damaged' },
    })
    for (let count = 0; count < 2; count += 1) {
      today = new Date(today.getTime() + 1000)
      valueIn(await library.commit(putting(sampleTheme())))
      valueIn(await library.safetyNet.backUp())
    }
    writeFileSync(path, '{')
    // Two of one hour that were not asked for: the first is dropped, and would take along what only it holds.
    for (const { id } of library.safetyNet.backups()) {
      const asked = inLibrary('backups', `${id}.json`)
      writeFileSync(asked, readFileSync(asked, 'utf8').replace('asked-for', 'automatic'))
    }
    const before = objectCount()
    today = new Date(today.getTime() + 1000)
    valueIn(await library.safetyNet.backUp())
    expect(library.safetyNet.backups()).toHaveLength(1)
    expect(objectCount()).toBe(before)
  })

  it('[B5] that the rotation drops take along what only they held', async () => {
    let today = new Date('2036-03-01T10:00:00.000Z')
    await library.close()
    library = await open({ now: () => today, firstBackupAfter: null })
    const article = sampleArticle()
    valueIn(await library.commit(putting(article)))
    for (let count = 0; count < 3; count += 1) {
      const passage = sampleAnnotation(article)
      valueIn(await library.commit(putting(passage)))
      valueIn(await library.safetyNet.backUp())
      today = new Date(today.getTime() + 1000)
    }
    expect(library.safetyNet.backups()).toHaveLength(3)
    // Those were asked for and are kept; made to look automatic they are of the same hour.
    const folder = inLibrary('backups')
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
      const path = join(folder, name)
      writeFileSync(path, readFileSync(path, 'utf8').replace('asked-for', 'automatic'))
    }
    const before = objectCount()
    valueIn(await library.commit(putting(sampleTheme())))
    const last = valueIn(await library.safetyNet.backUp())
    expect(library.safetyNet.backups()).toHaveLength(2)
    expect(objectCount()).toBeLessThan(before)
    expect((await library.safetyNet.changeTo(last?.id ?? '')).ok).toBe(true)
  })

  it('[B6] are made without being asked for', async () => {
    valueIn(await library.commit(putting(sampleTheme())))
    await library.close()
    library = await open({ firstBackupAfter: 0 })
    await expect.poll(() => library.safetyNet.backups().map(({ reason }) => reason)).toEqual(['automatic'])
  })

  it('[B7] answer not-found for one that is not there', async () => {
    expect(await library.safetyNet.changeTo('x')).toEqual({ ok: false, failure: { code: 'not-found', what: 'x' } })
    rmSync(inLibrary('backups'), { recursive: true, force: true })
    expect(library.safetyNet.backups()).toEqual([])
  })
})

describe('the rotation', () => {
  const now = new Date('2026-06-30T12:30:00.000Z')
  const ago = (hours: number, reason = 'automatic') => ({
    at: new Date(now.getTime() - hours * 3_600_000).toISOString(),
    reason,
  })
  it('[B8] keeps the last of each hour for a day, of each day for a week, of each week after', () => {
    const everyTenMinutes = Array.from({ length: 6 * 24 * 60 }, (_, index) => ago(index / 6))
    const kept = keptBackups(everyTenMinutes, now)
    const within = (from: number, to: number): number =>
      kept.filter(({ at }) => {
        const hours = (now.getTime() - Date.parse(at)) / 3_600_000
        return hours >= from && hours < to
      }).length
    expect(within(0, 24)).toBeGreaterThanOrEqual(24)
    expect(within(0, 24)).toBeLessThanOrEqual(25)
    expect(within(24, 168)).toBeGreaterThanOrEqual(6)
    expect(within(24, 168)).toBeLessThanOrEqual(7)
    expect(within(168, 1e9)).toBeLessThanOrEqual(9)
    expect(within(168, 1e9)).toBeGreaterThanOrEqual(7)
    expect(kept).toContain(everyTenMinutes[0])
  })
  it('[B8] keeps what was asked for, and what a wrong clock dated in the future', () => {
    const backups = [ago(2000, 'asked-for'), ago(2000, 'asked-for'), ago(-5000), ago(-5000)]
    expect(keptBackups(backups, now)).toEqual(backups)
  })
})
