import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { failed, succeeded } from '#contract/failure'
import { rowsInText } from '#contract/rows-text'
import { articleRow } from '#contract/views'
import { legacyBytes } from '#domain/importing/encodings/legacy-sample.arbitrary'
import type { Theme } from '#domain/notebook/records'
import { sampleArticle, valueIn } from '../library/sample-records.arbitrary'
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

describe('importing', () => {
  const text = 'Xã Đông Sơn làm con đường mới\nNgười dân góp công, góp đất để con đường sớm hoàn thành trước mùa mưa.\n'

  it('asks for files or a folder, and takes no for an answer', async () => {
    const { root, handlers, heard, answers, progress } = world()
    expect(await handlers.importByDialog('files')).toEqual(succeeded(null))
    expect(await handlers.importByDialog('folder')).toEqual(succeeded(null))
    const folder = join(root, 'tin')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.txt'), text)
    answers.folder = folder
    const report = valueIn(await handlers.importByDialog('folder'))
    expect(report?.imported.map(({ title }) => title)).toEqual(['Xã Đông Sơn làm con đường mới'])
    expect(heard[0]).toMatchObject({
      change: { put: [], remove: [] },
      rows: [{ title: 'Xã Đông Sơn làm con đường mới' }],
      history: { undo: { kind: 'import', count: 1, name: 'Xã Đông Sơn làm con đường mới' } },
    })
    expect(progress.at(-1)).toMatchObject({ done: 1, total: 1, file: null })
  })

  it('imports the same content once, though asked twice at the same time', async () => {
    const { handlers } = world()
    const asked = { kind: 'text' as const, text, url: null }
    const [one, two] = await Promise.all([handlers.importPasted(asked), handlers.importPasted(asked)])
    expect(valueIn(one)).toMatchObject({ imported: [{}], duplicates: [] })
    expect(valueIn(two)).toMatchObject({ imported: [], duplicates: [{ of: valueIn(one).imported[0]?.id }] })
  })

  it('shows what pasting a page would make, and makes that, with the page kept as it was', async () => {
    const { handlers, opening } = world()
    const html = '<h1>Bến đò thành chợ nổi</h1><p>Ghe từ <b>năm xã</b> về đậu.</p><script>alert(1)</script>'
    const asked = { kind: 'page' as const, html, url: 'https://bao.vn/cho-noi.html' }
    const shown = valueIn(await handlers.previewPasted(asked))
    expect(shown).toMatchObject({ title: 'Bến đò thành chợ nổi', source: 'bao.vn', more: 0, duplicateOf: null })
    const [imported] = valueIn(await handlers.importPasted(asked)).imported
    const { library } = valueIn(await opening.current())
    const kept = valueIn(await library.readArticle(imported?.id ?? ''))
    expect(kept).toMatchObject({
      title: shown.title,
      text: shown.text,
      blocks: shown.blocks,
      inlines: shown.inlines,
      url: asked.url,
      origin: { format: 'pasted-html', fileName: null },
    })
    expect(Buffer.from(valueIn(await library.readOriginal(kept.origin.sha256))).toString()).toBe(html)
    expect(valueIn(await handlers.previewPasted(asked)).duplicateOf).toBe(kept.id)
    expect(valueIn(await handlers.importPasted(asked))).toMatchObject({ imported: [], duplicates: [{ of: kept.id }] })
  })

  it('stops between two files when told, also what still waits for its turn, and goes on with what is asked then', async () => {
    const { handlers, paths, whenTold } = manyFiles()
    const stop = handlers.importFiles(paths)
    const waiting = handlers.importFiles(paths)
    whenTold(() => void handlers.stopImport(null))
    const stopped = valueIn(await stop)
    expect(stopped.imported.length).toBeLessThan(paths.length)
    expect(stopped.stopped).toEqual({ by: null, left: paths.length - stopped.imported.length })
    expect(valueIn(await waiting)).toMatchObject({ imported: [], stopped: { by: null } })
    whenTold(() => undefined)
    const rest = valueIn(await handlers.importFiles(paths))
    expect(rest.imported.length + stopped.imported.length).toBe(paths.length)
    expect(rest.duplicates).toHaveLength(stopped.imported.length)
  })

  it('stops when the app ends', async () => {
    const { handlers, paths, whenTold, ending } = manyFiles()
    whenTold(() => ending.abort())
    expect(valueIn(await handlers.importFiles(paths)).imported.length).toBeLessThan(paths.length)
  })

  function manyFiles() {
    let tell: () => void = () => undefined
    const made = world({ tellProgress: () => tell() })
    const paths = Array.from({ length: 30 }, (_, nth) => join(made.root, `${nth}.txt`))
    for (const [nth, path] of paths.entries()) writeFileSync(path, text.replace('Đông Sơn', `Đông Sơn ${nth}`))
    const whenTold = (act: () => void): void => {
      tell = act
    }
    return { ...made, paths, whenTold }
  }
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

describe('families', () => {
  it('finds the same story in two papers, also after more is imported, and leaves other stories alone', async () => {
    const { handlers, families } = world()
    const story = Array.from(
      { length: 12 },
      (_, nth) =>
        `Tổ số ${nth + 1} của xã Bình Lạc đi tuần qua ${nth + 20} khoảnh rừng, ghi sổ rồi giao ca cho tổ sau.`,
    )
    const other = Array.from(
      { length: 12 },
      (_, nth) => `Chợ phiên thứ ${nth + 1} bên sông bày ${nth + 40} sạp vải và muối.`,
    )
    const imported = async (lines: readonly string[]) => {
      const report = valueIn(await handlers.importPasted({ kind: 'text', text: lines.join('\n\n'), url: null }))
      return report.imported[0]?.id ?? ''
    }
    const one = await imported(['Giữ rừng ở Bình Lạc', ...story])
    await imported(['Chợ phiên bên sông', ...other])
    expect(valueIn(await handlers.findFamilies(null))).toEqual([])
    const two = await imported(['Bình Lạc giữ rừng theo ca', ...story, 'Báo Đông Sơn điện tử'])
    const [family, ...more] = valueIn(await handlers.findFamilies(null)) ?? []
    expect(more).toEqual([])
    // The second time only what is new is read.
    expect(families.map(({ total }) => total)).toEqual([2, 1])
    expect(family?.ids).toEqual([one, two].sort())
    expect(family?.pairs[0]?.similarity).toBeGreaterThan(0.7)
  })

  it('are no longer sought when somebody asks again, or says stop; asking afterwards finds them', async () => {
    const { handlers, put } = world()
    await put(...Array.from({ length: 60 }, () => sampleArticle()))
    const first = handlers.findFamilies(null)
    const second = handlers.findFamilies(null)
    expect(valueIn(await first)).toBeNull()
    expect(valueIn(await second)).not.toBeNull()
    expect(valueIn(await handlers.stopFamilies(null))).toBeNull()
    expect(valueIn(await handlers.findFamilies(null))).not.toBeNull()
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
