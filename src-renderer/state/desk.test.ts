import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleRow } from '#contract/views'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import { clearDesk, type Desk, deskIn, deskOf, keepDesk, placeOn } from './desk'
import { useStore } from './store'

const [one, other, library] = [numberedId(1), numberedId(2), numberedId(900)]
const fresh = useStore.getInitialState()

const left: Desk = {
  ...clearDesk,
  place: { kind: 'article', id: one, beside: { id: other, at: 'right' } },
  besideNote: numberedId(3),
  inspectorTab: 'details',
  listOrder: 'title',
  recentThemes: [numberedId(4)],
}

function holding(...ids: readonly string[]) {
  const rows = ids.map((id): readonly [string, ArticleRow] => [
    id,
    {
      id,
      title: id,
      source: null,
      publishedOn: null,
      topics: [],
      importedAt: '2024-03-05T07:08:09.010Z',
      words: 1,
      annotations: 0,
      themes: {},
      fingerprint: '',
    },
  ])
  return { kept: { ...fresh.kept, rows: new Map(rows) }, notebook: fresh.notebook }
}

describe('the desk', () => {
  beforeEach(() => localStorage.clear())

  it('is found as it was left, for each library its own', () => {
    keepDesk(library, left)
    expect(deskOf(library)).toEqual(left)
    expect(deskOf(numberedId(901))).toEqual(clearDesk)
  })

  it('is clear when what is kept of it cannot be understood', () => {
    keepDesk(library, left)
    const [key = ''] = Object.keys(localStorage)
    for (const odd of ['', '{', '[]', JSON.stringify({ ...left, place: { kind: 'attic' } })]) {
      localStorage.setItem(key, odd)
      expect(deskOf(library)).toEqual(clearDesk)
    }
  })

  it('keeps which article is beside, and not what was selected in it', () => {
    const selected = { articleId: other, start: 1, end: 5, by: 'mouse' } as const
    const place = {
      kind: 'article',
      id: one,
      beside: { id: other, at: 'right', selected, current: 'a passage' },
    } as const
    expect(deskIn({ ...fresh, place }).place).toEqual(left.place)
  })

  it('has both articles again, nothing selected in them', () => {
    expect(placeOn(left, holding(one, other))).toEqual({
      kind: 'article',
      id: one,
      beside: { id: other, at: 'right', selected: null, current: null },
    })
  })

  it('has the one that is still there when the other was deleted, and the list when both were', () => {
    expect(placeOn(left, holding(one))).toEqual({ kind: 'article', id: one })
    expect(placeOn(left, holding(other))).toEqual({ kind: 'article', id: other })
    expect(placeOn(left, holding(numberedId(7)))).toEqual({ kind: 'articles' })
  })

  it('leads to the lists where a theme was deleted and a note was never written', () => {
    const on = holding(one)
    expect(placeOn({ ...left, place: { kind: 'theme', id: one } }, on)).toEqual({ kind: 'articles' })
    expect(placeOn({ ...left, place: { kind: 'note', id: one } }, on)).toEqual({ kind: 'notes' })
  })
})
