import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenDisk } from './broken-disk.arbitrary'
import { openLibrary } from './open-library'
import { putting, sampleTheme, type TemporaryPlace, temporaryPlace, valueIn } from './sample-records.arbitrary'

/** A library that was killed with three acknowledged themes in its journal and none in its documents. */
let place: TemporaryPlace
let seed: string
const names = ['một', 'hai', 'ba']
let lines: readonly Buffer[]

const journalIn = (path: string): string => join(path, 'journal', 'here.jsonl')

beforeEach(async () => {
  place = temporaryPlace()
  seed = join(place.path, '..', 'seed')
  const disk = brokenDisk()
  const options = { ...place, path: seed, machineId: 'here', disk, writeDelay: 1e9 }
  const library = valueIn(await openLibrary(options))
  for (const name of names) valueIn(await library.commit(putting(sampleTheme({ name }))))
  disk.stop()
  const journal = readFileSync(journalIn(seed))
  const first = journal.indexOf(10)
  const second = journal.indexOf(10, first + 1)
  const third = journal.indexOf(10, second + 1)
  lines = [
    journal.subarray(0, first + 1),
    journal.subarray(first + 1, second + 1),
    journal.subarray(second + 1, third + 1),
  ]
})

afterEach(() => place.remove())

let count = 0

const themesAfter = async (journal: Buffer): Promise<{ names: string[]; codes: string[]; path: string }> => {
  const path = join(place.path, '..', `copy-${count++}`)
  cpSync(seed, path, { recursive: true, filter: (from) => !from.endsWith('.lock') })
  writeFileSync(journalIn(path), journal)
  const library = valueIn(await openLibrary({ ...place, path, machineId: 'here' }))
  const found = {
    names: library.small().themes.map(({ name }) => name),
    codes: library.notices.map(({ code }) => code),
  }
  await library.close()
  return { ...found, path }
}

describe('a journal that something happened to', () => {
  it('[J2] loses nothing acknowledged when its last line is cut at any byte', async () => {
    const [one, two, three] = lines
    if (!one || !two || !three) throw new Error('the journal has three lines')
    for (let length = 0; length < three.length; length += 1) {
      // A file ends after a cut line, or goes on with the room that was made for more.
      const rest = Buffer.alloc(length % 2 === 0 ? 0 : 4096)
      const { names: found, codes } = await themesAfter(Buffer.concat([one, two, three.subarray(0, length), rest]))
      expect(found).toEqual(length === three.length - 1 ? names : names.slice(0, 2))
      expect(codes).toEqual([])
    }
  })

  it('[J3] loses at most the line that was flipped, says so, and keeps the journal as it was', async () => {
    const journal = Buffer.concat(lines)
    for (let at = 0; at < journal.length; at += 5) {
      const flipped = Buffer.from(journal)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const { names: found, codes, path } = await themesAfter(flipped)
      expect(names.filter((name) => found.includes(name)).length).toBe(found.length)
      if (found.length === names.length) continue
      expect(found).toHaveLength(2)
      expect(codes).toEqual(['journal-damaged'])
      const [kept = ''] = readdirSync(join(path, 'damaged'))
      expect(readFileSync(join(path, 'damaged', kept))).toEqual(flipped)
    }
  })

  it('[J4] is reported once: the next opening finds documents and an empty journal', async () => {
    const journal = Buffer.concat(lines)
    journal[(lines[0]?.length ?? 0) + 60] = 0
    const { path, names: found } = await themesAfter(journal)
    expect(found).toEqual(['một', 'ba'])
    const library = valueIn(await openLibrary({ ...place, path, machineId: 'here' }))
    expect(library.notices).toEqual([])
    expect(
      library
        .small()
        .themes.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['ba', 'một'])
    await library.close()
  })
})
