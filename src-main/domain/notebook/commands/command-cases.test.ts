import { describe, expect, it } from 'vitest'
import { applyChange } from '../apply-change'
import { type Change, isNoChange } from '../change'
import { type Notebook, notebookOf } from '../notebook'
import { numberedId } from '../notebook.arbitrary'
import type { Annotation, Article, NotebookRecord, Theme } from '../records'
import { createTheme, createThemePath } from './create-theme'
import { editArticle } from './edit-article'
import { editTheme } from './edit-theme'
import { highlight } from './highlight'
import { mergeThemes } from './merge-themes'
import { moveTheme } from './move-theme'
import { removeArticles } from './remove-articles'
import { removeTheme } from './remove-theme'
import { resize } from './resize'
import { setRole } from './set-role'
import { parseThemePath } from './theme-path'

const newId = numberedId(0xfff)
const at = '2026-01-02T03:04:05.006Z'

function themeOf(id: number, name: string, parent: number | null = null, position = 0): Theme {
  const parentId = parent === null ? null : numberedId(parent)
  return { kind: 'theme', id: numberedId(id), name, parentId, colour: '#45739b', description: '', position }
}

function passageOf(
  id: number,
  article: Article,
  span: readonly [number, number],
  themes: readonly number[] = [],
): Annotation {
  const change = highlight({
    article,
    start: span[0],
    end: span[1],
    themeIds: themes.map(numberedId),
    colour: null,
    note: '',
    author: 'Lan',
    id: numberedId(id),
    at,
  })
  const after = change?.put[0]?.after
  if (after?.kind !== 'annotation') throw new Error('the span holds words')
  return after
}

const article: Article = {
  kind: 'article',
  id: numberedId(1),
  title: 'Tin xã',
  source: 'Báo Thử',
  byline: null,
  publishedOn: null,
  url: null,
  language: 'vi',
  topics: [],
  importedAt: at,
  origin: { fileName: null, format: 'pasted', encoding: 'utf-8', sha256: '0'.repeat(64) },
  text: 'Tin xã\n\nĐất đai được đo lại.',
  blocks: [
    { start: 0, end: 6, role: 'title' },
    { start: 8, end: 28, role: 'paragraph' },
  ],
  inlines: [],
  revision: 1,
}

function applied(records: Iterable<NotebookRecord>, change: Change | null): Notebook {
  if (!change) throw new Error('it was refused')
  return applyChange(notebookOf(records), change)
}

describe('highlighting', () => {
  it('leaves out white space at the ends and quotes what stands there', () => {
    expect(passageOf(2, article, [6, 16])).toMatchObject({
      start: 8,
      end: 15,
      quote: { exact: 'Đất đai', prefix: 'Tin xã\n\n', suffix: ' được đo lại.' },
    })
  })

  it.each([
    ['white space', 6, 8],
    ['nothing', 3, 3],
    ['what lies after the text', 40, 50],
  ])('refuses %s', (_, start, end) => {
    const asked = { article, start, end, themeIds: [], colour: null, note: '', author: '', id: newId, at }
    expect(highlight(asked)).toBeNull()
    expect(resize({ article, annotation: passageOf(2, article, [0, 3]), start, end, at })).toBeNull()
  })

  it('does not resize a passage of another article', () => {
    const annotation = { ...passageOf(2, article, [0, 3]), articleId: newId }
    expect(resize({ article, annotation, start: 0, end: 6, at })).toBeNull()
  })
})

describe('naming themes', () => {
  const siblings = [themeOf(10, 'Thuế đất'), themeOf(11, 'Hòa giải', null, 4)]

  it.each([
    ['case', 'THUẾ ĐẤT', 10],
    ['white space', '  thuế   đất ', 10],
    ['decomposed letters', 'Thuế đất'.normalize('NFD'), 10],
    ['the place of a tone', 'hoà giải', 11],
  ])('takes a name that differs only by %s for the theme that is there', (_, name, id) => {
    const answer = createTheme({ name, parentId: null, colour: '#45739b', siblings, id: newId })
    expect(answer).toMatchObject({ kind: 'exists', theme: { id: numberedId(id) } })
  })

  it.each(['Thuê đất', 'Thue dat', 'Hóa giải'])('takes %s for a theme of its own, last among its siblings', (name) => {
    const answer = createTheme({ name, parentId: null, colour: '#45739b', siblings, id: newId })
    expect(answer).toMatchObject({ kind: 'created', theme: { name, position: 5, parentId: null } })
  })

  it.each(['', '  \n'])('refuses the name %j', (name) => {
    expect(createTheme({ name, parentId: null, colour: '#45739b', siblings, id: newId }).kind).toBe('refused')
    const [theme] = siblings
    if (theme) expect(editTheme({ theme, name, siblings }).kind).toBe('refused')
  })

  it('renames a theme in other letters of its own name, but not to a name its sibling has', () => {
    const theme = themeOf(11, 'Hòa giải', null, 4)
    expect(editTheme({ theme, name: 'Hoà giải', siblings })).toMatchObject({
      kind: 'edited',
      theme: { name: 'Hoà giải' },
    })
    expect(editTheme({ theme, name: 'thuế đất', siblings })).toMatchObject({
      kind: 'exists',
      theme: { id: numberedId(10) },
    })
  })

  it.each([
    ['Đất đai / Bồi thường', ['Đất đai', 'Bồi thường']],
    ['Đất đai  /  Bồi  thường ', ['Đất đai', 'Bồi thường']],
    ['KT/XH', ['KT/XH']],
    ['KT/XH / Nông thôn', ['KT/XH', 'Nông thôn']],
    ['Đất đai /', ['Đất đai']],
    ['/ Đất đai / / Giá', ['Đất đai', 'Giá']],
    [' / ', []],
    ['', []],
  ])('reads the path %j', (typed, expected) => {
    expect(parseThemePath(typed)).toEqual(expected)
  })

  it('creates only what of a path is missing, each under the one before', () => {
    const themes = [themeOf(10, 'Đất đai'), themeOf(11, 'Bồi thường')]
    const made = (depth: number) => ({ id: numberedId(0xf0 + depth), colour: '#d71908' })
    const answer = createThemePath({ names: ['đất đai', 'Bồi thường', 'Giá'], themes, made })
    if (answer.kind !== 'created') throw new Error('it was created')
    const put = answer.change.put.map((one) => one.after)
    expect(put).toMatchObject([
      { id: numberedId(0xf1), name: 'Bồi thường', parentId: numberedId(10) },
      { id: numberedId(0xf2), name: 'Giá', parentId: numberedId(0xf1) },
    ])
    expect(answer.theme.name).toBe('Giá')
    expect(createThemePath({ names: ['Đất Đai'], themes, made })).toMatchObject({ kind: 'exists', theme: themes[0] })
    expect(createThemePath({ names: [], themes, made }).kind).toBe('refused')
  })
})

describe('moving themes', () => {
  const [a, b, c, d, twin] = [
    themeOf(10, 'A'),
    themeOf(11, 'B', 10),
    themeOf(12, 'C', 11),
    themeOf(13, 'D', null, 1),
    themeOf(14, 'B'),
  ] as const
  const themes = [a, b, c, d, twin]

  it.each([
    ['itself', 10],
    ['a theme below it', 12],
  ])('refuses to hang a theme under %s', (_, parent) => {
    const answer = moveTheme({ theme: a, parentId: numberedId(parent), beforeId: null, themes })
    expect(answer).toEqual({ kind: 'refused', reason: 'cycle' })
  })

  it('refuses a parent that is not there and names the theme whose name it would take', () => {
    expect(moveTheme({ theme: a, parentId: newId, beforeId: null, themes })).toEqual({
      kind: 'refused',
      reason: 'no-parent',
    })
    expect(moveTheme({ theme: twin, parentId: a.id, beforeId: null, themes })).toEqual({ kind: 'exists', theme: b })
  })

  it.each([
    [[0, 1, 2], 13, null, [10, 11, 12, 13]],
    [[0, 1, 2], 13, 10, [13, 10, 11, 12]],
    [[0, 1, 2], 13, 12, [10, 11, 13, 12]],
    [[0, 0, 0], 13, 11, [10, 13, 11, 12]],
    [[1, 1 + Number.EPSILON, 2], 13, 11, [10, 13, 11, 12]],
    [[0, 1, 2], 12, 10, [12, 10, 11]],
    [[0, 1, 2], 10, 12, [11, 10, 12]],
    [[0, Number.MAX_VALUE, Number.MAX_VALUE], 13, null, [10, 11, 12, 13]],
  ])('among siblings at %j puts %i before %s', (positions, moved, before, expected) => {
    const row = positions.map((position, index) => themeOf(10 + index, `Chủ đề ${index}`, null, position))
    const theme = row.find(({ id }) => id === numberedId(moved)) ?? themeOf(moved, 'Đến sau', 10, 7)
    const all = row.includes(theme) ? row : [...row, theme]
    const answer = moveTheme({
      theme,
      parentId: null,
      beforeId: before === null ? null : numberedId(before),
      themes: all,
    })
    if (answer.kind !== 'moved') throw new Error('it was moved')
    const roots = [...applied(all, answer.change).theme.values()].filter(({ parentId }) => parentId === null)
    const order = roots.sort((one, other) => one.position - other.position)
    expect(order.map(({ id }) => id)).toEqual(expected.map(numberedId))
    expect(new Set(order.map(({ position }) => position)).size).toBe(order.length)
  })

  it('says nothing of siblings that keep their places', () => {
    const answer = moveTheme({ theme: d, parentId: a.id, beforeId: b.id, themes })
    expect(answer.kind === 'moved' && answer.change.put.map((one) => one.after.id)).toEqual([d.id])
  })
})

describe('removing and merging themes', () => {
  const records = [
    article,
    themeOf(10, 'A'),
    themeOf(11, 'B', 10),
    themeOf(12, 'C', 11),
    { ...themeOf(13, 'D'), description: 'Nói về giá.' },
    passageOf(20, article, [0, 3], [13, 11]),
    passageOf(21, article, [8, 15], [11, 12]),
    passageOf(22, article, [8, 11], [12]),
  ]
  const later = '2026-02-02T00:00:00.000Z'

  it('moves children up and keeps the passages', () => {
    const notebook = applied(records, removeTheme(notebookOf(records), numberedId(11), later))
    expect(notebook.theme.has(numberedId(11))).toBe(false)
    expect(notebook.theme.get(numberedId(12))?.parentId).toBe(numberedId(10))
    expect(notebook.annotation.get(numberedId(20))).toMatchObject({ themeIds: [numberedId(13)], updatedAt: later })
    expect(notebook.annotation.get(numberedId(21))?.themeIds).toEqual([numberedId(12)])
    expect(notebook.annotation.get(numberedId(22))?.updatedAt).toBe(at)
  })

  it('merges passages once, children and descriptions', () => {
    const notebook = applied(
      records,
      mergeThemes(notebookOf(records), { fromId: numberedId(13), intoId: numberedId(11), at: later }),
    )
    expect(notebook.annotation.get(numberedId(20))?.themeIds).toEqual([numberedId(11)])
    expect(notebook.theme.get(numberedId(11))?.description).toBe('Nói về giá.')
    const other = applied(
      records,
      mergeThemes(notebookOf(records), { fromId: numberedId(11), intoId: numberedId(13), at: later }),
    )
    expect(other.theme.get(numberedId(12))?.parentId).toBe(numberedId(13))
    expect(other.annotation.get(numberedId(21))?.themeIds).toEqual([numberedId(13), numberedId(12)])
    expect(other.theme.get(numberedId(13))?.description).toBe('Nói về giá.')
  })

  it('puts a theme in the place of one above it that it takes in', () => {
    const notebook = applied(
      records,
      mergeThemes(notebookOf(records), { fromId: numberedId(10), intoId: numberedId(12), at: later }),
    )
    expect(notebook.theme.get(numberedId(12))?.parentId).toBeNull()
    expect(notebook.theme.get(numberedId(11))?.parentId).toBe(numberedId(12))
  })

  it.each([
    [10, 10],
    [10, 99],
    [99, 10],
  ])('does not merge %i into %i', (from, into) => {
    expect(mergeThemes(notebookOf(records), { fromId: numberedId(from), intoId: numberedId(into), at })).toBeNull()
  })

  it('does not remove what is not there', () => {
    expect(removeTheme(notebookOf(records), numberedId(99), at)).toBeNull()
  })

  it('removes an article with its passages and nothing else', () => {
    const other = { ...article, id: numberedId(2) }
    const all = [...records, other, passageOf(30, other, [0, 3])]
    const notebook = applied(all, removeArticles(notebookOf(all), [other.id, numberedId(77)]))
    expect(notebook).toEqual(notebookOf(records))
  })
})

describe('correcting an article', () => {
  it('tidies what was typed, takes empty for unknown and leaves the rest', () => {
    const change = editArticle(article, {
      title: ' Tin  mới ',
      source: '',
      topics: [' Đất ', 'Đất', ''],
      byline: 'Lan',
    })
    expect(change?.put[0]?.after).toEqual({
      ...article,
      title: 'Tin mới',
      source: null,
      topics: ['Đất'],
      byline: 'Lan',
    })
  })

  it('refuses an empty title', () => {
    expect(editArticle(article, { title: ' ' })).toBeNull()
  })

  it('sets the role of the blocks meant', () => {
    const [put] = setRole(article, [1, 7], 'lead').put
    expect(put?.after.kind === 'article' && put.after.blocks.map(({ role }) => role)).toEqual(['title', 'lead'])
    expect(isNoChange(setRole(article, [0], 'title'))).toBe(true)
  })
})
