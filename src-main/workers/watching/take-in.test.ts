import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../../library/library'
import { openLibrary } from '../../library/open-library'
import { type TemporaryPlace, temporaryPlace, valueIn } from '../../library/sample-records.arbitrary'
import { importPaths } from '../import-files'
import { createHoldUp } from './hold-up'
import type { NewFile } from './new-files'
import { noteOutcome } from './note-outcome'
import { takeInNewFiles } from './take-in'
import { openWatchLedger } from './watch-ledger'

let place: TemporaryPlace
let root: string
let library: Library
let errors: unknown[]

beforeEach(async () => {
  place = temporaryPlace()
  root = dirname(place.path)
  library = valueIn(await openLibrary({ ...place, firstBackupAfter: null }))
  mkdirSync(join(root, 'báo mới'))
  errors = []
})

afterEach(async () => {
  await library.close()
  place.remove()
})

const logError = (_where: string, thrown: unknown) => void errors.push(thrown)
const importAll = (paths: readonly string[]) =>
  importPaths({
    paths,
    library,
    commit: (articles) => library.commit({ put: articles.map((after) => ({ after })), remove: [] }),
    now: () => new Date('2024-05-06T07:08:09.123Z'),
    newId: randomUUID,
  })

function put(name: string): NewFile {
  const path = join(root, 'báo mới', name)
  writeFileSync(path, `Chợ phiên ${name}\n\nChợ họp sáng nay.`)
  const { mtimeMs, size } = statSync(path)
  return { path, stamp: `${mtimeMs}:${size}` }
}

describe('taking in new files', () => {
  it('says nothing of the library when no file could be opened, so that one that failed goes on being left alone', async () => {
    const needs = { ledger: openWatchLedger(join(root, 'watched.json'), logError), logError, importAll }
    let time = 0
    const holdUp = createHoldUp({ now: () => time, first: 60, longest: 960 })
    const closed = { path: join(root, 'báo mới', 'không mở được.docx'), stamp: '1:1' }
    const file = put('a.txt')
    renameSync(place.path, `${place.path} rút ra`)
    for (const wait of [60, 120, 240]) {
      noteOutcome(holdUp, await takeInNewFiles([file], needs))
      noteOutcome(holdUp, await takeInNewFiles([closed], needs))
      expect(holdUp.state()).toEqual({ why: 'failed', failure: { code: 'watching-waits', reason: 'folder-gone' } })
      time += wait - 1
      expect(holdUp.mayTry()).toBe(false)
      time += 1
      expect(holdUp.mayTry()).toBe(true)
    }
    renameSync(`${place.path} rút ra`, place.path)
    noteOutcome(holdUp, await takeInNewFiles([file], needs))
    expect(holdUp.state()).toBeNull()
  })

  it('tells of what came in also when that cannot be noted, and knows it until the app ends', async () => {
    writeFileSync(join(root, 'đầy'), '')
    const ledger = openWatchLedger(join(root, 'đầy', 'watched.json'), logError)
    const file = put('a.txt')
    const taken = valueIn(await takeInNewFiles([file], { ledger, logError, importAll }))
    expect(taken.report?.imported.map(({ title }) => title)).toEqual(['Chợ phiên a.txt'])
    expect(taken.stopped).toBeNull()
    expect(errors).toHaveLength(1)
    expect(ledger.isDealt(file.path, file.stamp)).toBe(true)
  })
})
