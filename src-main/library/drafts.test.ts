import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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
    expect(valueIn(await later.read(libraryId, 'one'))).toBe('Ghe về bến.')
    expect(valueIn(await later.read(libraryId, 'two'))).toBe('Chợ họp sớm.')
    expect(valueIn(await later.read(libraryId, 'three'))).toBeNull()
    expect(valueIn(await later.read(other, 'one'))).toBeNull()
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
    expect(valueIn(await draftsIn(brokenDisk(), folder()).read(libraryId, 'one'))).toBe('Ghe về')
  })

  it('stays as it was when the disk refuses, and goes on afterwards', async () => {
    const disk = brokenDisk()
    const drafts = draftsIn(disk, folder())
    valueIn(await drafts.keep(libraryId, 'one', 'Ghe'))
    disk.refuseOnceAfter(0, 'ENOSPC')
    expect(await drafts.keep(libraryId, 'one', 'Ghe về')).toEqual(failed({ code: 'not-saved', reason: 'disk-full' }))
    expect(valueIn(await drafts.read(libraryId, 'one'))).toBe('Ghe')
    valueIn(await drafts.keep(libraryId, 'one', 'Ghe về'))
    expect(valueIn(await drafts.read(libraryId, 'one'))).toBe('Ghe về')
  })

  it('is read as it was kept last, although the disk has not got it yet', async () => {
    const drafts = draftsIn(world.disk, folder())
    valueIn(await drafts.keep(libraryId, 'one', 'Ghe'))
    const forgotten = drafts.keep(libraryId, 'one', null)
    expect(valueIn(await drafts.read(libraryId, 'one'))).toBeNull()
    valueIn(await forgotten)
    const kept = drafts.keep(libraryId, 'one', 'Ghe về')
    expect(valueIn(await drafts.read(libraryId, 'one'))).toBe('Ghe về')
    valueIn(await kept)
  })

  it('is not said to be none while it cannot be read', async () => {
    const path = join(folder(), libraryId, 'one.json')
    // A folder answers as a disk does that cannot read: it is there, and says nothing.
    mkdirSync(path, { recursive: true })
    expect(await draftsIn(world.disk, folder()).read(libraryId, 'one')).toEqual(
      failed({ code: 'cannot-read-draft', path, reason: 'EISDIR' }),
    )
  })

  it('is left aside when its file cannot be understood, beside what was left before', async () => {
    const path = join(folder(), libraryId, 'one.json')
    mkdirSync(join(folder(), libraryId), { recursive: true })
    const disk = brokenDisk()
    const drafts = draftsIn(disk, folder())
    for (const damaged of ['{"version":1', '{"version":2']) {
      writeFileSync(path, damaged)
      expect(valueIn(await drafts.read(libraryId, 'one'))).toBeNull()
    }
    expect(readdirSync(join(folder(), libraryId))).toEqual(['2-one.json.damaged', 'one.json.damaged'])
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"version":1')

    // What cannot be left aside would be overwritten.
    writeFileSync(path, '{"version":3')
    disk.refuse('EACCES', 'rename')
    expect(await drafts.read(libraryId, 'one')).toEqual(failed({ code: 'cannot-read-draft', path, reason: 'EACCES' }))
  })
})
