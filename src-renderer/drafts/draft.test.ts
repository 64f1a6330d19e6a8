import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Bridge } from '#contract/bridge'
import { draftName } from '#contract/drafts'
import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { createDraft, readDraft } from './draft'

/** A file of this computer, which takes as long as the test says. */
function createMain(file: string | null = null) {
  const main = {
    files: new Map<string, string | null>([['one', file]]),
    kept: [] as (string | null)[],
    disk: Promise.resolve(),
    refusal: null as Failure | null,
  }
  const bridge = {
    async ask(name: string, asked: unknown) {
      if (main.refusal && name === 'readDraft') return failed(main.refusal)
      // There are only two calls in this room: the one asks for a name.
      if (name === 'readDraft') return succeeded(main.files.get(asked as string) ?? null)
      const keeping = asked as { readonly name: string; readonly text: string | null }
      main.kept.push(keeping.text)
      // Main puts in order what it is asked for, and answers each in its time.
      if (!main.refusal) main.files.set(keeping.name, keeping.text)
      const answer: Outcome<null> = main.refusal ? failed(main.refusal) : succeeded(null)
      await main.disk
      return answer
    },
  }
  // Only what this room asks for is there; anything else would fail the test.
  vi.stubGlobal('sotay', bridge as unknown as Bridge<File>)
  return main
}

/** A main whose disk answers when it is told to. */
function createSlowMain() {
  const main = createMain()
  let answer: () => void = () => undefined
  main.disk = new Promise((resolve) => {
    answer = resolve
  })
  return { main, answer }
}

const silence = (): void => undefined
const full: Failure = { code: 'not-saved', reason: 'disk-full' }

beforeEach(() => vi.useFakeTimers())

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is typed in a dialog', () => {
  it('is kept while somebody types on without a pause, and not for every letter', async () => {
    const main = createMain()
    const draft = createDraft('one', null, silence)
    for (let letters = 1; letters <= 10; letters += 1) {
      draft.hold('x'.repeat(letters))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(main.kept.length).toBeGreaterThan(0)
    expect(main.kept.length).toBeLessThan(4)
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.files.get('one')).toBe('x'.repeat(10))
  })

  it('is not kept when it is what was there before', async () => {
    const main = createMain('một')
    const draft = createDraft('one', 'một', silence)
    draft.hold('một')
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.kept).toEqual([])
  })

  it('leaves nothing behind when it is forgotten, although it is being kept at that moment', async () => {
    const { main, answer } = createSlowMain()
    const draft = createDraft('one', null, silence)
    draft.hold('một')
    await vi.advanceTimersByTimeAsync(1000)
    draft.hold('một hai')
    draft.forget()
    draft.flush()
    answer()
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.kept).toEqual(['một', null])
  })

  it.each([
    ['forgotten', null],
    ['kept', 'một hai'],
  ])(
    'is %s at once as its dialog goes away: the next one may keep its own before the disk answers',
    async (how, last) => {
      const { main, answer } = createSlowMain()
      const draft = createDraft('one', null, silence)
      draft.hold('một')
      await vi.advanceTimersByTimeAsync(1000)
      draft.hold('một hai')
      if (how === 'forgotten') draft.forget()
      else draft.flush()
      createDraft('one', last, silence).hold('ba')
      await vi.advanceTimersByTimeAsync(1000)
      answer()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(main.kept).toEqual(['một', last, 'ba'])
    },
  )

  it('is not kept on when the dialog holds nothing worth keeping: it was saved before the app ended', async () => {
    const main = createMain('một')
    createDraft('one', 'một', silence).hold(null)
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.files.get('one')).toBeNull()
  })

  it('is said to be at risk when it cannot be kept, which is tried again by itself until it can', async () => {
    const main = createMain()
    main.refusal = full
    const heard: boolean[] = []
    const draft = createDraft('one', null, (isKept) => heard.push(isKept))
    draft.hold('một')
    await vi.advanceTimersByTimeAsync(12_000)
    expect(heard.length).toBeGreaterThan(1)
    expect(heard.length).toBeLessThan(4)
    expect(heard).not.toContain(true)
    main.refusal = null
    await vi.advanceTimersByTimeAsync(6000)
    expect(heard.at(-1)).toBe(true)
    expect(main.files.get('one')).toBe('một')
    const { length } = main.kept
    await vi.advanceTimersByTimeAsync(60_000)
    expect(main.kept).toHaveLength(length)
  })

  it('is tried again with the next letter, and no more when its dialog is gone', async () => {
    const main = createMain()
    main.refusal = full
    const draft = createDraft('one', null, silence)
    draft.hold('một')
    await vi.advanceTimersByTimeAsync(1000)
    draft.hold('một hai')
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.kept).toEqual(['một', 'một hai'])
    draft.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(main.kept).toEqual(['một', 'một hai', 'một hai'])
  })

  it('is kept at once when its dialog goes away undecided', async () => {
    const main = createMain()
    const draft = createDraft('one', null, silence)
    draft.hold('một')
    draft.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(main.kept).toEqual(['một'])
  })
})

describe('what was typed when the app ended', () => {
  const shape = z.strictObject({ text: z.string() })

  it.each([
    ['{"text":"một"}', { text: 'một' }],
    [null, null],
  ])('%s', async (file, found) => {
    const main = createMain(file)
    expect(await readDraft('one', shape)).toEqual(succeeded(found))
    expect(main.kept).toEqual([])
  })

  it.each(['{"text":1}', '{"text'])('is put aside, beside what was put there before, when it is %s', async (file) => {
    const main = createMain(file)
    expect(await readDraft('one', shape)).toEqual(succeeded(null))
    expect(main.files.get('one')).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    main.files.set('one', file)
    await readDraft('one', shape)
    const aside = [...main.files].filter(([name]) => name !== 'one')
    expect(aside.map(([, text]) => text)).toEqual([file, file])
    for (const [name] of aside) expect(draftName.safeParse(name).success).toBe(true)
  })

  it('is not said to be none while it cannot be read', async () => {
    const main = createMain('{"text":"một"}')
    main.refusal = { code: 'cannot-read-draft', path: '/một.json', reason: 'EIO' }
    expect(await readDraft('one', shape)).toEqual(failed(main.refusal))
    expect(main.kept).toEqual([])
  })
})
