import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { highlight } from '#domain/notebook/commands/highlight'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import type { Annotation, Article, Block } from '#domain/notebook/records'
import { startI18n } from '../i18n/i18n'
import { useStore } from '../state/store'
import { ArticleBlocks } from './article-blocks'
import { endnotesOf, noEndnotes } from './endnotes'

const at = '2024-03-05T07:08:09.010Z'
const line = 'Dòng này có đúng bốn mươi chữ cái và dấu.'
const lines = 60
const stride = line.length + 1

/** Counts for each block how often its letters were taken to be drawn. */
const draws = new Map<number, number>()

function articleOf(): Article {
  const text = Array.from({ length: lines }, () => line).join('\n')
  const blocks = Array.from({ length: lines }, (_, index): Block => {
    return { start: index * stride, end: index * stride + line.length, role: 'paragraph' }
  })
  const counting = Object.assign(new String(text), {
    slice(start: number, end?: number) {
      const index = Math.floor(start / stride)
      draws.set(index, (draws.get(index) ?? 0) + 1)
      return text.slice(start, end)
    },
  })
  return {
    kind: 'article',
    id: numberedId(1),
    title: 'Bài',
    source: null,
    byline: null,
    publishedOn: null,
    url: null,
    language: 'vi',
    topics: [],
    importedAt: at,
    origin: { fileName: null, format: 'pasted', encoding: 'utf-8', sha256: 'ab'.repeat(32) },
    // A text that knows which of its parts were drawn; BlockView does nothing else with it.
    text: counting as unknown as string,
    blocks,
    inlines: [],
    revision: 1,
  }
}

function passage(number: number, start: number, end: number): Annotation {
  const article = { ...articleOf(), text: Array.from({ length: lines }, () => line).join('\n') }
  const id = numberedId(100 + number)
  const change = highlight({ article, start, end, themeIds: [], colour: null, note: '', author: '', id, at })
  const after = change?.put[0]?.after
  if (after?.kind !== 'annotation') throw new Error('nothing to mark there')
  return after
}

const inBlock = (index: number, number: number): Annotation => passage(number, index * stride, index * stride + 10)

beforeEach(async () => {
  await startI18n('vi')
  draws.clear()
})
afterEach(cleanup)

function draw(annotations: readonly Annotation[]) {
  const article = articleOf()
  useStore.setState({ place: { kind: 'article', id: article.id }, current: null })
  const noneOpen: ReadonlySet<number> = new Set()
  const open = (): void => undefined
  const view = (marked: readonly Annotation[], endnotes = noEndnotes) => (
    <ArticleBlocks article={article} annotations={marked} opened={noneOpen} open={open} endnotes={endnotes} />
  )
  const { rerender, container } = render(view(annotations))
  draws.clear()
  return {
    container,
    again: (marked: readonly Annotation[]) => rerender(view(marked)),
    print: (marked: readonly Annotation[]) => rerender(view(marked, endnotesOf(marked, article.blocks))),
    drawnSince: () => [...draws.keys()].sort((one, other) => one - other),
  }
}

describe('drawing the blocks of an article', () => {
  const everySecond = Array.from({ length: lines / 2 }, (_, index) => inBlock(index * 2, index))

  it('draws only the block under a new highlight', () => {
    const { again, drawnSince, container } = draw(everySecond)
    again([...everySecond, inBlock(7, 99)])
    expect(drawnSince()).toEqual([7])
    expect(container.querySelectorAll('mark')).toHaveLength(everySecond.length + 1)
  })

  it('draws every block that a highlight over several touches, and no other', () => {
    const { again, drawnSince } = draw(everySecond)
    again([...everySecond, passage(99, 3 * stride + 5, 6 * stride + 5)])
    expect(drawnSince()).toEqual([3, 4, 5, 6])
  })

  it('draws nothing again when annotations are new objects that say the same', () => {
    const { again, drawnSince } = draw(everySecond)
    again(everySecond.map((one) => ({ ...one })))
    expect(drawnSince()).toEqual([])
  })

  it('draws two blocks when another passage becomes the current one', () => {
    const { drawnSince } = draw(everySecond)
    act(() => useStore.setState({ current: everySecond[3]?.id ?? null }))
    expect(drawnSince()).toEqual([6])
    draws.clear()
    act(() => useStore.setState({ current: everySecond[9]?.id ?? null }))
    expect(drawnSince()).toEqual([6, 18])
  })

  it('draws the block of a passage again when its colour changes', () => {
    const { again, drawnSince } = draw(everySecond)
    again(everySecond.map((one, index) => (index === 4 ? { ...one, colour: '#123456' } : one)))
    expect(drawnSince()).toEqual([8])
  })

  it('numbers passages behind their last letters while it is printed, and not in the letters', () => {
    const [over, first, second] = [passage(1, 0, 2 * stride + 10), passage(2, 5, 10), passage(3, 6, 10)]
    const { print, again, container } = draw([over, first, second])
    const letters = container.textContent
    const numbers = () =>
      [...container.querySelectorAll('[data-numbers]')].map((mark) => mark.getAttribute('data-numbers'))
    expect(numbers()).toEqual([])
    print([over, first, second])
    expect(numbers()).toEqual(['1, 2', '3'])
    expect(container.textContent).toBe(letters)
    again([over, first, second])
    expect(numbers()).toEqual([])
  })
})
