import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failed } from '#contract/failure'
import { brokenDisk } from './broken-disk.arbitrary'
import { draftsIn } from './drafts'
import { libraryWorld } from './opened-library.arbitrary'
import { valueIn } from './sample-records.arbitrary'

const world = libraryWorld()
const libraryId = '0f8fad5b-d9cb-469f-a165-70867728950e'
const other = '1f8fad5b-d9cb-469f-a165-70867728950e'
const folder = (): string => join(world.place.cacheFolder, 'drafts')

describe('what is being typed', () => {
  it('is there for the next process, each under its name and for its library, until it is given up', async () => {
    const drafts = draftsIn(world.disk, folder())
    valueIn(await drafts.keep(libraryId, 'one', 'Ghe về bến.'))
    valueIn(await drafts.keep(libraryId, 'two', 'Chợ họp sớm.'))
    const later = draftsIn(brokenDisk(), folder())
    expect([later.read(libraryId, 'one'), later.read(libraryId, 'two')]).toEqual(['Ghe về bến.', 'Chợ họp sớm.'])
    expect([later.read(libraryId, 'three'), later.read(other, 'one')]).toEqual([null, null])
    valueIn(await later.keep(libraryId, 'one', null))
    expect(readdirSync(join(folder(), libraryId))).toEqual(['two.json'])
    valueIn(await later.keep(libraryId, 'one', null))
    valueIn(await later.keep(other, 'one', null))
  })

  it('is what was kept last, although it was asked for at once, and survives a power cut', async () => {
    const drafts = draftsIn(world.disk, folder())
    for (const outcome of await Promise.all([
      drafts.keep(libraryId, 'one', 'Ghe'),
      drafts.keep(libraryId, 'one', null),
      drafts.keep(libraryId, 'one', 'Ghe về'),
    ]))
      valueIn(outcome)
    world.disk.cutPower()
    expect(draftsIn(brokenDisk(), folder()).read(libraryId, 'one')).toBe('Ghe về')
  })

  it('stays as it was when the disk refuses, and goes on afterwards', async () => {
    const disk = brokenDisk()
    const drafts = draftsIn(disk, folder())
    valueIn(await drafts.keep(libraryId, 'one', 'Ghe'))
    disk.refuseOnceAfter(0, 'ENOSPC')
    expect(await drafts.keep(libraryId, 'one', 'Ghe về')).toEqual(failed({ code: 'not-saved', reason: 'disk-full' }))
    expect(drafts.read(libraryId, 'one')).toBe('Ghe')
    valueIn(await drafts.keep(libraryId, 'one', 'Ghe về'))
    expect(drafts.read(libraryId, 'one')).toBe('Ghe về')
  })

  it('is left aside when its file cannot be understood', () => {
    mkdirSync(join(folder(), libraryId), { recursive: true })
    writeFileSync(join(folder(), libraryId, 'one.json'), '{"version":1')
    expect(draftsIn(world.disk, folder()).read(libraryId, 'one')).toBeNull()
    expect(readdirSync(join(folder(), libraryId))).toEqual(['one.json.damaged'])
  })
})
