import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlacedPicture } from '#domain/article/pictures-by-block'
import { highlight } from '#domain/notebook/commands/highlight'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import type { Annotation, Article, Attachment, Block } from '#domain/notebook/records'
import { blockElementsOf } from '../dom/article-dom'
import { rangeOfSpan } from '../dom/range-of-span'
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
    <ArticleBlocks
      article={article}
      annotations={marked}
      opened={noneOpen}
      open={open}
      endnotes={endnotes}
      enlarge={open}
    />
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

describe('drawing the pictures of an article', () => {
  const sha256 = 'cd'.repeat(32)
  const pictureAt = (at: number, alt = ''): Attachment => {
    return { sha256, mediaType: 'image/png', name: null, alt, at, width: 900, height: 600 }
  }

  function drawWith(attachments: Attachment[], blocks = articleOf().blocks) {
    const text = Array.from({ length: lines }, () => line).join('\n')
    const enlarged: PlacedPicture[] = []
    const { container } = render(
      <div data-article-text>
        <ArticleBlocks
          article={{ ...articleOf(), text, blocks: [...blocks], attachments }}
          annotations={[inBlock(0, 1)]}
          opened={new Set()}
          open={() => undefined}
          enlarge={(picture) => enlarged.push(picture)}
        />
      </div>,
    )
    return { text, container, enlarged }
  }
  const asCaption = (block: Block, index: number): Block => (index === 2 ? { ...block, role: 'caption' } : block)

  it('adds no letter, and puts each before the block it stands before', () => {
    const { text, container } = drawWith([pictureAt(0), pictureAt(2 * stride), pictureAt(lines * stride - 1)])
    const blocks = blockElementsOf(container)
    expect(blocks.map((block) => block.textContent).join('\n')).toBe(text)
    expect(rangeOfSpan(container, 0, 3 * stride)?.toString()).toBe([line, line, line, ''].join('').slice(0, 3 * stride))
    const figures = [...container.querySelectorAll('figure')]
    expect(figures.map((figure) => figure.nextElementSibling)).toEqual([blocks[0], blocks[2], null])
    expect(container.textContent).not.toContain('Phóng to')
  })

  it('says what a picture shows, by the page or its caption, keeps room for it and loads it from the app alone', () => {
    const { container, enlarged } = drawWith(
      [pictureAt(0, 'Bến sông'), pictureAt(2 * stride), pictureAt(5 * stride)],
      articleOf().blocks.map(asCaption),
    )
    const buttons = [...container.querySelectorAll('figure button')]
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Phóng to ảnh: Bến sông',
      `Phóng to ảnh: ${line}`,
      'Phóng to ảnh: Ảnh 3/3',
    ])
    const image = container.querySelector('img')
    expect(image?.getAttribute('src')).toBe(`app://sotay/picture/${sha256}`)
    expect([image?.width, image?.height, image?.getAttribute('loading')]).toEqual([900, 600, 'lazy'])
    fireEvent.click(buttons[1] ?? container)
    expect(enlarged).toMatchObject([{ index: 1, caption: line }])
  })

  it('says in words that a picture cannot be shown', () => {
    const { container } = drawWith([pictureAt(0, 'Bến sông')])
    fireEvent.error(container.querySelector('img') ?? container)
    expect(container.querySelector('figure')).toBeNull()
    expect(container.querySelector('p[data-decor]')?.textContent).toBe('Không hiện được ảnh này: Bến sông')
  })
})

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
