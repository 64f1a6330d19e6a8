import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BrokenDisk } from './broken-disk.arbitrary'
import type { Disk } from './disk'
import { codesOf, filesUnder, libraryWorld, themeNames } from './opened-library.arbitrary'
import { putting, replacing, sampleAnnotation, sampleArticle, sampleTheme, valueIn } from './sample-records.arbitrary'

const world = libraryWorld()
const { open, inLibrary } = world

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
      world.disk.refuse(code, ...operations)
      const refused = await library.commit(putting(sampleTheme({ name: 'hai' })))
      expect(refused).toEqual({ ok: false, failure: { code: 'not-saved', reason } })
      expect(themeNames(library)).toEqual(['một'])
      world.disk.mend()
      valueIn(await library.commit(putting(sampleTheme({ name: 'ba' }))))
      world.kill()
      const again = await open()
      expect(themeNames(again).toSorted()).toEqual(['ba', 'một'])
      expect(codesOf(again)).toEqual([])
    },
  )

  it('[F1] tells everyone of a group that was not saved the same', async () => {
    const library = await open()
    world.disk.refuse('ENOSPC', 'sync')
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
    world.disk.refuse('ENOSPC', 'rename')
    const article = sampleArticle()
    valueIn(await library.commit(putting(article, sampleAnnotation(article))))
    valueIn(await library.verify())
    expect(existsSync(world.articlePath(article))).toBe(false)
    world.disk.mend()
    world.place.bringOriginal()
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
    expect(existsSync(world.articlePath(article))).toBe(true)
  })

  it('[F2] closes without losing what the documents could not show', async () => {
    const library = await open()
    world.disk.refuse('ENOSPC', 'rename')
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    await library.close()
    world.disk.mend()
    expect(themeNames(await open())).toEqual(['một'])
  })

  it('[F3] says that the folder is gone, and saves again when it is back', async () => {
    const library = await open()
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    renameSync(world.place.path, `${world.place.path}-moved`)
    const refused = await library.commit(putting(sampleTheme({ name: 'hai' })))
    expect(refused).toEqual({ ok: false, failure: { code: 'not-saved', reason: 'folder-gone' } })
    renameSync(`${world.place.path}-moved`, world.place.path)
    valueIn(await library.commit(putting(sampleTheme({ name: 'ba' }))))
    await library.close()
    expect(themeNames(await open()).toSorted()).toEqual(['ba', 'một'])
  })

  it('[F4] opens read-only, and says so, where nothing may be written', async () => {
    valueIn(await (await open()).commit(putting(sampleTheme({ name: 'một' }))))
    await world.closeAll()
    const before = filesUnder(world.place.path)
    world.disk.refuse('EROFS', 'open', 'link', 'makeFolder')
    const library = await open()
    expect(library.access).toBe('read-only')
    expect(codesOf(library)).toEqual(['read-only'])
    expect(themeNames(library)).toEqual(['một'])
    expect(await library.commit(putting(sampleTheme()))).toEqual({ ok: false, failure: { code: 'read-only' } })
    await library.close()
    expect(filesUnder(world.place.path)).toEqual(before)
  })
})

describe('the journal and the documents', () => {
  it('[F17] survive a power cut after the documents were up to date', async () => {
    const library = await open()
    const article = sampleArticle()
    valueIn(await library.commit(putting(article)))
    valueIn(await library.verify())
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    world.disk.cutPower()
    world.kill()
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
    const real = world.disk
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
    world.kill()
    expect(themeNames(await open())).toEqual(['giữa chừng'])
  })
})

describe('files of the library', () => {
  it('[F15] keep their mode and stay the links they are', async () => {
    const first = await open()
    valueIn(await first.commit(putting(sampleTheme())))
    await first.close()
    const elsewhere = join(dirname(world.place.path), 'themes-elsewhere.json')
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
    const leftover = join(dirname(world.articlePath(article)), `.${article.id}.json.0123456789ab.tmp`)
    writeFileSync(leftover, '{"half":')
    writeFileSync(inLibrary(`.lock.${randomUUID()}`), '')
    await open()
    await expect.poll(() => existsSync(leftover)).toBe(false)
    expect(readdirSync(world.place.path).filter((name) => name.startsWith('.lock.'))).toEqual([])
  })
})
