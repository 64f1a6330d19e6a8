import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '#domain/notebook/intent'
import { emptyNotebook } from '#domain/notebook/notebook'
import type { Theme } from '#domain/notebook/records'
import type { Kept } from './kept'
import { drawn } from './store'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const kept: Kept = { notebook: emptyNotebook, rows: new Map(), history: { undo: null, redo: null } }

const theme = (name: string, description = ''): Theme => ({
  kind: 'theme',
  id: id(1),
  name,
  parentId: null,
  colour: '#336699',
  description,
  position: 0,
})

const step = (number: number, change: Step['change']): Step => ({
  id: id(number),
  at: '2026-02-03T04:05:06.007Z',
  intent: { kind: 'edit-theme' },
  change,
})

const create = step(11, { put: [{ after: theme('Đất') }], remove: [] })
const rename = step(12, { put: [{ before: theme('Đất'), after: theme('Đất đai') }], remove: [] })
const describeIt = step(13, { put: [{ before: theme('Đất đai'), after: theme('Đất đai', 'mô tả') }], remove: [] })

describe('drawn', () => {
  it('is what is kept when nothing is underway', () => {
    expect(drawn(kept, [])).toEqual({ kept, underway: [], notebook: kept.notebook })
    expect(drawn(kept, []).notebook).toBe(kept.notebook)
  })

  it('lays everything underway over what is kept, in the order it was done', () => {
    const { notebook } = drawn(kept, [create, rename, describeIt])
    expect(notebook.theme.get(id(1))).toEqual(theme('Đất đai', 'mô tả'))
    expect(kept.notebook.theme.size).toBe(0)
  })

  it('draws the same whether a step is underway or kept already', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), (acknowledged) => {
        const steps = [create, rename, describeIt]
        const moved = { ...kept, notebook: drawn(kept, steps.slice(0, acknowledged)).notebook }
        expect(drawn(moved, steps.slice(acknowledged)).notebook).toEqual(drawn(kept, steps).notebook)
      }),
    )
  })

  it('takes a step that was refused off the screen and leaves a later one on it', () => {
    const other: Theme = { ...theme('Nước'), id: id(2) }
    const later = step(14, { put: [{ after: other }], remove: [] })
    const { notebook } = drawn(
      kept,
      [create, later].filter((one) => one.id !== create.id),
    )
    expect([...notebook.theme.values()]).toEqual([other])
  })
})
