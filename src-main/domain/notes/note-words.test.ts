import { expect, it } from 'vitest'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import { beginningOfNote, titleOfNote } from './note-words'
import { embedOf } from './passage-embed'

it.each([
  ['the title', ' Giá  đất ', 'Chữ đầu.', 'Giá đất', 'Chữ đầu.'],
  ['the first line without one', '', '# Việc cần hỏi\n\n- [ ] *đơn giá* đất\n- `x`', 'Việc cần hỏi', 'đơn giá đất x'],
  ['a passage in its own words', '', embedOf(numberedId(1), 'Lúa đổ'), '“Lúa đổ”', ''],
  [
    'links by what they show, rules not at all',
    'A',
    '[bảng giá](https://x.example) ra_sao\n\n---\n2 * 3',
    'A',
    'bảng giá ra_sao 2 * 3',
  ],
  ['nothing', ' ', ' \n\n', '', ''],
])('shows of a note %s', (_, title, body, shown, beginning) => {
  expect(titleOfNote({ title, body })).toBe(shown)
  expect(beginningOfNote({ title, body })).toBe(beginning)
})

it('cuts a long first line at a word', () => {
  const title = titleOfNote({ title: '', body: 'Ruộng lúa ven sông '.repeat(20) })
  expect(title).toMatch(/^(Ruộng lúa ven sông ?)+.*…$/)
  expect(title.length).toBeLessThanOrEqual(82)
})
