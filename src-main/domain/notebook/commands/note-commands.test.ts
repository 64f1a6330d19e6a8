import { describe, expect, it } from 'vitest'
import { notebookOf } from '../notebook'
import { numberedId } from '../notebook.arbitrary'
import { type Note, note, type Theme } from '../records'
import { createNote } from './create-note'
import { editNotebookNote } from './edit-notebook-note'
import { mergeThemes } from './merge-themes'

const at = '2026-02-03T04:05:06.007Z'
const later = '2026-02-03T05:00:00.000Z'
const about = { kind: 'theme', id: numberedId(9), name: 'Đất đai' } as const

function created(over: Partial<Parameters<typeof createNote>[0]> = {}): Note {
  const change = createNote({ id: numberedId(1), title: 'Giá đất', body: 'Chữ', about: null, at, ...over })
  const [put] = change.put
  if (put?.after.kind !== 'note') throw new Error('a note was asked for')
  return put.after
}

describe('a note', () => {
  it('keeps what it is about, or has no such field at all', () => {
    expect(created({ about }).about).toEqual(about)
    expect(Object.keys(created())).not.toContain('about')
  })

  it('written before notes could be about something is still a note', () => {
    expect(note.safeParse(created()).success).toBe(true)
    expect(note.safeParse({ ...created(), about: { kind: 'outlet', id: numberedId(9), name: '' } }).success).toBe(false)
  })

  it('has a title of one line', () => {
    expect(created({ title: 'hai\r\ndòng' }).title).toBe('hai dòng')
  })
})

describe('editing a note', () => {
  it('changes what was typed, and when', () => {
    const [put] = editNotebookNote(created(), { body: 'Mới' }, later).put
    expect(put?.after).toEqual({ ...created(), body: 'Mới', updatedAt: later })
  })

  it('learns what its theme is called now, but makes no change for that alone', () => {
    const before = created({ about })
    expect(editNotebookNote(before, { body: before.body, aboutName: 'Ruộng đất' }, later).put).toEqual([])
    const [put] = editNotebookNote(before, { title: 'Khác', aboutName: 'Ruộng đất' }, later).put
    expect(put?.after).toMatchObject({ title: 'Khác', about: { ...about, name: 'Ruộng đất' } })
    const [gone] = editNotebookNote(before, { title: 'Khác', aboutName: undefined }, later).put
    expect(gone?.after).toMatchObject({ about })
  })
})

it('follows a theme that is merged into another, and stays with the others', () => {
  const themeOf = (id: number, name: string): Theme => ({
    kind: 'theme',
    id: numberedId(id),
    name,
    parentId: null,
    colour: '#1f5f5b',
    description: '',
    position: id,
  })
  const [from, into] = [themeOf(9, 'Đất đai'), themeOf(8, 'Ruộng đất')]
  const ours = created({ about })
  const others = [
    created({ id: numberedId(2), about: { kind: 'theme', id: into.id, name: into.name } }),
    created({ id: numberedId(3), about: { kind: 'article', id: from.id, name: 'Bài cùng mã' } }),
    created({ id: numberedId(4) }),
  ]
  const change = mergeThemes(notebookOf([from, into, ours, ...others]), { fromId: from.id, intoId: into.id, at: later })
  const notes = change?.put.filter(({ after }) => after.kind === 'note')
  expect(notes).toEqual([{ before: ours, after: { ...ours, about: { kind: 'theme', id: into.id, name: into.name } } }])
})
