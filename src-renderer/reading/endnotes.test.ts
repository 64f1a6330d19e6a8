import { describe, expect, it } from 'vitest'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import type { Annotation } from '#domain/notebook/records'
import { endnotesOf } from './endnotes'

const blocks = [
  { start: 0, end: 50 },
  { start: 51, end: 100 },
]

function passage(number: number, start: number, end: number): Annotation {
  return {
    kind: 'annotation',
    id: numberedId(number),
    articleId: numberedId(1000),
    start,
    end,
    quote: { exact: '', prefix: '', suffix: '' },
    themeIds: [],
    note: '',
    colour: null,
    author: '',
    createdAt: '2024-03-05T07:08:09.010Z',
    updatedAt: '2024-03-05T07:08:09.010Z',
  }
}

function numbered(...annotations: readonly Annotation[]) {
  return [...endnotesOf(annotations, blocks)].map(([id, { number, at }]) => [id, number, at])
}

describe('the numbers of passages on paper', () => {
  it('rise from last letter to last letter, wherever the passages begin', () => {
    const [long, inner, later] = [passage(1, 0, 90), passage(2, 5, 10), passage(3, 60, 70)]
    expect(numbered(long, inner, later)).toEqual([
      [inner.id, 1, 10],
      [later.id, 2, 70],
      [long.id, 3, 90],
    ])
  })

  it('name the inner one first where two end together', () => {
    const [outer, inner] = [passage(1, 0, 20), passage(2, 10, 20)]
    expect(numbered(outer, inner)).toEqual([
      [inner.id, 1, 20],
      [outer.id, 2, 20],
    ])
  })

  it('stand behind the last letter that is drawn when a passage ends between two blocks', () => {
    const one = passage(1, 40, 51)
    expect(numbered(one)).toEqual([[one.id, 1, 50]])
  })
})
