import { describe, expect, it } from 'vitest'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import type { Annotation } from '#domain/notebook/records'
import { createLost, createTextOrder } from './text-order'

const article = numberedId(1)
const elsewhere = numberedId(2)

const passage = (number: number, start: number, more: Partial<Annotation> = {}): Annotation => ({
  kind: 'annotation',
  id: numberedId(number),
  articleId: article,
  start,
  end: start + 5,
  quote: { exact: 'ruộng', prefix: '', suffix: '' },
  themeIds: [],
  note: '',
  colour: null,
  author: '',
  createdAt: '2026-02-03T04:05:06.007Z',
  updatedAt: '2026-02-03T04:05:06.007Z',
  ...more,
})

const held = (...passages: readonly Annotation[]) => new Map(passages.map((one) => [one.id, one]))

describe('the passages of an article in text order', () => {
  it('gives those that have a place in this article, by where they start, end, and their id', () => {
    const inOrder = createTextOrder(article)
    const late = passage(10, 40)
    const early = passage(11, 3)
    const longer = passage(12, 3, { end: 30 })
    const twin = passage(13, 3)
    const others = [passage(14, 1, { articleId: elsewhere }), passage(15, 2, { lost: true })]
    expect(inOrder(held(late, twin, longer, ...others, early))).toEqual([early, twin, longer, late])
  })

  it('gives the very same list when only other articles changed', () => {
    const inOrder = createTextOrder(article)
    const here = passage(10, 4)
    const before = inOrder(held(here))
    expect(inOrder(held(here, passage(11, 1, { articleId: elsewhere })))).toBe(before)
  })

  it('gives another list when one was added, taken away, or is another record', () => {
    const inOrder = createTextOrder(article)
    const [one, two] = [passage(10, 4), passage(11, 9)]
    const first = inOrder(held(one))
    const second = inOrder(held(one, two))
    expect(second).toEqual([one, two])
    const noted = { ...one, note: 'đã hỏi lại' }
    expect(inOrder(held(noted, two))).toEqual([noted, two])
    expect(inOrder(held(one))).toEqual(first)
  })
})

describe('the passages of an article that have no place in it', () => {
  it('gives those of this article alone, the oldest first', () => {
    const lost = createLost(article)
    const late = passage(10, 0, { lost: true, createdAt: '2026-02-05T00:00:00.000Z' })
    const early = passage(11, 0, { lost: true })
    expect(lost(held(late, passage(12, 3), passage(13, 0, { lost: true, articleId: elsewhere }), early))).toEqual([
      early,
      late,
    ])
  })

  it('is the very same list while passages with a place come and go', () => {
    const lost = createLost(article)
    const one = passage(10, 0, { lost: true })
    const before = lost(held(one))
    expect(lost(held(one, passage(11, 40)))).toBe(before)
    expect(lost(held(passage(11, 40)))).toEqual([])
  })
})
