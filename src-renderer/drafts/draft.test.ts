import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Bridge } from '#contract/bridge'
import { succeeded } from '#contract/failure'
import { createDraft, readDraft } from './draft'

/** A file of this computer, which takes as long as the test says. */
function createMain(file: string | null = null) {
  const main = { file, kept: [] as (string | null)[], disk: Promise.resolve() }
  const bridge = {
    async ask(name: string, asked: unknown) {
      if (name === 'readDraft') return succeeded(main.file)
      // The only other call of this room.
      main.file = (asked as { readonly text: string | null }).text
      main.kept.push(main.file)
      await main.disk
      return succeeded(null)
    },
  }
  // Only what this room asks for is there; anything else would fail the test.
  vi.stubGlobal('sotay', bridge as unknown as Bridge<File>)
  return main
}

beforeEach(() => vi.useFakeTimers())

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is typed in a dialog', () => {
  it('is kept while somebody types on without a pause, and not for every letter', async () => {
    const main = createMain()
    const draft = createDraft('one', null)
    for (let letters = 1; letters <= 10; letters += 1) {
      draft.hold('x'.repeat(letters))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(main.kept.length).toBeGreaterThan(0)
    expect(main.kept.length).toBeLessThan(4)
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.file).toBe('x'.repeat(10))
  })

  it('is not kept when it is what was there before', async () => {
    const main = createMain('một')
    const draft = createDraft('one', 'một')
    draft.hold('một')
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.kept).toEqual([])
  })

  it('leaves nothing behind when it is forgotten, although it is being kept at that moment', async () => {
    const main = createMain()
    let answer: () => void = () => undefined
    main.disk = new Promise((resolve) => {
      answer = resolve
    })
    const draft = createDraft('one', null)
    draft.hold('một')
    await vi.advanceTimersByTimeAsync(1000)
    draft.hold('một hai')
    draft.forget()
    draft.flush()
    answer()
    await vi.advanceTimersByTimeAsync(1000)
    expect(main.kept).toEqual(['một', null])
  })

  it('is kept at once when its dialog goes away undecided', async () => {
    const main = createMain()
    const draft = createDraft('one', null)
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
    ['{"text":1}', null],
    ['{"text', null],
  ])('%s', async (file, found) => {
    createMain(file)
    expect(await readDraft('one', shape)).toEqual(found)
  })
})
