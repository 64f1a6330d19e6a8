import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Annotation, Article } from '#domain/notebook/records'
import { copiedName } from './conflict-copies'
import { textOf } from './document'
import { namesIn } from './durable-file'
import type { Library, LibraryNews } from './library'
import { libraryWorld } from './opened-library.arbitrary'
import {
  putting,
  removing,
  replacing,
  sampleAnnotation,
  sampleArticle,
  sampleTheme,
  valueIn,
} from './sample-records.arbitrary'

const world = libraryWorld()
const { open, inLibrary } = world
let library: Library
let article: Article
let passage: Annotation
let news: LibraryNews[]

const annotationsPath = (): string => inLibrary('annotations', article.id.slice(0, 2), `${article.id}.json`)
const writeAnnotations = (path: string, ...annotations: readonly Annotation[]): void =>
  writeFileSync(path, textOf({ articleId: article.id, annotations }))

beforeEach(async () => {
  library = await open({ writeDelay: 1e9 })
  article = sampleArticle()
  passage = sampleAnnotation(article)
  valueIn(await library.commit(putting(article, passage, sampleTheme({ name: 'một' }))))
  valueIn(await library.verify())
  news = []
  library.onNews((one) => news.push(one))
})

describe('files changed by another program', () => {
  it('[O1] are read again, and told', async () => {
    const theirs = { ...passage, note: 'từ máy khác' }
    writeAnnotations(annotationsPath(), theirs, sampleAnnotation(article))
    writeFileSync(inLibrary('themes.json'), '{"themes":[]}')
    await library.lookAgain()
    expect(valueIn(await library.readAnnotations(article.id))).toHaveLength(2)
    expect(library.rows()).toMatchObject([{ annotations: 2 }])
    expect(library.small().themes).toEqual([])
    expect(news).toMatchObject([{ rows: [{ id: article.id, annotations: 2 }], small: true }])
    valueIn(await library.commit(replacing(theirs, { ...theirs, note: 'sửa tiếp' })))
  })

  it('[O1] are noticed without being asked', async () => {
    writeAnnotations(annotationsPath(), { ...passage, note: 'từ máy khác' })
    await expect.poll(() => news.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(valueIn(await library.readAnnotations(article.id))).toMatchObject([{ note: 'từ máy khác' }])
  })

  it('[O1] are noticed in a folder that came into being since the library was opened', async () => {
    const other = sampleArticle({ id: 'ffffffff-0000-4000-8000-000000000001' })
    const path = inLibrary('articles', 'ff', `${other.id}.json`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, textOf(other))
    await expect.poll(() => library.rows().map(({ id }) => id), { timeout: 10_000 }).toContain(other.id)
    news.length = 0
    writeFileSync(path, textOf({ ...other, title: 'Tên khác' }))
    await expect.poll(() => library.rows().map(({ title }) => title), { timeout: 10_000 }).toContain('Tên khác')
  })

  it('[O2] may bring articles and take them away', async () => {
    const other = sampleArticle()
    const path = inLibrary('articles', other.id.slice(0, 2), `${other.id}.json`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, textOf(other))
    await library.lookAgain()
    expect(library.rows()).toHaveLength(2)
    rmSync(path)
    await library.lookAgain()
    expect(library.rows()).toHaveLength(1)
    expect(news.at(-1)?.removedArticles).toEqual([other.id])
  })

  it('[O2] count for whether a theme may go, also while the list shows the rows of last time', async () => {
    const [theme] = library.small().themes
    if (!theme) throw new Error('there is a theme')
    await library.close()
    writeAnnotations(annotationsPath(), { ...passage, themeIds: [theme.id] })
    library = await open({ rows: 'at-once' })
    expect(library.rows()).toMatchObject([{ themes: {} }])
    expect(await library.commit(removing(theme))).toEqual({ ok: false, failure: { code: 'changed-meanwhile' } })
    expect(library.rows()).toMatchObject([{ themes: { [theme.id]: 1 } }])
  })

  it('[O3] are kept when this program has changes for them: both are there', async () => {
    const ours = sampleAnnotation(article, { note: 'của ta' })
    valueIn(await library.commit(putting(ours)))
    writeAnnotations(annotationsPath(), { ...passage, note: 'của họ' })
    await library.lookAgain()
    world.place.bringOriginal()
    expect(valueIn(await library.verify())).toMatchObject({ ok: true })
    const [kept = ''] = readdirSync(inLibrary('conflicts'))
    expect(readFileSync(inLibrary('conflicts', kept), 'utf8')).toContain('của họ')
    expect(valueIn(await library.readAnnotations(article.id))).toHaveLength(2)
    expect(news.flatMap(({ notices }) => notices)).toMatchObject([
      { code: 'outside-conflict', path: annotationsPath() },
    ])
  })

  it.each([1, 3, 6, 10, 15, 25])('[O3] %i turns into a wide change are kept as well', async (turns) => {
    const ours = Array.from({ length: 3000 }, () => sampleAnnotation(article))
    const committed = library.commit(putting(...ours))
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    const theirs = sampleAnnotation(article, { note: 'từ máy khác' })
    writeAnnotations(annotationsPath(), passage, theirs)
    await library.lookAgain()
    valueIn(await committed)
    valueIn(await library.verify())
    const here = valueIn(await library.readAnnotations(article.id))
    const kept = namesIn(inLibrary('conflicts')).map((name) => readFileSync(inLibrary('conflicts', name), 'utf8'))
    expect(here.filter(({ id }) => ours.some((one) => one.id === id))).toHaveLength(ours.length)
    expect(here.some(({ id }) => id === theirs.id) || kept.some((text) => text.includes(theirs.id))).toBe(true)
  })

  it('[O4] between a crash and the next opening are kept where ours must stand', async () => {
    const lock = inLibrary('.lock')
    const ours = { ...passage, note: 'của ta' }
    valueIn(await library.commit(replacing(passage, ours)))
    writeAnnotations(annotationsPath(), { ...passage, note: 'của họ' })
    const crashed = library
    rmSync(lock)
    library = await open({ writeDelay: 1e9 })
    expect(valueIn(await library.readAnnotations(article.id))).toEqual([ours])
    expect(library.notices.map(({ code }) => code)).toEqual(['outside-conflict'])
    const [kept = ''] = readdirSync(inLibrary('conflicts'))
    expect(readFileSync(inLibrary('conflicts', kept), 'utf8')).toContain('của họ')
    void crashed
  })

  it('[O5] after the documents were up to date are newer than the journal', async () => {
    const theirs = { ...passage, note: 'của họ' }
    writeAnnotations(annotationsPath(), theirs)
    rmSync(inLibrary('.lock'))
    library = await open({ writeDelay: 1e9 })
    expect(valueIn(await library.readAnnotations(article.id))).toEqual([theirs])
    expect(library.notices).toEqual([])
  })
})

describe('copies that sync tools leave', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
  it.each([
    [`${id}.sync-conflict-20240101-120000-ABCDEFG.json`, id],
    [`${id} (Hà's conflicted copy 2024-01-01).json`, id],
    [`${id} (bản sao xung đột của Hà 2024-01-01).json`.normalize('NFD'), id],
    [`${id} (1).json`, id],
    [`${id}-MAY-BAN.json`, id],
    ['themes.sync-conflict-20240101-120000-ABCDEFG.json', 'themes'],
    ['notes (conflicted copy 2024-01-01 120000).json', 'notes'],
    [`${id}.json`, undefined],
    ['themes.json', undefined],
    ['ghi chú (1).json', undefined],
  ])('[O6] %s', (name, copied) => {
    expect(copiedName(name)).toBe(copied)
  })

  it('[O7] bring in what is missing here or newer there, and are put aside', async () => {
    const name = `${article.id}.sync-conflict-20240101-120000-ABCDEFG.json`
    const newer = { ...passage, note: 'mới hơn', updatedAt: '2025-01-01T00:00:00.000Z' }
    const added = sampleAnnotation(article, { note: 'chỉ có ở đó', themeIds: [sampleTheme().id] })
    const astray = { ...sampleAnnotation(article), quote: { exact: 'không có', prefix: '', suffix: '' } }
    writeAnnotations(join(dirname(annotationsPath()), name), newer, added, astray)
    await library.lookAgain()
    const copy = `annotations/${article.id.slice(0, 2)}/${name}`
    expect(library.safetyNet.conflictCopies()).toEqual([copy])
    expect(news.flatMap(({ notices }) => notices)).toEqual([{ code: 'conflict-copy', path: copy }])
    valueIn(await library.commit(valueIn(await library.safetyNet.changeFrom(copy, 'as-here'))))
    const notes = valueIn(await library.readAnnotations(article.id)).map(({ note }) => note)
    expect(notes.toSorted()).toEqual(['chỉ có ở đó', 'mới hơn'])
    const keptAt = valueIn(await library.safetyNet.putAside(copy))
    expect(readFileSync(keptAt, 'utf8')).toContain('không có')
    expect(library.safetyNet.conflictCopies()).toEqual([])
    world.place.bringOriginal()
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
  })

  it('[O7] bring in what says no date of its own only when the person takes it from there', async () => {
    const [theme] = library.small().themes
    if (!theme) throw new Error('there is a theme')
    const copy = 'themes.sync-conflict-20240101-120000-ABCDEFG.json'
    const theirs = { ...theme, name: 'tên ở máy kia' }
    const added = sampleTheme({ name: 'chỉ có ở đó' })
    writeFileSync(inLibrary(copy), textOf({ themes: [theirs, added] }))
    const change = async (undated: 'as-here' | 'as-there') =>
      valueIn(await library.safetyNet.changeFrom(copy, undated)).put.map(({ after }) => after)
    expect(await change('as-here')).toEqual([added])
    expect(await change('as-there')).toEqual([theirs, added])
  })

  it('[O7] of library.json hold nothing to bring in', async () => {
    const copy = 'library (1).json'
    writeFileSync(inLibrary(copy), '{}')
    expect(library.safetyNet.conflictCopies()).toEqual([copy])
    expect(valueIn(await library.safetyNet.changeFrom(copy, 'as-there'))).toEqual({ put: [], remove: [] })
  })
})
