import { expect, it } from 'vitest'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import type { Note } from '#domain/notebook/records'
import { backlinksOf } from './backlinks'

function noteOf(number: number, body: string, updatedAt: string): Note {
  const at = '2026-01-02T03:04:05.006Z'
  return { kind: 'note', id: numberedId(number), title: '', body, createdAt: at, updatedAt }
}

const passage = (number: number): string => `![[passage:${numberedId(number)}]]`

it('names the notes that show a passage, edited last first, each once', () => {
  const old = noteOf(1, `${passage(10)} và ${passage(10)}`, '2026-01-03T00:00:00.000Z')
  const young = noteOf(2, `${passage(11)}\n\n${passage(10)}`, '2026-02-03T00:00:00.000Z')
  const inCode = noteOf(3, `\`${passage(10)}\``, '2026-03-03T00:00:00.000Z')
  const links = backlinksOf([old, young, inCode])
  expect(links.get(numberedId(10))).toEqual([young, old])
  expect(links.get(numberedId(11))).toEqual([young])
  expect(links.get(numberedId(12))).toBeUndefined()
})

it('follows a note that was edited', () => {
  const before = noteOf(1, passage(10), '2026-01-03T00:00:00.000Z')
  expect(backlinksOf([before]).has(numberedId(10))).toBe(true)
  expect(backlinksOf([{ ...before, body: 'không còn' }]).has(numberedId(10))).toBe(false)
})
