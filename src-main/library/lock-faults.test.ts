import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { openLibrary } from './open-library'
import { libraryWorld, themeNames } from './opened-library.arbitrary'
import { putting, sampleTheme, valueIn } from './sample-records.arbitrary'

const world = libraryWorld()
const { open, inLibrary } = world

describe('the lock', () => {
  const lockOf = (over: object): void => {
    mkdirSync(world.place.path, { recursive: true })
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
    const refused = await openLibrary({ ...world.place, disk: world.disk })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'library-in-use', path: world.place.path } })
    expect(JSON.stringify(refused)).toContain(String(process.pid))
    const reader = await open({ access: 'read-only', machineId: undefined })
    expect(themeNames(reader)).toEqual(['chưa vào tệp'])
    // What the reader knows from the journal gives way to what the writer writes.
    valueIn(await library.commit(putting(sampleTheme({ name: 'sau đó' }))))
    valueIn(await library.verify())
    await reader.lookAgain()
    expect(themeNames(reader).toSorted()).toEqual(['chưa vào tệp', 'sau đó'])
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
  })

  it('[F13] of another computer that renewed it lately is believed', async () => {
    await open()
    lockOf({ host: 'may-khac' })
    expect(await openLibrary({ ...world.place, disk: world.disk })).toMatchObject({
      ok: false,
      failure: { code: 'library-in-use' },
    })
  })

  it('[F14] left by a crash leads to the journal of whoever crashed, even without a cache', async () => {
    const library = await open({ machineId: undefined })
    valueIn(await library.commit(putting(sampleTheme({ name: 'một' }))))
    const lock = JSON.parse(readFileSync(inLibrary('.lock'), 'utf8'))
    world.kill()
    writeFileSync(inLibrary('.lock'), JSON.stringify({ ...lock, pid: 2 ** 22 - 3 }))
    rmSync(world.place.cacheFolder, { recursive: true })
    expect(themeNames(await open({ machineId: undefined }))).toEqual(['một'])
  })
})
