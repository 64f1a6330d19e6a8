import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failed } from '#contract/failure'
import type { Step } from '#domain/notebook/intent'
import { brokenDisk } from './broken-disk.arbitrary'
import { libraryWorld } from './opened-library.arbitrary'
import { putting, sampleAt, sampleTheme, valueIn } from './sample-records.arbitrary'
import { unsavedStepsIn } from './unsaved-steps'

const world = libraryWorld()
const libraryId = '0f8fad5b-d9cb-469f-a165-70867728950e'
const other = '1f8fad5b-d9cb-469f-a165-70867728950e'
const folder = (): string => join(world.place.cacheFolder, 'unsaved')
const stepOf = (name: string): Step => {
  const theme = sampleTheme({ name })
  return { id: theme.id, at: sampleAt, intent: { kind: 'create-theme', name }, change: putting(theme) }
}

describe('steps that a library could not take', () => {
  it('[U1] are there for the next process, in order, until none is left', async () => {
    const steps = [stepOf('một'), stepOf('hai')]
    valueIn(await unsavedStepsIn(world.disk, folder()).keep(libraryId, steps))
    const later = unsavedStepsIn(brokenDisk(), folder())
    expect(valueIn(later.read(libraryId))).toEqual(steps)
    expect(valueIn(later.read(other))).toEqual([])
    valueIn(await later.keep(libraryId, []))
    expect(readdirSync(folder())).toEqual([])
  })

  it('[U1] are those kept last, although they were asked for at once, and survive a power cut', async () => {
    const kept = unsavedStepsIn(world.disk, folder())
    const [one, two] = [stepOf('một'), stepOf('hai')]
    for (const outcome of await Promise.all([kept.keep(libraryId, [one]), kept.keep(libraryId, [one, two])])) {
      valueIn(outcome)
    }
    world.disk.cutPower()
    expect(valueIn(unsavedStepsIn(brokenDisk(), folder()).read(libraryId))).toEqual([one, two])
  })

  it('[U1] are those of before or those of after, whenever the power goes', async () => {
    const [one, two] = [stepOf('một'), stepOf('hai')]
    for (let after = 0; ; after += 1) {
      const disk = brokenDisk()
      const kept = unsavedStepsIn(disk, join(folder(), String(after)))
      valueIn(await kept.keep(libraryId, [one]))
      disk.refuseOnceAfter(after, 'EIO')
      const answered = (await kept.keep(libraryId, [one, two])).ok
      disk.cutPower()
      const found = valueIn(unsavedStepsIn(brokenDisk(), join(folder(), String(after))).read(libraryId))
      expect([[one], [one, two]]).toContainEqual(found)
      if (answered) expect(found).toEqual([one, two])
      if (answered) break
    }
  })

  it('[U1] are refused with the reason when this disk is full as well', async () => {
    world.disk.refuse('ENOSPC', 'write')
    expect(await unsavedStepsIn(world.disk, folder()).keep(libraryId, [stepOf('một')])).toEqual(
      failed({ code: 'not-saved', reason: 'disk-full' }),
    )
  })

  it('[U1] that cannot be understood are left aside, not written over', async () => {
    const kept = unsavedStepsIn(world.disk, folder())
    valueIn(await kept.keep(libraryId, [stepOf('một')]))
    const path = join(folder(), `${libraryId}.json`)
    writeFileSync(path, '{"version":2}')
    expect(valueIn(kept.read(libraryId))).toEqual([])
    expect(existsSync(path)).toBe(false)
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"version":2}')
  })

  it('[U1] are not said to be none while they cannot be read', () => {
    const path = join(folder(), `${libraryId}.json`)
    // A folder answers as a disk does that cannot read: it is there, and says nothing.
    mkdirSync(path, { recursive: true })
    expect(unsavedStepsIn(world.disk, folder()).read(libraryId)).toEqual(
      failed({ code: 'cannot-read-draft', path, reason: 'EISDIR' }),
    )
  })
})
