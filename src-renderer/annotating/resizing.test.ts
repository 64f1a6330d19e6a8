import { describe, expect, it } from 'vitest'
import { notebookOf } from '#domain/notebook/notebook'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import type { Annotation } from '#domain/notebook/records'
import { useStore } from '../state/store'
import { passageToSplit } from './resizing'

const articleId = numberedId(1)
const at = '2024-03-05T07:08:09.010Z'

function passage(number: number, start: number, end: number): Annotation {
  const quote = { exact: '', prefix: '', suffix: '' }
  const id = numberedId(number)
  return {
    kind: 'annotation',
    id,
    articleId,
    start,
    end,
    quote,
    themeIds: [],
    note: '',
    colour: null,
    author: '',
    createdAt: at,
    updatedAt: at,
  }
}

const [long, short] = [passage(2, 0, 100), passage(3, 10, 40)]

function splitAt(start: number, current: string | null): string | undefined {
  return passageToSplit({
    ...useStore.getInitialState(),
    notebook: notebookOf([long, short]),
    selected: { articleId, start, end: start + 5, by: 'cursor' },
    current,
  })?.id
}

describe('the passage to split', () => {
  it('is the current one where the selection begins inside it, though a shorter one is there too', () => {
    expect(splitAt(20, long.id)).toBe(long.id)
  })

  it('is the shortest around the selection when none is current, or the current one is elsewhere', () => {
    expect(splitAt(20, null)).toBe(short.id)
    expect(splitAt(60, short.id)).toBe(long.id)
  })

  it('is none where the selection begins with it: there would be nothing in the first half', () => {
    expect(splitAt(0, long.id)).toBeUndefined()
  })
})
