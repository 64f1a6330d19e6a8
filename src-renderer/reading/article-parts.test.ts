import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someArticle } from '#domain/notebook/notebook.arbitrary'
import type { Block } from '#domain/notebook/records'
import { partsOf } from './article-parts'

const blocksOf = (roles: readonly Block['role'][]): readonly Block[] =>
  roles.map((role, index) => ({ start: index * 10, end: index * 10 + 9, role }))

it('puts every block into one part, in order', () => {
  fc.assert(
    fc.property(someArticle(), ({ blocks }) => {
      const parts = partsOf(blocks, () => false)
      const indexes = parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, nth) => from + nth))
      expect(indexes).toEqual(blocks.map((_, index) => index))
      const drawn = parts.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'block' ? [item.index] : item.blocks.map(({ index }) => index))),
      )
      expect(drawn).toEqual(indexes)
    }),
  )
})

it('begins a part only at a paragraph without a picture, so that the space between blocks is as it was', () => {
  const roles = Array.from({ length: 100 }, (_, index) => (index % 17 === 16 ? 'heading' : 'paragraph'))
  const blocks = blocksOf(roles)
  const [, ...later] = partsOf(blocks, (index) => index % 2 === 0)
  expect(later.every(({ from }) => from % 2 === 1)).toBe(true)
  expect(later.length).toBeGreaterThan(3)
  expect(later.map(({ from }) => blocks[from]?.role)).toEqual(later.map(() => 'paragraph'))
})

it('keeps the title in the first part when it stands late', () => {
  const blocks = blocksOf(Array.from({ length: 60 }, (_, index) => (index === 40 ? 'title' : 'paragraph')))
  expect(partsOf(blocks, () => false)[0]?.to).toBeGreaterThan(40)
})

it('has a part even where there is no block: a picture may be all there is', () => {
  expect(partsOf([], () => true)).toEqual([{ items: [], from: 0, to: 0 }])
})
