import * as fc from 'fast-check'
import i18next from 'i18next'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge } from '#contract/bridge'
import { type Failure, failed, succeeded } from '#contract/failure'
import type { Committed } from '#contract/views'
import { applyChange } from '#domain/notebook/apply-change'
import { type Change, reverseChange } from '#domain/notebook/change'
import { checkChange } from '#domain/notebook/check-change'
import type { Step } from '#domain/notebook/intent'
import { emptyNotebook, type Notebook } from '#domain/notebook/notebook'
import type { Theme } from '#domain/notebook/records'
import { startI18n } from '../i18n/i18n'
import { followCommits, perform, performWide, redo, travel, undo } from './commit'
import { everythingSaved, settled, trySaving } from './saving'
import { useStore } from './store'

const diskFull: Failure = { code: 'not-saved', reason: 'disk-full' }
const beginning = useStore.getState()

/** Main as the contract promises it, over a notebook in memory and a disk that may be full. */
function createMain() {
  let notebook: Notebook = emptyNotebook
  let done: readonly Step[] = []
  let undone: readonly Step[] = []
  let isFull = false
  const committed: string[] = []
  let hear: (committed: Committed) => void = () => undefined

  const commit = (change: Change, stepId: string, stacks: () => void) => {
    if (checkChange(notebook, change).length > 0) return failed({ code: 'changed-meanwhile' })
    if (isFull) return failed(diskFull)
    notebook = applyChange(notebook, change)
    stacks()
    committed.push(stepId)
    const history = { undo: done.at(-1)?.intent ?? null, redo: undone.at(-1)?.intent ?? null }
    const put = change.put.map(({ before, after }) => ({ before, after }))
    hear({ stepId, change: { put, remove: [...change.remove] }, rows: [], removedArticles: [], history })
    return succeeded(null)
  }
  const answers = {
    commit(step: Step) {
      return commit(step.change, step.id, () => {
        done = [...done, step]
        undone = []
      })
    },
    undo() {
      const step = done.at(-1)
      if (!step) return failed({ code: 'nothing-to-undo' })
      return commit(reverseChange(step.change), step.id, () => {
        done = done.slice(0, -1)
        undone = [...undone, step]
      })
    },
    redo() {
      const step = undone.at(-1)
      if (!step) return failed({ code: 'nothing-to-redo' })
      return commit(step.change, step.id, () => {
        undone = undone.slice(0, -1)
        done = [...done, step]
      })
    },
  }
  const asked: string[] = []
  const bridge = {
    async ask(name: string, question: unknown) {
      asked.push(name)
      // A question takes its time: others may be asked before it is answered.
      await new Promise(setImmediate)
      if (name === 'commit') return answers.commit(question as Step)
      return name === 'undo' ? answers.undo() : name === 'redo' ? answers.redo() : succeeded(null)
    },
    onCommitted(listener: (committed: Committed) => void) {
      hear = listener
      return () => undefined
    },
  }
  // Only what this room asks for is there; anything else would fail the test.
  vi.stubGlobal('sotay', bridge as unknown as Bridge<File>)
  return {
    asked,
    committed,
    isFull: () => isFull,
    themes: () => [...notebook.theme.values()].map(({ name }) => name),
    fill: () => {
      isFull = true
    },
    makeRoom: () => {
      isFull = false
    },
    meanwhile: (change: Change) => {
      notebook = applyChange(notebook, change)
    },
  }
}

let main: ReturnType<typeof createMain>

beforeAll(() => startI18n('vi'))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('requestAnimationFrame', setImmediate)
  begin()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function begin(): void {
  main = createMain()
  useStore.setState(beginning, true)
  followCommits()
}

function themeNamed(name: string): Theme {
  const nth = String(name.length === 0 ? 0 : Number(name)).padStart(12, '0')
  const id = `00000000-0000-4000-8000-${nth}`
  return { kind: 'theme', id, name, parentId: null, colour: '#336699', description: '', position: 0 }
}

function add(name: string): Promise<boolean> {
  return perform({ kind: 'create-theme', name }, { put: [{ after: themeNamed(name) }], remove: [] })
}

function drawn(): readonly string[] {
  return [...useStore.getState().notebook.theme.values()].map(({ name }) => name)
}

describe('a full disk', () => {
  it('keeps what was done on the screen with its reason, and saves it in order when there is room', async () => {
    expect(await add('1')).toBe(true)
    main.fill()
    expect(await add('2')).toBe(true)
    expect(await add('3')).toBe(true)
    expect([drawn(), main.themes(), useStore.getState().unsaved]).toEqual([['1', '2', '3'], ['1'], 'disk-full'])
    expect(await everythingSaved()).toBe(false)
    main.makeRoom()
    await vi.runAllTimersAsync()
    await settled()
    expect([main.themes(), useStore.getState().unsaved]).toEqual([['1', '2', '3'], null])
    expect(new Set(main.committed).size).toBe(main.committed.length)
  })

  it('takes back and puts back what waits, without asking main, and what is kept only when nothing waits', async () => {
    await add('1')
    main.fill()
    await add('2')
    const before = main.asked.length
    await undo()
    expect([drawn(), useStore.getState().unsaved, main.asked.length]).toEqual([['1'], null, before])
    await redo()
    await settled()
    expect([drawn(), useStore.getState().unsaved]).toEqual([['1', '2'], 'disk-full'])
    await undo()
    await undo()
    expect([drawn(), main.asked.at(-1)]).toEqual([['1'], 'undo'])
    expect(useStore.getState().messages.at(-1)?.text).toBe(i18next.t('failure.not-saved.disk-full'))
  })

  it('lets nothing be done upon it that main would do without it', async () => {
    main.fill()
    await add('1')
    expect(await performWide({ kind: 'remove-theme', themeId: themeNamed('9').id })).toBe(false)
    await travel(null)
    expect(main.asked.filter((name) => name !== 'commit')).toEqual([])
    expect(useStore.getState().messages.at(-1)?.text).toBe(i18next.t('saving.saveFirst'))
    main.makeRoom()
    expect(await performWide({ kind: 'remove-theme', themeId: themeNamed('9').id })).toBe(true)
    expect(main.themes()).toEqual(['1'])
  })
})

it('sends nothing to another library that came to the front before the step was on its way, and says so', async () => {
  const saved = add('1')
  useStore.setState({ ...beginning, messages: [] })
  expect(await saved).toBe(false)
  expect([main.asked, drawn()]).toEqual([[], []])
  expect(useStore.getState().messages).toMatchObject([{ tone: 'problem' }])
})

it('takes a step off that is refused for good, says why, and keeps those behind it', async () => {
  main.meanwhile({ put: [{ after: { ...themeNamed('1'), description: 'của máy khác' } }], remove: [] })
  const [one, two] = await Promise.all([add('1'), add('2')])
  // Both were asked about together; what became of each is its own.
  expect([one, two]).toEqual([false, true])
  expect(drawn()).toEqual(['2'])
  expect(useStore.getState().messages.at(-1)?.text).toBe(i18next.t('failure.changed-meanwhile'))
  expect(useStore.getState().saveFailed).toBe(false)
})

const event = fc.constantFrom('add', 'undo', 'redo', 'fill', 'make-room', 'try', 'wait')

it('shows what a person did, whatever the disk does, and saves exactly that in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      begin()
      let made = 0
      // What a person means: a list of things done, and those taken back.
      let done: readonly string[] = []
      let undone: readonly string[] = []
      for (const one of events) {
        const waits = useStore.getState().underway.length > 0
        if (one === 'add') {
          made += 1
          done = [...done, String(made)]
          undone = []
          await add(String(made))
        } else if (one === 'fill') main.fill()
        else if (one === 'make-room') main.makeRoom()
        else if (one === 'try') trySaving()
        else if (one === 'wait') await vi.advanceTimersByTimeAsync(60_000)
        else if (one === 'undo') {
          // A full disk refuses to take back what is kept: then nothing moves, and a message says so.
          if (waits || !main.isFull()) {
            undone = [...undone, ...done.slice(-1)]
            done = done.slice(0, -1)
          }
          await undo()
        } else {
          const isOffScreen = useStore.getState().takenBack.length > 0
          if (isOffScreen || (!waits && !main.isFull())) {
            done = [...done, ...undone.slice(-1)]
            undone = undone.slice(0, -1)
          }
          await redo()
        }
        await settled()
        expect(drawn().toSorted()).toEqual(done.toSorted())
      }
      main.makeRoom()
      trySaving()
      await settled()
      expect(main.themes().toSorted()).toEqual(done.toSorted())
      expect(useStore.getState()).toMatchObject({ unsaved: null, underway: [] })
    }),
    { numRuns: 150 },
  )
})
