import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWriting, longest, pause } from './writing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A record, an editor and a disk that answers when it is told to. */
function world(first: string | null = 'một') {
  let record = first
  let editor = first ?? ''
  let composing = false
  const unsaved: boolean[] = []
  const saves: { readonly text: string; answer(ok: boolean): Promise<void> }[] = []
  let conflicts = 0
  const writing = createWriting({
    record: () => record,
    save(text) {
      const before = record
      record = text
      return new Promise((resolve) => {
        saves.push({
          text,
          async answer(ok) {
            // A change that could not be saved is taken off the record, whatever was laid over it since.
            if (!ok && record === text) record = before
            resolve(ok)
            await vi.advanceTimersByTimeAsync(0)
          },
        })
      })
    },
    show: (text) => {
      editor = text
    },
    isComposing: () => composing,
    onConflict: () => {
      conflicts += 1
    },
    onUnsaved(one) {
      unsaved.push(one)
      // As a store does whose every change is looked at.
      writing.look()
    },
  })
  return {
    writing,
    saves,
    unsaved,
    texts: () => saves.map(({ text }) => text),
    conflicts: () => conflicts,
    editor: () => editor,
    compose: (now: boolean) => {
      composing = now
    },
    type: (text: string) => {
      editor = text
      writing.typed(text)
    },
    elsewhere: (text: string | null) => {
      record = text
      writing.look()
    },
    wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  }
}

describe('saving', () => {
  it('happens once after a pause in typing, and not when there is nothing new', async () => {
    const { type, wait, texts, writing } = world()
    type('một h')
    await wait(pause - 1)
    type('một hai')
    await wait(pause - 1)
    expect(texts()).toEqual([])
    await wait(1)
    expect(texts()).toEqual(['một hai'])
    await writing.flush()
    expect(texts()).toEqual(['một hai'])
  })

  it('does not wait for a pause that never comes', async () => {
    const { type, wait, texts } = world('')
    for (let at = 0; at < longest; at += 500) {
      type('a'.repeat(at / 500 + 1))
      await wait(500)
    }
    expect(texts()).toEqual(['a'.repeat(longest / 500)])
  })

  it('does not happen when what was typed is taken back before', async () => {
    const { type, wait, texts, unsaved } = world()
    type('một hai')
    type('một')
    await wait(longest)
    expect(texts()).toEqual([])
    expect(unsaved).toEqual([true, false])
  })

  it('says that something is unsaved from the first letter until the disk has answered', async () => {
    const { type, wait, saves, unsaved } = world()
    type('một hai')
    expect(unsaved).toEqual([true])
    await wait(pause)
    expect(unsaved).toEqual([true])
    await saves[0]?.answer(true)
    expect(unsaved).toEqual([true, false])
  })

  it('makes a record where there is none', async () => {
    const { type, wait, texts, saves, editor } = world(null)
    type('mới')
    await wait(pause)
    await saves[0]?.answer(true)
    expect(texts()).toEqual(['mới'])
    expect(editor()).toBe('mới')
  })
})

describe('when the disk refuses', () => {
  it('keeps the letters on the screen, says that they are unsaved, and saves them with the next ones', async () => {
    const { type, wait, saves, editor, unsaved, texts } = world()
    type('một hai')
    await wait(pause)
    await saves[0]?.answer(false)
    expect(editor()).toBe('một hai')
    expect(unsaved).toEqual([true])
    type('một hai ba')
    await wait(pause)
    await saves[1]?.answer(true)
    expect(texts()).toEqual(['một hai', 'một hai ba'])
    expect(unsaved).toEqual([true, false])
  })

  it('keeps letters that were typed while it thought about it', async () => {
    const { type, wait, saves, editor, writing } = world()
    type('một hai')
    await wait(pause)
    type('một hai ba')
    await saves[0]?.answer(false)
    expect(editor()).toBe('một hai ba')
    void writing.flush()
    expect(saves[1]?.text).toBe('một hai ba')
  })

  it('to take the second of two, goes back to the first', async () => {
    const { type, saves, editor, writing, elsewhere } = world()
    type('một hai')
    void writing.flush()
    type('một hai ba')
    void writing.flush()
    await saves[0]?.answer(true)
    await saves[1]?.answer(false)
    expect(editor()).toBe('một hai ba')
    elsewhere('không một hai')
    expect(editor()).toBe('không một hai ba')
  })
})

describe('when somebody else has written', () => {
  it.each([
    ['shows it, when nothing is unsaved', 'một', 'một hai', 'một hai', 0],
    ['shows undo too', 'một', '', '', 0],
    ['puts both together where they wrote in different places', 'một ba', 'không một', 'không một ba', 0],
    ['keeps what is in the editor where both wrote in one place, and says so', 'một hai', 'một khác', 'một hai', 1],
    ['has nothing to do when both wrote the same', 'một hai', 'một hai', 'một hai', 0],
  ])('%s', (_, typed, theirs, shown, conflicts) => {
    const at = world()
    at.type(typed)
    at.elsewhere(theirs)
    expect(at.editor()).toBe(shown)
    expect(at.writing.text()).toBe(shown)
    expect(at.conflicts()).toBe(conflicts)
  })

  it('saves afterwards what only this editor has', async () => {
    const { type, elsewhere, wait, texts } = world()
    type('một ba')
    elsewhere('không một')
    await wait(pause)
    expect(texts()).toEqual(['không một ba'])
  })

  it('waits while letters are being composed', async () => {
    const { elsewhere, editor, wait, compose } = world()
    compose(true)
    elsewhere('khác')
    await wait(5000)
    expect(editor()).toBe('một')
    compose(false)
    await wait(1000)
    expect(editor()).toBe('khác')
  })

  it('leaves the editor alone when the record is gone', () => {
    const { elsewhere, editor, type } = world()
    type('một hai')
    elsewhere(null)
    expect(editor()).toBe('một hai')
  })
})
