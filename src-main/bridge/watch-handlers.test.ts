import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import { valueIn } from '../library/sample-records.arbitrary'
import { world } from './handlers-world.arbitrary'

let its: ReturnType<typeof world>
let folder: string

beforeEach(async () => {
  its = world()
  await its.handlers.openLibrary(null)
  folder = join(its.root, 'báo mới')
  mkdirSync(folder)
})

afterEach(() => its.ending.abort())

async function watching(): Promise<void> {
  its.answers.folder = folder
  expect(await its.handlers.watchFolder(null)).toEqual(succeeded(viewOf('watched')))
}

function viewOf(state: 'watched' | 'gone') {
  return { folders: [{ path: folder, state }], heldUp: null }
}

async function titles(): Promise<readonly string[]> {
  const opened = await its.opening.current()
  return opened.ok ? opened.value.library.rows().map(({ title }) => title) : []
}

const until = (what: () => unknown) => vi.waitFor(what, { timeout: 8000, interval: 20 })
const put = (name: string, words: string): void =>
  writeFileSync(join(folder, name), `${words}\n\n${words} họp sáng nay.`)
const importedIn = (): readonly string[] =>
  its.watched.flatMap(({ report }) => report?.imported.map(({ title }) => title) ?? [])

/** As a drive that is pulled out; what is answered puts it back. */
function takeAway(path: string): () => void {
  const away = `${path} rút ra`
  renameSync(path, away)
  return () => renameSync(away, path)
}

/** The folder holds a.txt, b.txt and c.txt, and a person stops their import as it begins. */
async function stoppedOverThree(): Promise<void> {
  let stops = 1
  its = world({ tellProgress: () => void (stops-- > 0 && its.handlers.stopImport(null)) })
  await its.handlers.openLibrary(null)
  for (const name of ['a', 'b', 'c']) put(`${name}.txt`, `Chợ phiên ${name}`)
  await watching()
  await until(() => expect(its.watched.at(-1)?.heldUp).toEqual({ why: 'stopped' }))
}

describe('a watched folder', () => {
  it('is imported from when a file is complete, once, also what was in it before, and is told of', async () => {
    put('cũ.txt', 'Chợ phiên')
    await watching()
    await until(() => expect(importedIn()).toEqual(['Chợ phiên']))
    mkdirSync(join(folder, 'Tháng tám'))
    put('Tháng tám/mới.txt', 'Mùa nước')
    await until(() => expect(importedIn()).toEqual(['Chợ phiên', 'Mùa nước']))
    expect(await titles()).toEqual(['Chợ phiên', 'Mùa nước'])
  }, 20_000)

  it('is only read: nothing in it is written, renamed or touched', async () => {
    put('a.txt', 'Chợ phiên')
    const before = [readdirSync(folder), statSync(join(folder, 'a.txt')).mtimeMs, readFileSync(join(folder, 'a.txt'))]
    await watching()
    await until(() => expect(importedIn()).toHaveLength(1))
    expect([readdirSync(folder), statSync(join(folder, 'a.txt')).mtimeMs, readFileSync(join(folder, 'a.txt'))]).toEqual(
      before,
    )
  }, 20_000)

  it('passes over what is not complete, until it is', async () => {
    for (const name of ['a.txt.part', 'b.crdownload', '~$c.docx', '.d.txt', '~syncthing~e.txt', 'f.part.txt'])
      put(name, name)
    writeFileSync(join(folder, 'g.txt'), '')
    await watching()
    put('cuối.txt', 'Bài cuối')
    await until(() => expect(importedIn()).toEqual(['Bài cuối']))
    renameSync(join(folder, 'a.txt.part'), join(folder, 'a.txt'))
    put('g.txt', 'Tải xong')
    await until(() => expect([...importedIn()].sort()).toEqual(['Bài cuối', 'Tải xong', 'a.txt.part']))
  }, 20_000)

  it('does not bring back what was taken out of the library, under whatever name, and brings in what was changed', async () => {
    put('a.txt', 'Chợ phiên')
    await watching()
    await until(() => expect(importedIn()).toEqual(['Chợ phiên']))
    const imported = its.watched.find(({ report }) => report !== null)?.report?.imported ?? []
    await its.perform({ kind: 'remove-articles', articleIds: imported.map(({ id }) => id) })
    put('b.txt', 'Chợ phiên')
    put('c.txt', 'Bến sông')
    await until(() => expect(importedIn()).toEqual(['Chợ phiên', 'Bến sông']))
    put('a.txt', 'Chợ phiên sửa lại')
    await until(() => expect(importedIn()).toContain('Chợ phiên sửa lại'))
    expect(await titles()).toEqual(['Bến sông', 'Chợ phiên sửa lại'])
  }, 20_000)

  it('is remembered: what came while nothing ran is imported at the next start, and nothing twice', async () => {
    put('a.txt', 'Chợ phiên')
    await watching()
    await until(() => expect(importedIn()).toEqual(['Chợ phiên']))
    its.ending.abort()
    await its.opening.close()
    put('b.txt', 'Mùa nước')
    const next = its.again({ ending: new AbortController() })
    await next.handlers.openLibrary(null)
    expect(await next.handlers.readWatched(null)).toEqual(succeeded(viewOf('watched')))
    await until(() => expect(importedIn()).toEqual(['Chợ phiên', 'Mùa nước']))
    next.ending.abort()
  }, 20_000)

  it('is said to be gone when it is, and goes on when it is there again', async () => {
    await watching()
    takeAway(folder)
    await until(async () => expect(await its.handlers.readWatched(null)).toEqual(succeeded(viewOf('gone'))))
    expect(its.watched.at(-1)).toEqual({ ...viewOf('gone'), report: null })
    mkdirSync(folder)
    put('a.txt', 'Chợ phiên')
    await until(() => expect(importedIn()).toEqual(['Chợ phiên']))
  }, 20_000)

  it('is left alone when it is no longer watched', async () => {
    await watching()
    expect(await its.handlers.stopWatching(folder)).toEqual(succeeded({ folders: [], heldUp: null }))
    const other = join(its.root, 'khác')
    mkdirSync(other)
    put('a.txt', 'Chợ phiên')
    writeFileSync(join(other, 'b.txt'), 'Bến sông\n\nBến sông vắng.')
    its.answers.folder = other
    await its.handlers.watchFolder(null)
    await until(() => expect(importedIn()).toEqual(['Bến sông']))
  }, 20_000)

  it('waits with one word while the library takes nothing, and is imported from as soon as it does again', async () => {
    await watching()
    const putBack = takeAway(its.place.folder())
    put('a.txt', 'Chợ phiên')
    const waits = { why: 'failed', failure: { code: 'watching-waits', reason: 'folder-gone' } }
    await until(() => expect(its.watched.at(-1)?.heldUp).toEqual(waits))
    const told = its.watched.length
    putBack()
    await until(() => expect(importedIn()).toEqual(['Chợ phiên']))
    expect(its.watched.slice(told)).toEqual([expect.objectContaining({ heldUp: null })])
  }, 20_000)

  it('is tried again at once when the person says so, and told of again should it still not go', async () => {
    await watching()
    const putBack = takeAway(its.place.folder())
    put('a.txt', 'Chợ phiên')
    const failures = (): number => its.watched.filter(({ heldUp }) => heldUp?.why === 'failed').length
    await until(() => expect(failures()).toBe(1))
    await its.handlers.goOnWatching(null)
    await until(() => expect(failures()).toBe(2))
    putBack()
    await its.handlers.goOnWatching(null)
    await until(() => expect(importedIn()).toEqual(['Chợ phiên']))
  }, 20_000)

  it('stays as it is when a person stopped the import, until they let it go on', async () => {
    await stoppedOverThree()
    const before = importedIn()
    expect(before.length).toBeLessThan(3)
    // A file more is met and left alone, and that the folder was away is noticed: looking goes on meanwhile.
    put('d.txt', 'Chợ phiên d')
    const putBack = takeAway(folder)
    await until(() => expect(its.watched.at(-1)?.folders).toEqual(viewOf('gone').folders))
    putBack()
    await until(() => expect(its.watched.at(-1)?.folders).toEqual(viewOf('watched').folders))
    expect(importedIn()).toEqual(before)
    expect(valueIn(await its.handlers.readWatched(null)).heldUp).toEqual({ why: 'stopped' })
    expect(valueIn(await its.handlers.goOnWatching(null)).heldUp).toBeNull()
    await until(() => expect(importedIn()).toHaveLength(4))
  }, 20_000)

  it('is no longer held up when the files that the library did not take are gone', async () => {
    await watching()
    const putBack = takeAway(its.place.folder())
    put('a.txt', 'Chợ phiên')
    await until(() => expect(its.watched.at(-1)?.heldUp?.why).toBe('failed'))
    rmSync(join(folder, 'a.txt'))
    await until(() => expect(its.watched.at(-1)).toEqual({ ...viewOf('watched'), report: null }))
    putBack()
  }, 20_000)

  it('is no longer held up when the folder with the files that the library did not take is no longer watched', async () => {
    await watching()
    const other = join(its.root, 'khác')
    mkdirSync(other)
    its.answers.folder = other
    await its.handlers.watchFolder(null)
    const putBack = takeAway(its.place.folder())
    put('a.txt', 'Chợ phiên')
    await until(() => expect(its.watched.at(-1)?.heldUp?.why).toBe('failed'))
    const left = { folders: [{ path: other, state: 'watched' }], heldUp: null }
    expect(await its.handlers.stopWatching(folder)).toEqual(succeeded(left))
    putBack()
  }, 20_000)

  it('is no longer stopped when the files that a person stopped are gone', async () => {
    await stoppedOverThree()
    for (const name of ['a', 'b', 'c']) rmSync(join(folder, `${name}.txt`))
    await until(() => expect(its.watched.at(-1)).toEqual({ ...viewOf('watched'), report: null }))
    const before = importedIn().length
    put('d.txt', 'Bến sông')
    await until(() => expect(importedIn().slice(before)).toEqual(['Bến sông']))
  }, 20_000)

  it('is not told of over another library that came in front while it was imported from', async () => {
    let entered = false
    const ended = new Promise<void>((resolve) => {
      its = world({
        tellProgress(progress) {
          if (!entered) void sampleInFront()
          if (progress.file === null) resolve()
        },
      })
    })
    const sampleInFront = async (): Promise<void> => {
      entered = true
      await its.handlers.pauseImport(true)
      await its.handlers.openSample(null)
      await its.handlers.readWatched(null)
      await its.handlers.pauseImport(false)
    }
    await its.handlers.openLibrary(null)
    for (const name of ['a', 'b']) put(`${name}.txt`, `Chợ phiên ${name}`)
    await watching()
    await ended
    await its.handlers.leaveSample('keep')
    await its.handlers.readWatched(null)
    expect(await titles()).toHaveLength(2)
    put('c.txt', 'Bến sông')
    await until(() => expect(importedIn()).toContain('Bến sông'))
    expect(importedIn()).toEqual(['Bến sông'])
  }, 20_000)

  it('is refused when the library is in it or it is in the library; nothing is watched before', async () => {
    expect(await its.handlers.readWatched(null)).toEqual(succeeded({ folders: [], heldUp: null }))
    const library = its.place.folder()
    for (const [chosen, why] of [
      [library, 'in-library'],
      [join(library, 'articles'), 'in-library'],
      [its.root, 'around-library'],
    ] as const) {
      mkdirSync(chosen, { recursive: true })
      its.answers.folder = chosen
      expect(await its.handlers.watchFolder(null)).toEqual(failed({ code: 'cannot-watch', folder: chosen, why }))
    }
    its.answers.folder = null
    expect(await its.handlers.watchFolder(null)).toEqual(succeeded(null))
    rmSync(folder, { recursive: true })
  })
})
