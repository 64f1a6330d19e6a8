import { Tag } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import type { ArticleRow } from '#contract/views'
import type { Note, Theme } from '#domain/notebook/records'
import type { Action, WhyNot } from '../actions/action'
import { findable } from './find-folded'
import {
  type Findables,
  findableArticles,
  findableNotes,
  findableThemes,
  keyOfOffer,
  type Offer,
  offersFor,
} from './offers'

function action(id: string, label: string, whyNot: WhyNot | null = null) {
  const one: Action = {
    id,
    label: 'action.tag',
    group: 'view',
    keys: [],
    where: 'everywhere',
    icon: Tag,
    perform: () => true,
  }
  return findable<Offer>({ kind: 'action', action: one, label, whyNot }, label)
}

function theme(id: string, name: string, parentId: string | null = null): Theme {
  return { kind: 'theme', id, name, parentId, colour: '#45739b', description: '', position: 0 }
}

const at = '2024-03-05T07:08:09.010Z'

function row(id: string, title: string, source: string | null = null): ArticleRow {
  const counted = { words: 0, annotations: 0, themes: {}, topics: [], fingerprint: '' }
  return { id, title, source, publishedOn: null, importedAt: at, ...counted }
}

function note(id: string, title: string): Note {
  return { kind: 'note', id, title, body: '', createdAt: at, updatedAt: at }
}

const byId = <T extends { readonly id: string }>(...all: readonly T[]) => new Map(all.map((one) => [one.id, one]))

const findables: Findables = {
  actions: [
    action('tag', 'Gắn chủ đề…', 'passage'),
    action('new-theme', 'Chủ đề mới'),
    action('export', 'Xuất…'),
    action('export-theme', 'Xuất chủ đề này…', 'theme'),
  ],
  themes: findableThemes(byId(theme('t1', 'Đất đai'), theme('t2', 'Chủ trương', 't1'))),
  notes: findableNotes(byId(note('n1', 'Chuẩn bị phỏng vấn'))),
  articles: findableArticles(
    byId(row('a1', 'Xuất hiện mặn ở Phú Điền', 'Báo Nam Dương'), row('a2', 'Chủ tịch xã đối thoại')),
  ),
}

const offered = (typed: string, recent: readonly string[] = []) => offersFor(typed, findables, recent).map(keyOfOffer)

describe('what the command palette offers', () => {
  it('is, before anything is typed, what was chosen lately and then what can be done', () => {
    expect(offered('')).toEqual(['action new-theme', 'action export'])
    expect(offered('', ['article a2', 'action export', 'theme gone'])).toEqual([
      'article a2',
      'action export',
      'action new-theme',
    ])
  })

  it('puts the kind with the best match first, and what cannot be done last in its kind', () => {
    expect(offered('chu')).toEqual([
      'action new-theme',
      'action tag',
      'action export-theme',
      'note n1',
      'article a2',
      'theme t2',
    ])
    // Of two that match as well the one that can be done comes first, wherever it stands in the table.
    expect(offered('de')).toEqual(['action new-theme', 'action tag', 'action export-theme'])
    expect(offered('phu dien')).toEqual(['article a1'])
    expect(offered('nam duong')).toEqual(['article a1'])
    expect(offered('dat dai')).toEqual(['theme t1', 'theme t2'])
  })

  it('puts what was chosen lately before what matches as well', () => {
    const twins: Findables = {
      actions: [],
      notes: [],
      themes: findableThemes(byId(theme('one', 'Đất ở'), theme('two', 'Đất vườn'))),
      articles: [],
    }
    expect(offersFor('dat', twins, []).map(keyOfOffer)).toEqual(['theme one', 'theme two'])
    expect(offersFor('dat', twins, ['theme two']).map(keyOfOffer)).toEqual(['theme two', 'theme one'])
  })

  it('shows no more than a screen of ten thousand', () => {
    const rows = byId(...Array.from({ length: 10_000 }, (_, nth) => row(`${nth}`, `Bài số ${nth}`)))
    const many = { ...findables, articles: findableArticles(rows) }
    expect(offersFor('bai so', many, []).length).toBeLessThanOrEqual(20)
    expect(offersFor('9999', many, []).map(keyOfOffer)).toEqual(['article 9999'])
  })

  it('makes articles ready once, and only the changed ones again after a commit', () => {
    const first = findableArticles(byId(row('a', 'Một'), row('b', 'Hai')))
    const kept = [...first].map(({ item }) => (item.kind === 'article' ? item.row : row('', '')))
    const [one] = kept
    const second = findableArticles(byId(...(one ? [one] : []), row('b', 'Hai, đã sửa')))
    expect(second[0]).toBe(first[0])
    expect(second[1]?.words).toContain('đã sửa')
  })
})
