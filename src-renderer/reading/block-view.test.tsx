import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { runsByBlock } from '#domain/article/runs'
import type { Block } from '#domain/notebook/records'
import { BlockView } from './block-view'

afterEach(cleanup)

function drawn(text: string, role: Block['role']): Element {
  const block: Block = { start: 0, end: text.length, role }
  const [runs = []] = runsByBlock([block], [], [], [])
  const { container } = render(
    <BlockView text={text} block={block} drawn={{ runs, marks: new Map() }} current={null} />,
  )
  const [element] = container.children
  if (!element) throw new Error('nothing was drawn')
  return element
}

describe('an item of a list', () => {
  it('is given a bullet that is no letter of the article', () => {
    const item = drawn('Công bố đơn giá trước ngày 15/12', 'list-item')
    expect(item.hasAttribute('data-bullet')).toBe(true)
    expect(item.textContent).toBe('Công bố đơn giá trước ngày 15/12')
  })

  it('is given none when it brings its own, and nothing else is', () => {
    expect(drawn('1. Biên bản số 07', 'list-item').hasAttribute('data-bullet')).toBe(false)
    expect(drawn('Công bố đơn giá trước ngày 15/12', 'paragraph').hasAttribute('data-bullet')).toBe(false)
  })
})
