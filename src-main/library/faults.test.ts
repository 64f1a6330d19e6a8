import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FailureCode } from '#contract/failure'
import type { Article } from '#domain/notebook/records'
import { type BrokenDisk, brokenDisk } from './broken-disk.arbitrary'
import type { Disk } from './disk'
import type { Library } from './library'
import { type OpenOptions, openLibrary } from './open-library'
import {
  putting,
  replacing,
  sampleAnnotation,
  sampleArticle,
  sampleTheme,
  type TemporaryPlace,
  temporaryPlace,
  valueIn,
} from './sample-records.arbitrary'

let place: TemporaryPlace
let disk: BrokenDisk
const opened = new Set<Library>()

const open = async (over: Partial<OpenOptions> = {}): Promise<Library> => {
  const library = valueIn(await openLibrary({ ...place, machineId: 'here', disk, ...over }))
  opened.add(library)
  return library
}
const killed = (): void => {
  disk.stop()
  rmSync(join(place.path, '.lock'), { force: true })
  disk = brokenDisk()
}
const codesOf = (library: Library): FailureCode[] => library.notices.map(({ code }) => code)
const themeNames = (library: Library): string[] => library.small().themes.map(({ name }) => name)
const inLibrary = (...parts: readonly string[]): string => join(place.path, ...parts)
const annotationsPath = ({ id }: Article): string => inLibrary('annotations', id.slice(0, 2), `${id}.json`)
const articlePath = ({ id }: Article): string => inLibrary('articles', id.slice(0, 2), `${id}.json`)
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${path} ${statSync(path).mtimeMs}`
    })
    .toSorted()

beforeEach(() => {
  place = temporaryPlace()
  disk = brokenDisk()
})

afterEach(async () => {
  disk.mend()
  for (const library of opened) await library.close()
  opened.clear()
  place.remove()
})

describe('a disk that refuses', () => {
  const refusals: readonly (readonly [string, string, readonly (keyof Disk)[]])[] = [
    ['disk-full', 'ENOSPC', ['write']],
    ['disk-full', 'EDQUOT', ['sync']],
    ['unknown', 'EIO', ['write', 'truncate']],
    ['unknown', 'EIO', ['sync', 'truncate']],
    ['no-permission', 'EROFS', ['write', 'sync', 'truncate']],
  ]
  it.each(refusals)(
    '[F1] changes nothing, says %s (%s on %j), and goes on afterwards',
    async (reason, code, operations) => {
      const library = await open()
      valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
      disk.refuse(code, ...operations)
      const refused = await library.commit(putting(sampleTheme({ name: 'hai' })))
      expect(refused).toEqual({ ok: false, failure: { code: 'not-saved', reason } })
      expect(themeNames(library)).toEqual(['một'])
      disk.mend()
      valueIn(await library.commit(putting(sampleTheme({ name: 'ba' }))))
      killed()
      const again = await open()
      expect(themeNames(again).toSorted()).toEqual(['ba', 'một'])
      expect(codesOf(again)).toEqual([])
    },
  )

  it('[F1] tells everyone of a group that was not saved the same', async () => {
    const library = await open()
    disk.refuse('ENOSPC', 'sync')
    const theme = sampleTheme()
    const answers = await Promise.all([
      library.commit(putting(theme)),
      library.commit(replacing(theme, { ...theme, name: 'mới' })),
      library.commit(replacing({ ...theme, name: 'khác' }, theme)),
    ])
    for (const answer of answers) {
      expect(answer).toEqual({ ok: false, failure: { code: 'not-saved', reason: 'disk-full' } })
    }
    expect(themeNames(library)).toEqual([])
  })

  it('[F2] acknowledges as long as the journal can be written, and catches up when documents can', async () => {
    const library = await open({ writeDelay: 1 })
    disk.refuse('ENOSPC', 'rename')
    const article = sampleArticle()
    valueIn(await library.commit(putting(article, sampleAnnotation(article))))
    await library.verify()
    expect(existsSync(articlePath(article))).toBe(false)
    disk.mend()
    expect(await library.verify()).toEqual({ ok: true, problems: [] })
    expect(existsSync(articlePath(article))).toBe(true)
  })

  it('[F2] closes without losing what the documents could not show', async () => {
    const library = await open()
    disk.refuse('ENOSPC', 'rename')
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    await library.close()
    disk.mend()
    expect(themeNames(await open())).toEqual(['một'])
  })

  it('[F3] says that the folder is gone, and saves again when it is back', async () => {
    const library = await open()
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    renameSync(place.path, `${place.path}-moved`)
    const refused = await library.commit(putting(sampleTheme({ name: 'hai' })))
    expect(refused).toEqual({ ok: false, failure: { code: 'not-saved', reason: 'folder-gone' } })
    renameSync(`${place.path}-moved`, place.path)
    valueIn(await library.commit(putting(sampleTheme({ name: 'ba' }))))
    await library.close()
    expect(themeNames(await open()).toSorted()).toEqual(['ba', 'một'])
  })

  it('[F4] opens read-only, and says so, where nothing may be written', async () => {
    valueIn(await (await open()).commit(putting(sampleTheme({ name: 'một' }))))
    for (const library of opened) await library.close()
    const before = filesUnder(place.path)
    disk.refuse('EROFS', 'open', 'link', 'makeFolder')
    const library = await open()
    expect(library.access).toBe('read-only')
    expect(codesOf(library)).toEqual(['read-only'])
    expect(themeNames(library)).toEqual(['một'])
    expect(await library.commit(putting(sampleTheme()))).toEqual({ ok: false, failure: { code: 'read-only' } })
    await library.close()
    expect(filesUnder(place.path)).toEqual(before)
  })
})

describe('the journal and the documents', () => {
  it('[F17] survive a power cut after the documents were up to date', async () => {
    const library = await open()
    const article = sampleArticle()
    valueIn(await library.commit(putting(article)))
    await library.verify()
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    disk.cutPower()
    killed()
    const again = await open()
    expect(again.rows()).toHaveLength(1)
    expect(themeNames(again)).toEqual(['một'])
  })

  it.each([
    ['the journal is cut', 'journal', 60],
    ['documents are written', 'articles', 1],
  ])('[F18] lose nothing that is acknowledged while %s', async (_, folder, count) => {
    let during: Promise<unknown> | undefined
    let isOver = false
    const real = disk
    const busy: BrokenDisk = {
      ...real,
      // The process is killed the moment its document would be written.
      open(path, flags, mode) {
        isOver ||= during !== undefined && path.includes('.themes.json.')
        if (isOver) real.stop()
        return real.open(path, flags, mode)
      },
      async syncFolder(path) {
        await real.syncFolder(path)
        if (during || !path.startsWith(inLibrary(folder)) || !existsSync(inLibrary('articles'))) return
        during = library.commit(putting(sampleTheme({ name: 'giữa chừng' })))
        await during
      },
    }
    const library = await open({ disk: busy, writeDelay: 30 })
    // Enough for the journal to be cut when the documents are up to date.
    for (let done = 0; done < count; done += 1) valueIn(await library.commit(putting(sampleArticle({}, 400))))
    await expect.poll(() => isOver).toBe(true)
    killed()
    expect(themeNames(await open())).toEqual(['giữa chừng'])
  })
})

describe('a library that is not as it should be', () => {
  it('[F5] is missing: only read-only access says so', async () => {
    const outcome = await openLibrary({ ...place, access: 'read-only' })
    expect(outcome).toEqual({ ok: false, failure: { code: 'library-missing', path: place.path } })
    expect(existsSync(place.path)).toBe(false)
  })

  it('[F6] was written by a newer version: it is shown, and not a byte is written', async () => {
    valueIn(await (await open()).commit(putting(sampleTheme({ name: 'một' }))))
    for (const library of opened) await library.close()
    const manifest = JSON.parse(readFileSync(inLibrary('library.json'), 'utf8'))
    writeFileSync(inLibrary('library.json'), JSON.stringify({ ...manifest, version: 99, lateField: true }))
    const before = filesUnder(place.path)
    const library = await open()
    expect(library.access).toBe('read-only')
    expect(library.notices).toEqual([{ code: 'library-newer', path: place.path, version: 99 }])
    expect(themeNames(library)).toEqual(['một'])
    await library.close()
    expect(filesUnder(place.path)).toEqual(before)
  })

  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['is empty', (path) => writeFileSync(path, '')],
    ['holds null', (path) => writeFileSync(path, 'null')],
    ['was cut', (path) => writeFileSync(path, readFileSync(path).subarray(0, 40))],
    ['is not UTF-8', (path) => writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), 'utf16le'))],
    ['is of another shape', (path) => writeFileSync(path, '{"themes":[{"id":1}],"annotations":{}}')],
  ]

  it.each(damages)('[F7] has a small document that %s: kept aside and said, the rest goes on', async (_, damage) => {
    const first = await open()
    const article = sampleArticle()
    valueIn(await first.commit(putting(sampleTheme({ name: 'một' }), article)))
    await first.close()
    damage(inLibrary('themes.json'))
    const bytes = readFileSync(inLibrary('themes.json'))
    const library = await open()
    expect(codesOf(library)).toEqual(['library-damaged'])
    const [notice] = library.notices
    if (notice?.code !== 'library-damaged') throw new Error('the notice says where')
    expect(readFileSync(notice.keptAt)).toEqual(bytes)
    expect(readFileSync(`${notice.keptAt}.reason.txt`, 'utf8')).toContain('themes.json')
    expect(themeNames(library)).toEqual([])
    expect(valueIn(await library.readArticle(article.id))).toEqual(article)
  })

  it.each(damages)(
    '[F8] has annotations in a document that %s: the newest backup takes its place',
    async (_, damage) => {
      const first = await open()
      const article = sampleArticle()
      const passage = sampleAnnotation(article)
      valueIn(await first.commit(putting(article, passage)))
      valueIn(await first.safetyNet.backUp())
      await first.close()
      damage(annotationsPath(article))
      const library = await open()
      expect(codesOf(library)).toEqual(['restored-from-backup'])
      expect(valueIn(await library.readAnnotations(article.id))).toEqual([passage])
      expect(library.rows()).toMatchObject([{ id: article.id, annotations: 1 }])
      expect(await library.verify()).toEqual({ ok: true, problems: [] })
    },
  )

  it('[F8] has a damaged article and no backup: reading says where it is kept, the list leaves it out', async () => {
    const first = await open()
    const article = sampleArticle()
    valueIn(await first.commit(putting(article)))
    await first.close()
    writeFileSync(articlePath(article), '{')
    const library = await open({ rows: 'at-once' })
    expect(library.rows()).toHaveLength(1)
    expect(await library.readArticle(article.id)).toMatchObject({ ok: false, failure: { code: 'library-damaged' } })
    await library.lookAgain()
    expect(library.rows()).toEqual([])
  })

  it('[F9] has a damaged library.json: it comes from the backup, or is begun anew beside sound articles', async () => {
    const first = await open()
    valueIn(await first.commit(putting(sampleArticle())))
    await first.close()
    writeFileSync(inLibrary('library.json'), '{"format":')
    const second = await open()
    expect(codesOf(second)).toEqual(['library-damaged'])
    expect(second.rows()).toHaveLength(1)
    valueIn(await second.safetyNet.backUp())
    await second.close()
    rmSync(inLibrary('library.json'))
    const third = await open()
    expect(third.id).toBe(second.id)
    expect(third.rows()).toHaveLength(1)
  })

  it('[F9] has a damaged library.json and nothing that could be understood: it is left as it is', async () => {
    mkdirSync(place.path)
    writeFileSync(inLibrary('library.json'), 'x')
    const outcome = await openLibrary({ ...place, disk })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'library-unreadable' } })
    expect(readFileSync(inLibrary('library.json'), 'utf8')).toBe('x')
    expect(readdirSync(place.path)).toEqual(['library.json'])
  })

  it('[F10] stands in a folder whose name is spelled in another normal form', async () => {
    const { id } = await open({ path: join(dirname(place.path), 'Sổ tay đất đai'.normalize('NFD')) })
    for (const library of opened) await library.close()
    expect((await open({ path: join(dirname(place.path), 'Sổ tay đất đai') })).id).toBe(id)
  })

  it('[F11] was last used on a later date than today: said, and dates never run backwards', async () => {
    const first = await open({ now: () => new Date('2031-01-01T00:00:00.000Z') })
    valueIn(await first.commit(putting(sampleTheme())))
    await first.close()
    const library = await open({ now: () => new Date('2026-01-01T00:00:00.000Z') })
    expect(library.notices).toEqual([{ code: 'clock-backwards', last: '2031-01-01T00:00:00.000Z' }])
    const backup = valueIn(await library.safetyNet.backUp())
    expect(backup?.at).toBe('2031-01-01T00:00:00.000Z')
  })
})

describe('the lock', () => {
  const lockOf = (over: object): void => {
    mkdirSync(place.path, { recursive: true })
    const holder = {
      token: randomUUID(),
      program: 'sotay',
      pid: process.pid,
      host: hostname(),
      machine: 'there',
      startedAt: '2024-01-01T00:00:00.000Z',
      processStart: '1',
      namespace: JSON.parse(readFileSync(inLibrary('.lock'), 'utf8')).namespace,
      ...over,
    }
    writeFileSync(inLibrary('.lock'), JSON.stringify(holder))
  }

  it('[F12] is held by one at a time, and the other is told by whom; reading is offered', async () => {
    const library = await open()
    valueIn(await library.commit(putting(sampleTheme({ name: 'chưa vào tệp' }))))
    const refused = await openLibrary({ ...place, disk })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'library-in-use', path: place.path } })
    expect(JSON.stringify(refused)).toContain(String(process.pid))
    const reader = await open({ access: 'read-only', machineId: undefined })
    expect(themeNames(reader)).toEqual(['chưa vào tệp'])
    await library.close()
    expect(existsSync(inLibrary('.lock'))).toBe(false)
  })

  it.each([
    ['of a process that has ended', { pid: 2 ** 22 - 3 }, 0],
    ['whose process id belongs to another process now', {}, 0],
    ['of a computer that has not renewed it for an hour', { host: 'may-cu' }, 3_600_000],
  ])('[F13] %s is stale and taken over', async (_, over, age) => {
    valueIn(await (await open()).commit(putting(sampleTheme())))
    lockOf(over)
    const then = new Date(Date.now() - age)
    utimesSync(inLibrary('.lock'), then, then)
    expect((await open()).access).toBe('full')
    opened.clear()
  })

  it('[F13] of another computer that renewed it lately is believed', async () => {
    await open()
    lockOf({ host: 'may-khac' })
    expect(await openLibrary({ ...place, disk })).toMatchObject({ ok: false, failure: { code: 'library-in-use' } })
  })

  it('[F14] left by a crash leads to the journal of whoever crashed, even without a cache', async () => {
    const library = await open({ machineId: undefined })
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    disk.stop()
    disk = brokenDisk()
    const lock = JSON.parse(readFileSync(inLibrary('.lock'), 'utf8'))
    writeFileSync(inLibrary('.lock'), JSON.stringify({ ...lock, pid: 2 ** 22 - 3 }))
    rmSync(place.cacheFolder, { recursive: true })
    expect(themeNames(await open({ machineId: undefined }))).toEqual(['một'])
  })
})

describe('files of the library', () => {
  it('[F15] keep their mode and stay the links they are', async () => {
    const first = await open()
    valueIn(await first.commit(putting(sampleTheme())))
    await first.close()
    const elsewhere = join(dirname(place.path), 'themes-elsewhere.json')
    renameSync(inLibrary('themes.json'), elsewhere)
    chmodSync(elsewhere, 0o600)
    symlinkSync(elsewhere, inLibrary('themes.json'))
    const second = await open()
    valueIn(await second.commit(putting(sampleTheme())))
    await second.close()
    expect(lstatSync(inLibrary('themes.json')).isSymbolicLink()).toBe(true)
    expect(statSync(elsewhere).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(elsewhere, 'utf8')).themes).toHaveLength(2)
  })

  it('[F16] that a crash left half-written are swept at the next opening', async () => {
    const first = await open()
    const article = sampleArticle()
    valueIn(await first.commit(putting(article)))
    await first.close()
    const leftover = join(dirname(articlePath(article)), `.${article.id}.json.0123456789ab.tmp`)
    writeFileSync(leftover, '{"half":')
    writeFileSync(inLibrary(`.lock.${randomUUID()}`), '')
    await open()
    await expect.poll(() => existsSync(leftover)).toBe(false)
    expect(readdirSync(place.path).filter((name) => name.startsWith('.lock.'))).toEqual([])
  })
})
