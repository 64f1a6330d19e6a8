import { expect, it } from 'vitest'
import { historyLines } from './history-lines'

const at = '2026-02-03T04:05:06.007Z'
const stepOf = (id: string) => ({ id, at, intent: { kind: 'edit-note' as const } })
const waiting = (id: string) => ({ ...stepOf(id), change: { put: [], remove: [] } })

function said(...[list, unsaved]: Parameters<typeof historyLines>): readonly string[] {
  return historyLines(list, unsaved).map((line) => {
    const name = line.kind === 'start' ? 'start' : `${line.kind} ${line.step.id}`
    return line.isHere ? `${name} *` : name
  })
}

it.each([
  ['nothing at all', { done: [], undone: [] }, [], []],
  ['the latest on top', { done: ['1', '2', '3'], undone: [] }, [], ['done 3 *', 'done 2', 'done 1', 'start']],
  [
    'what comes next right above where one is',
    { done: ['1'], undone: ['4', '3', '2'] },
    [],
    ['undone 4', 'undone 3', 'undone 2', 'done 1 *', 'start'],
  ],
  ['everything taken back', { done: [], undone: ['2', '1'] }, [], ['undone 2', 'undone 1', 'start *']],
  [
    'what waits for the disk after what is done',
    { done: ['1'], undone: [] },
    ['2', '3'],
    ['unsaved 3 *', 'unsaved 2', 'done 1', 'start'],
  ],
])('shows %s', (_, { done, undone }, unsaved, lines) => {
  expect(said({ done: done.map(stepOf), undone: undone.map(stepOf) }, unsaved.map(waiting))).toEqual(lines)
})
