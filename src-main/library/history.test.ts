import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '#domain/notebook/change'
import type { Step } from '#domain/notebook/intent'
import { brokenDisk } from './broken-disk.arbitrary'
import { createHistory, type History } from './history'
import type { Library } from './library'
import { libraryWorld } from './opened-library.arbitrary'
import { putting, replacing, sampleArticle, sampleAt, sampleTheme, valueIn } from './sample-records.arbitrary'
import { noSteps, stacksAfter } from './step-stacks'

const world = libraryWorld()
const { open, inLibrary } = world
let library: Library
let history: History

const stepOf = (change: Change, name: string): Step => ({
  id: randomUUID(),
  at: sampleAt,
  intent: { kind: 'create-theme', name },
  change,
})

beforeEach(async () => {
  library = await open()
  history = createHistory(library)
})

describe('the history', () => {
  it('[H1] takes back the last step and does it again', async () => {
    const [one, two] = [sampleTheme({ name: 'một' }), sampleTheme({ name: 'hai' })]
    valueIn(await history.perform(stepOf(putting(one), 'một')))
    valueIn(await history.perform(stepOf(putting(two), 'hai')))
    const back = valueIn(await history.undo())
    expect(back.change.remove).toEqual([{ before: two }])
    expect(back.history).toEqual({
      undo: { kind: 'create-theme', name: 'một' },
      redo: { kind: 'create-theme', name: 'hai' },
    })
    expect(library.small().themes).toEqual([one])
    valueIn(await history.redo())
    expect(library.small().themes).toEqual([one, two])
    expect(history.view().redo).toBeNull()
  })

  it('[H2] says so when there is nothing to take back or do again', async () => {
    expect(await history.undo()).toEqual({ ok: false, failure: { code: 'nothing-to-undo' } })
    expect(await history.redo()).toEqual({ ok: false, failure: { code: 'nothing-to-redo' } })
  })

  it('[H3] forgets what was taken back once something new is done', async () => {
    valueIn(await history.perform(stepOf(putting(sampleTheme()), 'một')))
    valueIn(await history.undo())
    valueIn(await history.perform(stepOf(putting(sampleTheme()), 'hai')))
    expect(history.view().redo).toBeNull()
  })

  it('[H4] refuses to take back a step whose records moved on, and keeps it', async () => {
    const theme = sampleTheme()
    valueIn(await history.perform(stepOf(putting(theme), 'một')))
    valueIn(await library.commit(replacing(theme, { ...theme, name: 'đổi tên' })))
    expect(await history.undo()).toEqual({ ok: false, failure: { code: 'changed-meanwhile' } })
    expect(history.view().undo).not.toBeNull()
    expect(library.small().themes).toHaveLength(1)
  })

  it('[H5] takes back two steps when asked twice at once, after a step still underway', async () => {
    const asked = [
      history.perform(stepOf(putting(sampleTheme()), 'một')),
      history.perform(stepOf(putting(sampleTheme()), 'hai')),
      history.undo(),
      history.undo(),
    ]
    expect((await Promise.all(asked)).map(({ ok }) => ok)).toEqual([true, true, true, true])
    expect(library.small().themes).toEqual([])
  })

  it('[H5] goes on when a step is asked for while two are being taken back', async () => {
    const [one, two, three] = [sampleTheme({ name: 'một' }), sampleTheme({ name: 'hai' }), sampleTheme({ name: 'ba' })]
    valueIn(await history.perform(stepOf(putting(one), 'một')))
    valueIn(await history.perform(stepOf(putting(two), 'hai')))
    const asked = [history.undo(), history.undo(), history.perform(stepOf(putting(three), 'ba'))]
    expect((await Promise.all(asked)).every((outcome) => outcome.ok)).toBe(true)
    expect(library.small().themes).toContainEqual(three)
  })

  it('[H6] is there after a restart, with what was taken back', async () => {
    const [one, two] = [sampleTheme({ name: 'một' }), sampleTheme({ name: 'hai' })]
    valueIn(await history.perform(stepOf(putting(one), 'một')))
    valueIn(await history.perform(stepOf(putting(two), 'hai')))
    valueIn(await history.undo())
    await library.close()
    library = await open()
    history = createHistory(library)
    expect(history.view()).toMatchObject({ undo: { name: 'một' }, redo: { name: 'hai' } })
    valueIn(await history.redo())
    valueIn(await history.undo())
    valueIn(await history.undo())
    expect(library.small().themes).toEqual([])
  })

  it('[H6] is there after a crash', async () => {
    const disk = brokenDisk()
    await library.close()
    const crashing = createHistory(await open({ disk }))
    valueIn(await crashing.perform(stepOf(putting(sampleTheme()), 'một')))
    valueIn(await crashing.perform(stepOf(putting(sampleTheme()), 'hai')))
    valueIn(await crashing.undo())
    disk.stop()
    rmSync(inLibrary('.lock'))
    library = await open()
    expect(createHistory(library).view()).toMatchObject({ undo: { name: 'một' }, redo: { name: 'hai' } })
  })

  it('[H7] holds a bounded number of steps, and always the last', () => {
    let stacks = noSteps
    for (let count = 0; count < 700; count += 1) {
      const { change, ...mark } = stepOf(putting(sampleTheme()), `${count}`)
      stacks = stacksAfter(stacks, { kind: 'do', ...mark }, change)
    }
    expect(stacks.done).toHaveLength(500)
    const huge = sampleArticle({ text: 'x'.repeat(5_000_000) })
    const { change, ...mark } = stepOf(putting(huge), 'lớn')
    stacks = stacksAfter(stacks, { kind: 'do', ...mark }, change)
    expect(stacks.done.map(({ intent }) => intent.name)).toEqual(['lớn'])
  })
})
