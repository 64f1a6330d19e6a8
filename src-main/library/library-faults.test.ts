import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openLibrary } from './open-library'
import { codesOf, filesUnder, libraryWorld, themeNames } from './opened-library.arbitrary'
import { putting, sampleAnnotation, sampleArticle, sampleTheme, valueIn } from './sample-records.arbitrary'

const world = libraryWorld()
const { open, inLibrary } = world

describe('a library that is not as it should be', () => {
  it('[F5] is missing: only read-only access says so', async () => {
    const outcome = await openLibrary({ ...world.place, access: 'read-only' })
    expect(outcome).toEqual({ ok: false, failure: { code: 'library-missing', path: world.place.path } })
    expect(existsSync(world.place.path)).toBe(false)
  })

  it('[F6] was written by a newer version: it is shown, and not a byte is written', async () => {
    valueIn(await (await open()).commit(putting(sampleTheme({ name: 'một' }))))
    await world.closeAll()
    const manifest = JSON.parse(readFileSync(inLibrary('library.json'), 'utf8'))
    writeFileSync(inLibrary('library.json'), JSON.stringify({ ...manifest, version: 99, lateField: true }))
    const before = filesUnder(world.place.path)
    const library = await open()
    expect(library.access).toBe('read-only')
    expect(library.notices).toEqual([{ code: 'library-newer', path: world.place.path, version: 99 }])
    expect(themeNames(library)).toEqual(['một'])
    await library.close()
    expect(filesUnder(world.place.path)).toEqual(before)
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
      damage(world.annotationsPath(article))
      const library = await open()
      expect(codesOf(library)).toEqual(['restored-from-backup'])
      expect(valueIn(await library.readAnnotations(article.id))).toEqual([passage])
      expect(library.rows()).toMatchObject([{ id: article.id, annotations: 1 }])
      world.place.bringOriginal()
      expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
    },
  )

  it('[F8] has a damaged article and no backup: reading says where it is kept, the list leaves it out', async () => {
    const first = await open()
    const article = sampleArticle()
    valueIn(await first.commit(putting(article)))
    await first.close()
    writeFileSync(world.articlePath(article), '{')
    const library = await open({ rows: 'at-once' })
    expect(library.rows()).toHaveLength(1)
    expect(await library.readArticle(article.id)).toMatchObject({ ok: false, failure: { code: 'library-damaged' } })
    await library.lookAgain()
    expect(library.rows()).toEqual([])
  })

  it('[F8] has damaged annotations and no backup: the article is read without them at the first try, and that is said', async () => {
    const first = await open()
    const article = sampleArticle()
    valueIn(await first.commit(putting(article, sampleAnnotation(article))))
    await first.close()
    writeFileSync(world.annotationsPath(article), '{')
    const library = await open({ rows: 'at-once', lookAfter: 60_000 })
    expect(library.rows()).toMatchObject([{ id: article.id, annotations: 1 }])
    expect(valueIn(await library.readAnnotations(article.id))).toEqual([])
    expect(codesOf(library)).toEqual(['library-damaged'])
    await vi.waitFor(() => expect(library.rows()).toMatchObject([{ id: article.id, annotations: 0 }]))
  })

  it('[F20] goes away while it is open: nothing is begun in its place, and all of it is there when it is back', async () => {
    const library = await open({ writeDelay: 0 })
    const article = sampleArticle()
    valueIn(await library.commit(putting(article)))
    const elsewhere = `${world.place.path} rút ra`
    renameSync(world.place.path, elsewhere)
    expect((await library.safetyNet.backUp()).ok).toBe(false)
    expect((await library.keepOriginal(Buffer.from('x'))).ok).toBe(false)
    expect(existsSync(world.place.path)).toBe(false)
    renameSync(elsewhere, world.place.path)
    expect(valueIn(await library.safetyNet.backUp())).not.toBeNull()
    world.place.bringOriginal()
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
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
    mkdirSync(world.place.path)
    writeFileSync(inLibrary('library.json'), 'x')
    const outcome = await openLibrary({ ...world.place, disk: world.disk })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'library-unreadable' } })
    expect(readFileSync(inLibrary('library.json'), 'utf8')).toBe('x')
    expect(readdirSync(world.place.path)).toEqual(['library.json'])
  })

  it('[F10] stands in a folder whose name is spelled in another normal form', async () => {
    const { id } = await open({ path: join(dirname(world.place.path), 'Sổ tay đất đai'.normalize('NFD')) })
    await world.closeAll()
    expect((await open({ path: join(dirname(world.place.path), 'Sổ tay đất đai') })).id).toBe(id)
  })

  it('[F10] stands below a folder whose name is spelled in another normal form', async () => {
    const above = join(dirname(world.place.path), 'Tài liệu')
    const { id } = await open({ path: join(above.normalize('NFD'), 'Sổ tay'.normalize('NFD')) })
    await world.closeAll()
    expect((await open({ path: join(above, 'Sổ tay') })).id).toBe(id)
    expect(existsSync(above)).toBe(false)
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
