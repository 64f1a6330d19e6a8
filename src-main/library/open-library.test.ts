import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Library } from './library'
import { openLibrary } from './open-library'
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

const reopened = async (): Promise<Library> => {
  await library.close()
  library = await open()
  return library
}

beforeEach(async () => {
  library = await open()
})

describe('a library', () => {
  it('[L1] begins where there is no folder, and is the same library when opened again', async () => {
    const { id } = library
    expect(library.notices).toEqual([])
    expect(JSON.parse(readFileSync(inLibrary('library.json'), 'utf8'))).toMatchObject({ version: 1, id })
    expect((await reopened()).id).toBe(id)
  })

  it('[L1] is not begun in a folder that holds other things', async () => {
    const path = join(world.place.path, '..', 'papers')
    mkdirSync(path)
    writeFileSync(join(path, 'thesis.docx'), 'x')
    expect(await openLibrary({ ...world.place, path })).toEqual({
      ok: false,
      failure: { code: 'library-unreadable', path, reason: 'not-a-library' },
    })
    expect(existsSync(join(path, 'library.json'))).toBe(false)
  })

  it('[L2] holds after closing and opening what was committed', async () => {
    const article = sampleArticle()
    const theme = sampleTheme()
    const late = sampleAnnotation(article, { start: 30, end: 44, themeIds: [theme.id] })
    const early = sampleAnnotation(article, { start: 26, end: 50 })
    valueIn(await library.commit(putting(article, theme, late, early)))
    await reopened()
    expect(valueIn(await library.readArticle(article.id))).toEqual(article)
    expect(valueIn(await library.readAnnotations(article.id))).toEqual([early, late])
    expect(library.small().themes).toEqual([theme])
    world.place.bringOriginal()
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
  })

  it('[L3] shows rows as they are the moment a commit is answered', async () => {
    const article = sampleArticle()
    const theme = sampleTheme()
    const { rows } = valueIn(await library.commit(putting(article, theme)))
    expect(rows).toEqual(library.rows())
    expect(rows[0]).toMatchObject({ id: article.id, annotations: 0, themes: {}, words: 77 })
    const passage = sampleAnnotation(article, { themeIds: [theme.id] })
    valueIn(await library.commit(putting(passage)))
    expect(library.rows()[0]).toMatchObject({ annotations: 1, themes: { [theme.id]: 1 } })
    const answer = valueIn(await library.commit(removing(passage, article)))
    expect(answer).toEqual({ rows: [], removedArticles: [article.id] })
    expect(library.rows()).toEqual([])
  })

  it('[L4] refuses a change made on records as they no longer are, whole', async () => {
    const theme = sampleTheme()
    valueIn(await library.commit(putting(theme)))
    const renamed = { ...theme, name: 'cầu đường' }
    valueIn(await library.commit(replacing(theme, renamed)))
    const stale = { put: [{ before: theme, after: { ...theme, name: 'x' } }, { after: sampleTheme() }], remove: [] }
    expect(await library.commit(stale)).toEqual({ ok: false, failure: { code: 'changed-meanwhile' } })
    expect(library.small().themes).toEqual([renamed])
  })

  it('[L4] answers a retry of what is already done as done', async () => {
    const change = putting(sampleTheme())
    valueIn(await library.commit(change))
    expect((await library.commit(change)).ok).toBe(true)
    expect(library.small().themes).toHaveLength(1)
  })

  it('[L5] refuses a passage that does not quote its article', async () => {
    const article = sampleArticle()
    valueIn(await library.commit(putting(article)))
    const passage = sampleAnnotation(article)
    const wrong = { ...passage, quote: { ...passage.quote, exact: 'không có câu này' } }
    expect(await library.commit(putting(wrong))).toMatchObject({ ok: false, failure: { code: 'not-valid' } })
    expect(valueIn(await library.readAnnotations(article.id))).toEqual([])
  })

  it.each([
    ['a passage of an article that is not there', () => putting(sampleAnnotation(sampleArticle()))],
    ['a theme under one that is not there', () => putting(sampleTheme({ parentId: sampleTheme().id }))],
  ])('[L6] refuses %s', async (_, changeOf) => {
    expect(await library.commit(changeOf())).toEqual({ ok: false, failure: { code: 'changed-meanwhile' } })
  })

  it('[L6] refuses to remove an article under its passages, a theme under its passages or children', async () => {
    const article = sampleArticle()
    const theme = sampleTheme()
    const parent = sampleTheme({ name: 'hạ tầng' })
    const child = sampleTheme({ parentId: parent.id })
    valueIn(await library.commit(putting(article, theme, parent, child)))
    valueIn(await library.commit(putting(sampleAnnotation(article, { themeIds: [theme.id] }))))
    for (const record of [article, theme, parent]) {
      expect(await library.commit(removing(record))).toEqual({ ok: false, failure: { code: 'changed-meanwhile' } })
    }
    expect((await library.commit(replacing(parent, { ...parent, parentId: child.id }))).ok).toBe(false)
  })

  it('[L7] answers a hundred changes asked for at once, each on top of the one before', async () => {
    let theme = sampleTheme()
    const asked = [library.commit(putting(theme))]
    for (let count = 0; count < 99; count += 1) {
      const after = { ...theme, name: `đường ${count}` }
      asked.push(library.commit(replacing(theme, after)))
      theme = after
    }
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true)
    await reopened()
    expect(library.small().themes).toEqual([theme])
  })

  it('[L8] keeps the bytes of an original under their own hash, once', async () => {
    const bytes = Buffer.from('bài gốc')
    const sha256 = valueIn(await library.keepOriginal(bytes))
    expect(valueIn(await library.keepOriginal(bytes))).toBe(sha256)
    expect(readFileSync(inLibrary('originals', sha256.slice(0, 2), sha256))).toEqual(bytes)
  })
})
