import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someArticle } from '#domain/notebook/notebook.arbitrary'
import type { Block, BlockRole } from '#domain/notebook/records'
import { blockAt, firstBlockEndingAfter, groupNoise, isNoise, readableText } from './blocks'
import { trimSpan } from './trim-span'

function blocksOf(...roles: BlockRole[]): Block[] {
  return roles.map((role, index) => ({ start: index * 10, end: index * 10 + 8, role }))
}

describe('groupNoise', () => {
  it.each<[string, BlockRole[], string]>([
    ['nothing', [], ''],
    ['text alone', ['title', 'paragraph'], '0 1'],
    ['a photo with its caption, which is read', ['lead', 'photo', 'caption'], '0 (1) 2'],
    ['noise of several kinds in a row as one', ['paragraph', 'related', 'related', 'site'], '0 (1 2 3)'],
    ['noise at both ends', ['site', 'title', 'site'], '(0) 1 (2)'],
  ])('gathers %s', (_, roles, expected) => {
    const told = groupNoise(blocksOf(...roles)).map((item) =>
      item.kind === 'block' ? `${item.index}` : `(${item.blocks.map(({ index }) => index).join(' ')})`,
    )
    expect(told.join(' ')).toBe(expected)
  })

  it('leaves no block out and changes no order', () => {
    fc.assert(
      fc.property(someArticle(), ({ blocks }) => {
        const read = groupNoise(blocks).flatMap((item) => (item.kind === 'block' ? [item] : item.blocks))
        expect(read.map(({ block }) => block)).toEqual(blocks)
        expect(read.map(({ index }) => index)).toEqual(blocks.map((_, index) => index))
      }),
    )
  })
})

describe('blockAt', () => {
  it('finds the block of every offset, and none between them', () => {
    fc.assert(
      fc.property(someArticle(), ({ text, blocks }) => {
        for (let offset = -1; offset <= text.length + 1; offset += 1) {
          expect(blockAt(blocks, offset)).toBe(blocks.findIndex(({ start, end }) => start <= offset && offset < end))
          const next = blocks.findIndex(({ end }) => end > offset)
          expect(firstBlockEndingAfter(blocks, offset)).toBe(next === -1 ? blocks.length : next)
        }
      }),
      { numRuns: 30 },
    )
  })
})

it('reads an article without what the web page left behind', () => {
  const text = 'Tin xã.\n\ntin xa\n\nHết.'
  const blocks: Block[] = [
    { start: 0, end: 7, role: 'title' },
    { start: 9, end: 15, role: 'photo' },
    { start: 17, end: 21, role: 'paragraph' },
  ]
  expect(readableText(text, blocks)).toBe('Tin xã.\n\nHết.')
  expect(blocks.map(({ role }) => isNoise(role))).toEqual([false, true, false])
})

describe('trimSpan', () => {
  it.each([
    ['spaces and line ends', ' a b\n\n', 0, 6, 'a b'],
    ['what lies outside the text', 'ab', -3, 9, 'ab'],
    ['a cut letter by taking it whole', '🌾a🌾', 1, 4, '🌾a🌾'],
    ['nothing where nothing is to trim', 'một hai', 0, 3, 'một'],
  ])('trims %s', (_, text, start, end, expected) => {
    const span = trimSpan(text, { start, end })
    expect(text.slice(span?.start, span?.end)).toBe(expected)
  })

  it.each([
    ['white space', 'a \n b', 1, 4],
    ['nothing', 'ab', 1, 1],
    ['a span the wrong way round', 'ab', 2, 0],
    ['a span after the text', 'ab', 5, 9],
  ])('finds nothing in %s', (_, text, start, end) => {
    expect(trimSpan(text, { start, end })).toBeNull()
  })
})
