import i18next from 'i18next'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge } from '#contract/bridge'
import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { defaultSettings } from '#contract/settings'
import type { Committed } from '#contract/views'
import type { Step } from '#domain/notebook/intent'
import { openSample } from '../first-run/sample'
import { startI18n } from '../i18n/i18n'
import { discardAside, followUnsaved, loadAside, waitingIn } from './aside'
import { followCommits, perform } from './commit'
import { bringIn, settled, trySaving } from './saving'
import { opened, useStore } from './store'

const libraryId = '0f8fad5b-d9cb-469f-a165-70867728950e'
const beginning = useStore.getState()
const stops: (() => void)[] = []

/** Main with a library whose disk answers what the test says, and a file of this computer for what is not saved. */
function createMain(file: readonly Step[] = []) {
  const main = {
    answer: succeeded(null) as Outcome<null>,
    file,
    fileIsFull: false,
    everKept: [] as string[][],
    asked: [] as string[],
  }
  let hear: (committed: Committed) => void = () => undefined
  const bridge = {
    async ask(name: string, asked: unknown) {
      main.asked.push(name)
      await new Promise(setImmediate)
      if (name === 'readUnsaved') return succeeded(main.file)
      if (name === 'keepUnsaved') {
        if (main.fileIsFull) return failed({ code: 'not-saved', reason: 'disk-full' })
        main.file = asked as readonly Step[]
        main.everKept.push(main.file.map(({ id }) => id))
        return succeeded(null)
      }
      const { id, change } = asked as Step
      if (!main.answer.ok) return main.answer
      const history = { undo: null, redo: null }
      hear({ stepId: id, change: { put: [...change.put], remove: [] }, rows: [], removedArticles: [], history })
      return succeeded(null)
    },
    onCommitted(listener: (committed: Committed) => void) {
      hear = listener
      return () => undefined
    },
  }
  // Only what this room asks for is there; anything else would fail the test.
  vi.stubGlobal('sotay', bridge as unknown as Bridge<File>)
  return main
}

const diskFull: Failure = { code: 'not-saved', reason: 'disk-full' }

function stepOf(nth: number): Step {
  const id = `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
  const after = {
    kind: 'theme',
    id,
    name: String(nth),
    parentId: null,
    colour: '#336699',
    description: '',
    position: 0,
  }
  const intent = { kind: 'create-theme', name: String(nth) } as const
  return {
    id,
    at: '2026-02-03T04:05:06.007Z',
    intent,
    change: { put: [{ after: { ...after, kind: 'theme' } }], remove: [] },
  }
}

const add = (nth: number): Promise<boolean> => perform(stepOf(nth).intent, stepOf(nth).change)
const drawn = (): readonly string[] => [...useStore.getState().notebook.theme.values()].map(({ name }) => name)
const names = (steps: readonly Step[]): readonly (string | undefined)[] => steps.map(({ intent }) => intent.name)

async function openedLibrary(): Promise<void> {
  stops.push(followCommits(), followUnsaved())
  const view = { id: libraryId, path: '/kho', access: 'full' as const, rows: '[]', themes: [], notes: [] }
  const rest = { glossary: [], queries: [], history: { undo: null, redo: null }, notices: [] }
  useStore.setState(opened({ ...view, ...rest }, defaultSettings, 'vi'))
  await loadAside()
}

beforeAll(() => startI18n('vi'))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  useStore.setState(beginning, true)
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what the disk of the library refuses', () => {
  it('is kept on this computer as it stands on the screen, and forgotten once it is saved', async () => {
    const main = createMain()
    await openedLibrary()
    await add(1)
    main.answer = failed(diskFull)
    await add(2)
    await add(3)
    await expect.poll(() => names(main.file)).toEqual(['2', '3'])
    expect(useStore.getState().keptForNextTime).toBe(true)
    main.answer = succeeded(null)
    await vi.runAllTimersAsync()
    await settled()
    await expect.poll(() => main.file).toEqual([])
    expect(drawn()).toEqual(['1', '2', '3'])
  })

  it.each([
    ['refused', failed({ code: 'read-only' }), ['1']],
    ['saved', succeeded(null), []],
  ] as const)(
    'stands aside once, or not at all, when it is %s while the library is opened again',
    async (_, answer, left) => {
      const main = createMain()
      await openedLibrary()
      main.answer = failed(diskFull)
      await add(1)
      await expect.poll(() => useStore.getState().unsaved).toBe('disk-full')
      main.answer = answer
      trySaving()
      // As opening for reading does with all that waits.
      useStore.setState((state) => ({ underway: [], aside: waitingIn(state) }))
      expect(names(useStore.getState().aside)).toEqual(['1'])
      await settled()
      expect(names(useStore.getState().aside)).toEqual(left)
      await expect.poll(() => names(main.file)).toEqual(left)
      await vi.runAllTimersAsync()
    },
  )

  it('is said not to be kept when this computer has no room either', async () => {
    const main = createMain()
    await openedLibrary()
    main.answer = failed(diskFull)
    main.fileIsFull = true
    await add(1)
    await expect.poll(() => useStore.getState().unsaved).toBe('disk-full')
    expect([main.file, useStore.getState().keptForNextTime]).toEqual([[], false])
  })

  it('keeps a person from leaving for the sample, on whose screen it would be lost', async () => {
    const main = createMain()
    await openedLibrary()
    main.answer = failed(diskFull)
    await add(1)
    await openSample()
    expect(main.asked).not.toContain('openSample')
    expect(drawn()).toEqual(['1'])
    expect(useStore.getState().messages.at(-1)?.text).toBe(i18next.t('saving.saveFirst'))
  })

  it('stands aside when it is refused for good after it has waited', async () => {
    const main = createMain()
    await openedLibrary()
    main.answer = failed(diskFull)
    await add(1)
    main.answer = failed({ code: 'changed-meanwhile' })
    await vi.runAllTimersAsync()
    await settled()
    expect([drawn(), names(useStore.getState().aside)]).toEqual([[], ['1']])
    await expect.poll(() => names(main.file)).toEqual(['1'])
    expect(useStore.getState().messages).toHaveLength(1)
  })
})

describe('what was not saved last time', () => {
  it('waits for the person, is drawn and saved under the same ids when it is brought in, and is never unkept meanwhile', async () => {
    const last = [stepOf(7), stepOf(8)]
    const main = createMain(last)
    await openedLibrary()
    expect([drawn(), useStore.getState().aside]).toEqual([[], last])
    main.answer = failed(diskFull)
    bringIn()
    await settled()
    expect([drawn(), useStore.getState().aside, useStore.getState().unsaved]).toEqual([['7', '8'], [], 'disk-full'])
    expect(main.file).toEqual(last)
    expect(main.everKept.every((ids) => ids.length === 2)).toBe(true)
    main.answer = succeeded(null)
    await vi.runAllTimersAsync()
    await settled()
    await expect.poll(() => main.file).toEqual([])
    expect(drawn()).toEqual(['7', '8'])
  })

  it('is gone when it is given up', async () => {
    const main = createMain([stepOf(7)])
    await openedLibrary()
    discardAside()
    await expect.poll(() => main.file).toEqual([])
  })
})
