import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { failed, succeeded } from '#contract/failure'
import { rowsInText } from '#contract/rows-text'
import { articleRow } from '#contract/views'
import { legacyBytes } from '#domain/importing/encodings/legacy-sample.arbitrary'
import type { Theme } from '#domain/notebook/records'
import { valueIn } from '../library/sample-records.arbitrary'
import { at, coded, world } from './handlers-world.arbitrary'

describe('changing', () => {
  it('tells the windows what was committed before it answers, of articles that nobody reads their rows alone', async () => {
    const { heard, put } = world()
    const { one, both } = await coded(put)
    expect(heard).toHaveLength(1)
    expect(heard[0]?.change.put.map(({ after }) => after.kind)).toEqual(expect.not.arrayContaining(['article']))
    expect(heard[0]?.change.put.some(({ after }) => after.id === both.id)).toBe(false)
    expect(heard[0]?.rows.find(({ id }) => id === one.id)?.annotations).toBe(2)
    expect(heard[0]?.history.undo).toEqual({ kind: 'restore' })
  })

  it('tells an article that is read there whole, and nothing at all when nothing was saved', async () => {
    const { heard, handlers, put } = world()
    const { one } = await coded(put)
    await handlers.readArticle(one.id)
    const edit = { before: one, after: { ...one, title: 'Đường mới' } }
    const step = {
      id: randomUUID(),
      at,
      intent: { kind: 'edit-article' as const },
      change: { put: [edit], remove: [] },
    }
    expect(await handlers.commit(step)).toEqual(succeeded(null))
    expect(heard[1]?.change.put[0]?.after).toMatchObject({ kind: 'article', title: 'Đường mới' })
    const again = {
      ...step,
      id: randomUUID(),
      change: { put: [{ before: one, after: { ...one, title: 'X' } }], remove: [] },
    }
    expect(await handlers.commit(again)).toEqual(failed({ code: 'changed-meanwhile' }))
    expect(heard).toHaveLength(2)
  })

  it('undoes and redoes, and says when there is nothing', async () => {
    const { heard, handlers, put } = world()
    expect(await handlers.undo(null)).toEqual(failed({ code: 'nothing-to-undo' }))
    const { one, two } = await coded(put)
    valueIn(await handlers.undo(null))
    expect(heard[1]?.removedArticles.toSorted()).toEqual([one.id, two.id].toSorted())
    expect(valueIn(await handlers.openLibrary(null)).library.rows).toBe('[]')
    valueIn(await handlers.redo(null))
    expect(await handlers.redo(null)).toEqual(failed({ code: 'nothing-to-redo' }))
    expect(valueIn(await handlers.readArticle(one.id)).annotations).toHaveLength(2)
  })
})

describe('wide actions', () => {
  it('removes articles with their passages, as one step', async () => {
    const { heard, handlers, put, perform } = world()
    const { one, two } = await coded(put)
    valueIn(await perform({ kind: 'remove-articles', articleIds: [one.id, one.id] }))
    expect(heard[1]?.history.undo).toEqual({ kind: 'remove-articles', count: 1, name: one.title })
    const rows = rowsInText(valueIn(await handlers.openLibrary(null)).library.rows)
    expect(rows.map(({ id }) => id)).toEqual([two.id])
    expect(z.array(articleRow).parse(rows)).toEqual(rows)
    valueIn(await handlers.undo(null))
    expect(valueIn(await handlers.readArticle(one.id)).annotations).toHaveLength(2)
  })

  it('edits what is said about several articles as one step, and leaves alone what was not typed', async () => {
    const { heard, handlers, put, perform } = world()
    const { one, two } = await coded(put)
    const edit = { source: 'Báo Đông Sơn', place: ' Đông  Sơn', topics: ['Giao thông', ' '] }
    valueIn(await perform({ kind: 'edit-articles', articleIds: [one.id, two.id, two.id], edit }))
    expect(heard[1]?.history.undo).toEqual({ kind: 'edit-articles', count: 2 })
    for (const before of [one, two]) {
      const { article } = valueIn(await handlers.readArticle(before.id))
      const said = { source: 'Báo Đông Sơn', place: 'Đông Sơn', topics: [...before.topics, 'Giao thông'] }
      expect(article).toEqual({ ...before, ...said })
    }
    valueIn(await handlers.undo(null))
    expect(valueIn(await handlers.readArticle(one.id)).article).toEqual(one)
  })

  it('merges a theme into another across articles', async () => {
    const { heard, handlers, put, perform } = world()
    const { one, two, land, road, both, first, second } = await coded(put)
    valueIn(await perform({ kind: 'merge-themes', fromId: road.id, intoId: land.id }))
    expect(heard[1]?.history.undo).toEqual({ kind: 'merge-themes', name: 'đường sá', into: 'đất đai', count: 2 })
    const themesOf = async (id: string) =>
      valueIn(await handlers.readArticle(id)).annotations.map((annotation) => [annotation.id, annotation.themeIds])
    expect(await themesOf(one.id)).toEqual([
      [both.id, [land.id]],
      [first.id, [land.id]],
    ])
    expect(await themesOf(two.id)).toEqual([[second.id, [land.id]]])
    valueIn(await handlers.undo(null))
    expect(await themesOf(two.id)).toEqual([[second.id, [road.id]]])
  })

  it('removes a theme and keeps its passages', async () => {
    const { heard, handlers, put, perform } = world()
    const { two, road } = await coded(put)
    valueIn(await perform({ kind: 'remove-theme', themeId: road.id }))
    expect(heard[1]?.history.undo).toEqual({ kind: 'remove-theme', name: 'đường sá', count: 2 })
    const { library } = valueIn(await handlers.openLibrary(null))
    expect(library.themes.map(({ name }: Theme) => name)).toEqual(['đất đai'])
    expect(valueIn(await handlers.readArticle(two.id)).annotations[0]?.themeIds).toEqual([])
  })

  it('refuses what names nothing', async () => {
    const { put, perform } = world()
    const { land } = await coded(put)
    const nothing = randomUUID()
    const missing = failed({ code: 'not-found', what: nothing })
    expect(await perform({ kind: 'remove-articles', articleIds: [nothing] })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    })
    expect(await perform({ kind: 'remove-theme', themeId: nothing })).toEqual(missing)
    expect(await perform({ kind: 'merge-themes', fromId: land.id, intoId: nothing })).toEqual(missing)
    expect(await perform({ kind: 'merge-themes', fromId: land.id, intoId: land.id })).toMatchObject({ ok: false })
  })
})

describe('passages of a theme', () => {
  it('come article by article in text order, each where it says in its context', async () => {
    const { handlers, put } = world()
    const { land, both, first } = await coded(put)
    const passages = valueIn(await handlers.passagesOfTheme(land.id))
    expect(passages.map(({ annotation }) => annotation.id)).toEqual([both.id, first.id])
    for (const { annotation, context, at: start } of passages) {
      expect(context.slice(start, start + annotation.quote.exact.length)).toBe(annotation.quote.exact)
    }
    expect(await handlers.passagesOfTheme(both.id)).toEqual(failed({ code: 'not-found', what: both.id }))
  })
})

describe('the desk', () => {
  it('opens addresses for a browser only, and shows what it has named only', async () => {
    const { root, handlers, opened } = world()
    expect(await handlers.openLink('file:///etc/passwd')).toEqual(failed({ code: 'not-valid', where: 'address' }))
    valueIn(await handlers.openLink('https://bao.example/tin'))
    const path = join(root, 'library')
    expect(await handlers.showInFolder(path)).toEqual(failed({ code: 'not-found', what: path }))
    valueIn(await handlers.openLibrary(null))
    valueIn(await handlers.showInFolder(path))
    expect(opened).toEqual(['https://bao.example/tin', path])
  })
})

describe('correcting a text', () => {
  it('places passages anew by their words, keeps those that are gone, and takes all of it back', async () => {
    const { handlers, put, perform } = world()
    const { one } = await coded(put)
    const before = valueIn(await handlers.readArticle(one.id))
    const [first] = before.annotations
    const moved = `Dòng mới ở đầu.\n\n${one.text}`
    valueIn(await perform({ kind: 'revise-article', articleId: one.id, text: moved }))
    const after = valueIn(await handlers.readArticle(one.id))
    expect(after.article.revision).toBe(before.article.revision + 1)
    for (const annotation of after.annotations) {
      expect(annotation.lost).toBeUndefined()
      expect(after.article.text.slice(annotation.start, annotation.end)).toBe(annotation.quote.exact)
    }
    valueIn(await perform({ kind: 'revise-article', articleId: one.id, text: 'Chỉ còn một câu khác hẳn.' }))
    const gone = valueIn(await handlers.readArticle(one.id)).annotations
    expect(gone.every(({ lost }) => lost)).toBe(true)
    expect(gone.map(({ quote }) => quote.exact)).toContain(first?.quote.exact)
    expect(await perform({ kind: 'revise-article', articleId: one.id, text: ' \n ' })).toEqual(
      failed({ code: 'not-valid', where: 'text' }),
    )
    valueIn(await handlers.undo(null))
    valueIn(await handlers.undo(null))
    expect(valueIn(await handlers.readArticle(one.id))).toEqual(before)
  })

  it('reads the kept original again in the encoding that a person names, and refuses one it is not in', async () => {
    const { root, handlers, perform } = world()
    const path = join(root, 'cu.txt')
    // TCVN3 for "Đất đai ở xã" read by a machine that was told nothing else.
    writeFileSync(path, legacyBytes('tcvn3', 'Đất đai ở xã\n\nNgười dân góp công làm đường, ghi sổ từng ngày một.'))
    const { imported } = valueIn(await handlers.importFiles([path]))
    const id = imported[0]?.id ?? ''
    const first = valueIn(await handlers.readArticle(id)).article
    expect(first.origin.encoding).toBe('tcvn3')
    valueIn(await perform({ kind: 'reread-article', articleId: id, encoding: 'windows-1252' }))
    const wrong = valueIn(await handlers.readArticle(id)).article
    expect([wrong.origin.encoding, wrong.text === first.text]).toEqual(['windows-1252', false])
    valueIn(await perform({ kind: 'reread-article', articleId: id, encoding: 'tcvn3' }))
    const right = valueIn(await handlers.readArticle(id)).article
    expect([right.text, right.origin]).toEqual([first.text, first.origin])
    expect(await perform({ kind: 'reread-article', articleId: id, encoding: 'utf-8' })).toEqual(
      failed({ code: 'not-in-encoding', encoding: 'utf-8' }),
    )
  })
})
