import { describe, expect, it } from 'vitest'
import { textOfRows } from '#contract/rows-text'
import type { WindowNews } from '#contract/safety'
import type { ArticleRow, Committed, LibraryView } from '#contract/views'
import { articleOf } from '#domain/exporting/sample-material.arbitrary'
import type { Annotation, Article, Theme } from '#domain/notebook/records'
import { keepArticle, keepCommitted, keepNews, keptOf } from './kept'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const moment = '2026-02-03T04:05:06.007Z'

const article = (number: number): Article => ({
  ...articleOf(number, `Bài ${number}`, [['paragraph', 'Ruộng đất và con nước']]),
  id: id(number),
})

const annotation = (number: number, articleId: string, note = ''): Annotation => ({
  kind: 'annotation',
  id: id(number),
  articleId,
  start: 0,
  end: 5,
  quote: { exact: 'Ruộng', prefix: '', suffix: ' đất và con nước' },
  themeIds: [],
  note,
  colour: null,
  author: '',
  createdAt: moment,
  updatedAt: moment,
})

const theme = (number: number): Theme => ({
  kind: 'theme',
  id: id(number),
  name: `Chủ đề ${number}`,
  parentId: null,
  colour: '#336699',
  description: '',
  position: number,
})

const row = (number: number, annotations = 0): ArticleRow => ({
  id: id(number),
  title: `Bài ${number}`,
  source: null,
  publishedOn: null,
  importedAt: moment,
  topics: [],
  words: 5,
  annotations,
  themes: {},
  fingerprint: '0'.repeat(64),
})

const library: LibraryView = {
  id: id(0),
  path: '/sổ tay',
  access: 'full',
  rows: textOfRows([row(1), row(2)].map((one) => JSON.stringify(one))),
  themes: [theme(7)],
  notes: [],
  glossary: [],
  queries: [],
  history: { undo: null, redo: null },
  notices: [],
}

const committed = (part: Partial<Committed>): Committed => ({
  stepId: null,
  change: { put: [], remove: [] },
  rows: [],
  removedArticles: [],
  history: { undo: { kind: 'highlight', count: 1 }, redo: null },
  ...part,
})

const opened = keptOf(library)
const read = keepArticle(opened, { article: article(1), annotations: [annotation(11, id(1))] })

describe('keptOf', () => {
  it('holds every theme and row, and no article until it is read', () => {
    expect([...opened.notebook.theme.keys()]).toEqual([id(7)])
    expect([...opened.rows.keys()]).toEqual([id(1), id(2)])
    expect(opened.notebook.article.size).toBe(0)
    expect(opened.notebook.annotation.size).toBe(0)
  })
})

describe('keepArticle', () => {
  it('holds the article with all its annotations and leaves those of others', () => {
    const both = keepArticle(read, { article: article(2), annotations: [annotation(21, id(2))] })
    expect([...both.notebook.annotation.keys()].sort()).toEqual([id(11), id(21)])
    expect([...both.notebook.article.keys()]).toEqual([id(1), id(2)])
  })

  it('forgets what an article read again no longer has', () => {
    const again = keepArticle(read, { article: article(1), annotations: [annotation(12, id(1))] })
    expect([...again.notebook.annotation.keys()]).toEqual([id(12)])
  })
})

describe('keepCommitted', () => {
  it('applies what was committed, takes the rows and the history', () => {
    const added = annotation(12, id(1), 'xem lại')
    const after = keepCommitted(read, committed({ change: { put: [{ after: added }], remove: [] }, rows: [row(1, 2)] }))
    expect(after.notebook.annotation.get(id(12))).toEqual(added)
    expect(after.rows.get(id(1))?.annotations).toBe(2)
    expect(after.rows.get(id(2))).toEqual(row(2))
    expect(after.history.undo).toEqual({ kind: 'highlight', count: 1 })
  })

  it('keeps the very object that is drawn where it is acknowledged as it was, and no other', () => {
    const drawnNow = annotation(12, id(1), 'xem lại')
    const drawn = { ...read.notebook, annotation: new Map([...read.notebook.annotation, [drawnNow.id, drawnNow]]) }
    const acknowledge = (after: Annotation) =>
      keepCommitted(read, committed({ change: { put: [{ after }], remove: [] } }), drawn).notebook.annotation.get(
        id(12),
      )
    expect(acknowledge({ ...drawnNow })).toBe(drawnNow)
    expect(acknowledge({ ...drawnNow, note: 'xong' })).toEqual({ ...drawnNow, note: 'xong' })
  })

  it('does not hold annotations of an article that is not held: they would be an incomplete set', () => {
    const put = [{ after: annotation(21, id(2)) }, { after: annotation(12, id(1)) }, { after: theme(8) }]
    const after = keepCommitted(read, committed({ change: { put, remove: [] } }))
    expect([...after.notebook.annotation.keys()]).toEqual([id(11), id(12)])
    expect(after.notebook.theme.has(id(8))).toBe(true)
  })

  it('does not hold an article that was edited without having been read', () => {
    const edited = { ...article(2), title: 'Tên khác' }
    const after = keepCommitted(
      read,
      committed({ change: { put: [{ before: article(2), after: edited }], remove: [] }, rows: [row(2)] }),
    )
    expect(after.notebook.article.has(id(2))).toBe(false)
  })

  it('passes over what goes with articles that were never held', () => {
    const change = { put: [], remove: [{ before: article(2) }, { before: annotation(21, id(2)) }] }
    const after = keepCommitted(read, committed({ change, removedArticles: [id(2)] }))
    expect([...after.rows.keys()]).toEqual([id(1)])
    expect([...after.notebook.article.keys()]).toEqual([id(1)])
  })

  it('lets go of an article that is held when it is removed', () => {
    const change = { put: [], remove: [{ before: article(1) }, { before: annotation(11, id(1)) }] }
    const after = keepCommitted(read, committed({ change, removedArticles: [id(1)] }))
    expect(after.notebook.article.size).toBe(0)
    expect(after.notebook.annotation.size).toBe(0)
    expect([...after.rows.keys()]).toEqual([id(2)])
  })

  it('changes nothing of what it was given', () => {
    const before = JSON.stringify([...read.notebook.annotation, ...read.rows])
    keepCommitted(read, committed({ change: { put: [], remove: [{ before: annotation(11, id(1)) }] } }))
    expect(JSON.stringify([...read.notebook.annotation, ...read.rows])).toBe(before)
  })
})

describe('keepNews', () => {
  const news: WindowNews = { rows: [], removedArticles: [], small: null, notices: [] }
  const both = keepArticle(read, { article: article(2), annotations: [annotation(21, id(2))] })

  it('no longer holds an article that may be another now, but for the one that is being read', () => {
    const after = keepNews(both, { ...news, rows: [row(1, 5), row(2, 6)] }, id(1))
    expect([...after.rows.values()].map(({ annotations }) => annotations)).toEqual([5, 6])
    expect([...after.notebook.article.keys()]).toEqual([id(1)])
    expect([...after.notebook.annotation.keys()]).toEqual([id(11)])
  })

  it('forgets an article that is gone, also while it is being read', () => {
    const after = keepNews(both, { ...news, removedArticles: [id(1)] }, id(1))
    expect([...after.rows.keys()]).toEqual([id(2)])
    expect([...after.notebook.article.keys()]).toEqual([id(2)])
    expect([...after.notebook.annotation.keys()]).toEqual([id(21)])
  })

  it('takes small records as they are now, and leaves them when nothing is said of them', () => {
    const small = { themes: [theme(8)], notes: [], glossary: [], queries: [] }
    expect([...keepNews(both, { ...news, small }, null).notebook.theme.keys()]).toEqual([id(8)])
    const after = keepNews(both, { ...news, rows: [row(2)] }, null)
    expect([...after.notebook.theme.keys()]).toEqual([id(7)])
    expect(after.history).toBe(both.history)
  })
})
