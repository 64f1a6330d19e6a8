import { expect, it } from 'vitest'
import type { Block } from '#domain/notebook/records'
import { readablePart } from './readable-part'

const text = 'Đoàn đi tuần\n\ndoan di tuan\n\nSổ ghi từng ca.'
const blocks: readonly Block[] = [
  { start: 0, end: 12, role: 'paragraph' },
  { start: 14, end: 26, role: 'photo' },
  { start: 28, end: 43, role: 'paragraph' },
]

it.each([
  ['leaves out noise between two blocks', 5, 43, 'đi tuần Sổ ghi từng ca.'],
  ['gives a part of one block as it stands', 0, 4, 'Đoàn'],
  ['gives noise when there is nothing else', 14, 26, 'doan di tuan'],
])('%s', (_, start, end, words) => {
  expect(readablePart(text, blocks, { start, end })).toBe(words)
})
