import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FailureCode } from '#contract/failure'
import type { Article } from '#domain/notebook/records'
import { type BrokenDisk, brokenDisk } from './broken-disk.arbitrary'
import type { Library } from './library'
import { type OpenOptions, openLibrary } from './open-library'
import {
  putting,
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
      place.bringOriginal()
      expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
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
