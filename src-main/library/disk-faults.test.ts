import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
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
    valueIn(await library.verify())
    expect(existsSync(articlePath(article))).toBe(false)
    disk.mend()
    place.bringOriginal()
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
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
    valueIn(await library.verify())
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
