import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import { rowsInText } from '#contract/rows-text'
import type { WorkKind } from '#contract/safety'
import type { Step } from '#domain/notebook/intent'
import { sampleTheme, valueIn } from '../library/sample-records.arbitrary'
import { at, coded, world } from './handlers-world.arbitrary'

const newId = () => randomUUID()

/** What Syncthing leaves beside the themes: the theme there called otherwise, and one that is only there. */
async function conflicting() {
  const made = world()
  const { land } = await coded(made.put)
  const { library } = valueIn(await made.opening.current())
  valueIn(await library.safetyNet.backUp())
  const folder = join(made.root, 'library')
  const copy = 'themes.sync-conflict-20260203-040506-ABCDEFG.json'
  const theirs = sampleTheme({ name: 'ruộng vườn' })
  const document = JSON.parse(readFileSync(join(folder, 'themes.json'), 'utf8'))
  writeFileSync(join(folder, copy), JSON.stringify({ ...document, themes: [land, theirs] }))
  return { ...made, folder, copy, theirs }
}

describe('backups', () => {
  it('are made when something has changed, and listed from the newest', async () => {
    const { handlers, put } = world()
    await coded(put)
    const first = valueIn(await handlers.backUp(null))
    expect(first).toMatchObject({ reason: 'asked-for' })
    expect(await handlers.backUp(null)).toEqual(succeeded(null))
    valueIn(await put(sampleTheme({ name: 'chợ' })))
    const second = valueIn(await handlers.backUp(null))
    expect(await handlers.listBackups(null)).toEqual(succeeded([second, first]))
  })

  it('show what a restore would do, and are restored as one step that can be undone', async () => {
    const { handlers, heard, put, perform } = world()
    const { one, road, both, second } = await coded(put)
    const backup = valueIn(await handlers.backUp(null))
    if (!backup) throw new Error('nothing was backed up')
    expect(valueIn(await handlers.previewRestore(backup.id)).differences).toEqual([])
    valueIn(await perform({ kind: 'remove-articles', articleIds: [one.id] }))
    valueIn(await perform({ kind: 'remove-theme', themeId: road.id }))
    const extra = sampleTheme({ name: 'chợ' })
    valueIn(await put(extra))
    const { counts, differences } = valueIn(await handlers.previewRestore(backup.id))
    expect(counts).toEqual(
      expect.arrayContaining([
        { kind: 'article', how: 'added', count: 1 },
        { kind: 'annotation', how: 'added', count: 2 },
        { kind: 'annotation', how: 'changed', count: 1 },
        { kind: 'theme', how: 'added', count: 1 },
        { kind: 'theme', how: 'removed', count: 1 },
      ]),
    )
    expect(differences).toContainEqual({ kind: 'annotation', id: both.id, how: 'added', name: both.quote.exact })
    expect(differences).toContainEqual({ kind: 'theme', id: extra.id, how: 'removed', name: 'chợ' })
    const id = newId()
    valueIn(await handlers.restore({ id, at, backupId: backup.id }))
    expect(heard.at(-1)).toMatchObject({ stepId: id, history: { undo: { kind: 'restore', name: backup.at } } })
    expect(valueIn(await handlers.readArticle(one.id)).annotations).toHaveLength(2)
    expect(valueIn(await handlers.readArticle(second.articleId)).annotations).toEqual([second])
    expect(valueIn(await handlers.previewRestore(backup.id)).differences).toEqual([])
    valueIn(await handlers.undo(null))
    expect(valueIn(await handlers.openLibrary(null)).library.themes.map(({ name }) => name)).toContain('chợ')
    expect(await handlers.readArticle(one.id)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })

  it('that are not there are not found', async () => {
    const { handlers } = world()
    const missing = failed({ code: 'not-found', what: 'hôm qua' })
    expect(await handlers.previewRestore('hôm qua')).toEqual(missing)
    expect(await handlers.restore({ id: newId(), at, backupId: 'hôm qua' })).toEqual(missing)
  })
})

describe('copies that sync tools leave', () => {
  it('are told as news, listed, and merged as one step; the copy is kept aside', async () => {
    const { handlers, opening, news, heard, folder, copy, theirs } = await conflicting()
    const { library } = valueIn(await opening.current())
    await library.lookAgain()
    expect(news.flatMap(({ notices }) => notices)).toContainEqual({ code: 'conflict-copy', path: copy })
    expect(await handlers.listCopies(null)).toEqual(succeeded([copy]))
    expect(valueIn(await handlers.previewCopy({ copy, undated: 'as-here' })).differences).toEqual([
      { kind: 'theme', id: theirs.id, how: 'added', name: 'ruộng vườn' },
    ])
    const keptAt = valueIn(await handlers.mergeCopy({ id: newId(), at, copy, undated: 'as-here' }))
    expect(existsSync(keptAt)).toBe(true)
    expect(existsSync(join(folder, copy))).toBe(false)
    expect(heard.at(-1)?.history.undo).toEqual({ kind: 'merge-copy', count: 1 })
    expect(await handlers.listCopies(null)).toEqual(succeeded([]))
    valueIn(await handlers.showInFolder(keptAt))
    valueIn(await handlers.undo(null))
    const names = valueIn(await handlers.openLibrary(null)).library.themes.map(({ name }) => name)
    expect(names).not.toContain('ruộng vườn')
  })

  it('are put aside without bringing anything in, when asked', async () => {
    const { handlers, heard, folder, copy } = await conflicting()
    const before = heard.length
    const keptAt = valueIn(await handlers.putAsideCopy(copy))
    expect(readFileSync(keptAt, 'utf8')).toContain('ruộng vườn')
    expect(existsSync(join(folder, copy))).toBe(false)
    expect(heard).toHaveLength(before)
    expect(await handlers.putAsideCopy(copy)).toEqual(failed({ code: 'not-found', what: copy }))
    expect(await handlers.mergeCopy({ id: newId(), at, copy: '../library.json', undated: 'as-here' })).toMatchObject({
      ok: false,
    })
  })
})

describe('news', () => {
  it('bring small records that another program changed', async () => {
    const { opening, news, folder, theirs } = await conflicting()
    const { library } = valueIn(await opening.current())
    const document = JSON.parse(readFileSync(join(folder, 'themes.json'), 'utf8'))
    writeFileSync(join(folder, 'themes.json'), JSON.stringify({ ...document, themes: [...document.themes, theirs] }))
    await library.lookAgain()
    expect(news.find(({ small }) => small)?.small?.themes.map(({ name }) => name)).toContain('ruộng vườn')
  })
})

describe('a library that is suddenly not there', () => {
  it('is missed and not begun anew unless asked, and found again when it comes back', async () => {
    const made = world()
    await coded(made.put)
    await made.opening.close()
    const folder = made.place.folder()
    renameSync(folder, `${folder} đã rút`)
    const { opening, handlers } = made.again()
    const missing = failed({ code: 'library-missing' as const, path: folder })
    expect(await handlers.openLibrary(null)).toEqual(missing)
    expect(existsSync(folder)).toBe(false)
    renameSync(`${folder} đã rút`, folder)
    expect(rowsInText(valueIn(await handlers.openLibrary(null)).library.rows)).toHaveLength(2)
    await opening.close()
    cpSync(folder, `${folder} đã rút`, { recursive: true })
    renameSync(folder, `${folder} khác`)
    const anew = made.again()
    expect(await anew.handlers.openLibrary(null)).toEqual(missing)
    expect(valueIn(await anew.handlers.createLibrary(null)).library.rows).toBe('[]')
  })

  it('gives way to another folder that a person chooses, and to none when they think better of it', async () => {
    const made = world()
    await coded(made.put)
    await made.opening.close()
    const folder = made.place.folder()
    renameSync(folder, join(made.root, 'chỗ khác'))
    const { handlers } = made.again()
    expect((await handlers.openLibrary(null)).ok).toBe(false)
    expect(await handlers.chooseLibrary(null)).toEqual(succeeded(null))
    expect(made.place.folder()).toBe(folder)
    made.answers.folder = join(made.root, 'chỗ khác')
    expect(rowsInText(valueIn(await handlers.chooseLibrary(null))?.library.rows ?? '[]')).toHaveLength(2)
    expect(made.place.folder()).toBe(made.answers.folder)
  })
})

describe('long work', () => {
  it('tells how far it is, and is ended when the person says so, with everything as it was', async () => {
    let ends: WorkKind | null = null
    const made = world({ onWork: ({ work }) => void (work === ends && made.handlers.stopWork(work)) })
    const { handlers, work } = made
    await coded(made.put)
    const backup = valueIn(await handlers.backUp(null))
    valueIn(await made.put(sampleTheme({ name: 'về sau' })))
    valueIn(await handlers.verifyLibrary(null))
    expect(work.filter((one) => one.work === 'verify')).toMatchObject([{ done: 0 }, { done: 2, total: 2 }])
    const backupId = backup?.id ?? ''
    for (const [kind, ask] of [
      ['verify', () => handlers.verifyLibrary(null)],
      ['back-up', () => handlers.backUp(null)],
      ['compare', () => handlers.previewRestore(backupId)],
      ['restore', () => handlers.restore({ id: newId(), at, backupId })],
    ] as const) {
      ends = kind
      expect(await ask(), kind).toEqual(failed({ code: 'stopped' }))
    }
    expect(valueIn(await handlers.listBackups(null))).toHaveLength(1)
    expect(valueIn(await handlers.openLibrary(null)).library.themes.map(({ name }) => name)).toContain('về sau')
    ends = null
    valueIn(await handlers.restore({ id: newId(), at, backupId }))
    expect(valueIn(await handlers.openLibrary(null)).library.themes.map(({ name }) => name)).not.toContain('về sau')
  })
})

describe('steps that the disk does not take', () => {
  it('are kept for the library they are of, and not offered once they were saved after all', async () => {
    const made = world()
    const theme = sampleTheme({ name: 'chờ' })
    const step: Step = {
      id: newId(),
      at,
      intent: { kind: 'create-theme', name: 'chờ' },
      change: { put: [{ after: theme }], remove: [] },
    }
    valueIn(await made.handlers.keepUnsaved([step]))
    await made.opening.close()
    const later = made.again()
    valueIn(await later.handlers.openLibrary(null))
    expect(valueIn(await later.handlers.readUnsaved(null))).toEqual([step])
    valueIn(await later.handlers.commit(step))
    expect(valueIn(await later.handlers.readUnsaved(null))).toEqual([])
    await later.opening.close()
  })
})

describe('a library that another computer has taken', () => {
  it('is told with who has it, opened to read, and taken back', async () => {
    const made = world()
    await coded(made.put)
    const path = join(made.place.folder(), '.lock')
    const ours = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...ours, token: newId(), host: 'máy-ở-nhà' }))
    const theme = sampleTheme({ name: 'chờ' })
    expect(await made.put(theme)).toEqual(failed({ code: 'not-saved', reason: 'taken-over' }))
    expect(made.news.at(-1)?.takenOver).toMatchObject({ way: 'take-back' })
    valueIn(await made.handlers.takeBack(null))
    expect(made.news.at(-1)?.takenOver).toBeNull()
    valueIn(await made.put(theme))
    const reading = valueIn(await made.handlers.openReadOnly(null)).library
    expect([reading.access, reading.themes.map(({ name }) => name)]).toEqual([
      'read-only',
      expect.arrayContaining(['chờ']),
    ])
    expect(valueIn(await made.handlers.openAgain(null)).library.access).toBe('full')
  })
})

describe('a report', () => {
  it('is written where the person says', async () => {
    const { root, handlers, answers } = world()
    expect(await handlers.saveText({ name: 'báo cáo.txt', text: 'x' })).toEqual(succeeded(null))
    answers.files = [join(root, 'báo cáo.txt')]
    expect(await handlers.saveText({ name: 'báo cáo.txt', text: 'Không có gì sai.' })).toEqual(
      succeeded(answers.files[0]),
    )
    expect(readFileSync(join(root, 'báo cáo.txt'), 'utf8')).toBe('Không có gì sai.')
    answers.files = [root]
    expect(await handlers.saveText({ name: 'báo cáo.txt', text: 'x' })).toMatchObject({
      ok: false,
      failure: { code: 'not-written', path: root },
    })
  })
})

it('closing without saving is for main to do', async () => {
  const { handlers, left } = world()
  valueIn(await handlers.leaveUnsaved(null))
  expect(left).toEqual(['left'])
})
