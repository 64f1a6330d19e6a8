import { describe, expect, it } from 'vitest'
import { blockElementsOf, startOfBlock } from './article-dom'

const block = (start: number): HTMLElement => {
  const element = document.createElement('p')
  element.dataset.start = String(start)
  element.textContent = 'Dòng chữ.'
  return element
}
const container = (...blocks: readonly Element[]): HTMLElement => {
  const element = document.createElement('div')
  element.append(...blocks)
  return element
}
const starts = (of: Element): readonly number[] => blockElementsOf(of).map(startOfBlock)

describe('the blocks that are drawn', () => {
  it('are known in the moment in which one has come', () => {
    const text = container(block(0), block(20))
    expect(starts(text)).toEqual([0, 20])
    text.children[0]?.after(container(block(10)))
    expect(starts(text)).toEqual([0, 10, 20])
  })

  it('are known in the moment in which one has gone, with what held it', () => {
    const fold = container(block(10), block(20))
    const text = container(block(0), fold)
    expect(starts(text)).toEqual([0, 10, 20])
    fold.remove()
    expect(starts(text)).toEqual([0])
  })

  it('are known later too, when nobody asked in between', async () => {
    const text = container(block(0))
    expect(starts(text)).toEqual([0])
    text.append(block(10))
    await Promise.resolve()
    expect(starts(text)).toEqual([0, 10])
    text.children[1]?.removeAttribute('data-start')
    expect(starts(text)).toEqual([0])
  })

  it('stay the same list while only the marks in them are other ones', () => {
    const text = container(block(0), block(10))
    const before = blockElementsOf(text)
    const mark = document.createElement('mark')
    mark.append(...(text.children[0]?.childNodes ?? []))
    text.children[0]?.append(mark)
    expect(blockElementsOf(text)).toBe(before)
  })
})
