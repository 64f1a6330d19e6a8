import { expect, it } from 'vitest'
import type { Note } from '#domain/notebook/records'
import { arrangeNotes } from './arrange-notes'

function noteOf(id: string, over: Partial<Note>): Note {
  const at = '2026-01-02T03:04:05.006Z'
  return { kind: 'note', id, title: '', body: '', createdAt: at, updatedAt: at, ...over }
}

const notes = [
  noteOf('a', { title: 'Giá đất', updatedAt: '2026-01-03T00:00:00.000Z' }),
  noteOf('b', { body: 'Hỏi về *đường sá*', updatedAt: '2026-01-05T00:00:00.000Z' }),
  noteOf('c', { about: { kind: 'theme', id: 'x', name: 'Đất đai' }, updatedAt: '2026-01-04T00:00:00.000Z' }),
]

it.each([
  ['all, edited last first', '', ['b', 'c', 'a']],
  ['by title and by what they are about', 'dat', ['c', 'a']],
  ['by marks where they were typed', 'đất', ['c', 'a']],
  ['by every word', 'sa duong', ['b']],
  ['none', 'đạt', []],
])('finds notes: %s', (_, filter, ids) => {
  expect(arrangeNotes(notes, filter).map(({ id }) => id)).toEqual(ids)
})
