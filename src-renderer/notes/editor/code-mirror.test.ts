import { redo, undo } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { embedOf } from '#domain/notes/passage-embed'
import { undoInField } from '../../ui/own-undo'
import { type CodeMirror, createCodeMirror } from './code-mirror'

const id = '11111111-1111-4111-8111-111111111111'
const embed = embedOf(id, 'Giá đất vườn')

let parent: HTMLElement
let made: CodeMirror | undefined
const heard: string[] = []
let asks = 0

beforeEach(() => {
  parent = document.createElement('div')
  document.body.append(parent)
})
afterEach(() => {
  made?.destroy()
  parent.remove()
  heard.length = 0
  asks = 0
})

function editor(text: string, cursor = text.length) {
  made = createCodeMirror({
    parent,
    text,
    cursor,
    label: 'Nội dung',
    placeholder: 'Viết…',
    nameless: 'đoạn trích',
    hears: {
      typed: (now) => heard.push(now),
      left: () => undefined,
      done: () => false,
      wantsPassage() {
        asks += 1
        return true
      },
    },
  })
  const view = EditorView.findFromDOM(parent)
  if (!view) throw new Error('an editor was made')
  const type = (letters: string): void => {
    for (const letter of letters) view.dispatch({ ...view.state.replaceSelection(letter), userEvent: 'input.type' })
  }
  return { made, view, type, text: () => view.state.doc.toString(), cursor: () => view.state.selection.main.head }
}

describe('what is shown from outside', () => {
  it('leaves the cursor with its letters and is not told as typed', () => {
    const { made, text, cursor } = editor('một ba bốn', 4)
    made.show('một hai ba bốn')
    expect([text(), cursor()]).toEqual(['một hai ba bốn', 4])
    made.show('không một hai ba bốn')
    expect(cursor()).toBe(10)
    expect(heard).toEqual([])
  })

  it("is no step of the editor's own undo, which takes back what was typed around it", () => {
    const { made, view, type, text } = editor('một')
    type(' hai')
    made.show('KHÔNG một hai')
    expect(undo(view)).toBe(true)
    expect(text()).toBe('KHÔNG một')
    expect(redo(view)).toBe(true)
    expect(text()).toBe('KHÔNG một hai')
    expect(heard.at(-1)).toBe('KHÔNG một hai')
  })
})

it('undoes by the menu while it has the focus, and leaves it to the app otherwise', () => {
  const { made, type, text } = editor('')
  type('chữ')
  expect(undoInField('undo')).toBe(false)
  made.focus()
  expect(undoInField('undo')).toBe(true)
  expect(text()).not.toBe('chữ')
})

describe('a passage', () => {
  it.each([
    ['in the middle of a line, where the cursor is', 'trước sau', 6, `trước ${embed}sau`],
    ['on a line of its own, apart from the list above', '- một\n', 6, `- một\n\n${embed}`],
    ['after a blank line, as it is', 'một\n\n', 5, `một\n\n${embed}`],
    ['in place of the brackets that asked for it', 'xem ![[', 7, `xem ${embed}`],
    ['in place of two brackets alone on their line', 'một\n[[', 6, `một\n\n${embed}`],
  ])('is set in %s', (_, before, at, after) => {
    const { made, text, cursor } = editor(before, at)
    made.insert(embed)
    expect(text()).toBe(after)
    expect(cursor()).toBe(after.indexOf(embed) + embed.length)
    expect(heard).toEqual([after])
  })

  it('is shown by its words and taken away as one', () => {
    const { view, text } = editor(`a ${embed} b ![[passage:${id}]]`)
    expect(parent.textContent).toBe('a “Giá đất vườn” b “đoạn trích”')
    view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, cancelable: true }))
    expect(text()).toBe(`a ${embed} b `)
  })

  it('is asked for by typing two brackets, but not by pasting them', () => {
    const { view, type } = editor('')
    view.dispatch({ ...view.state.replaceSelection('[['), userEvent: 'input.paste' })
    expect(asks).toBe(0)
    type(' ![[')
    expect(asks).toBe(1)
    type('x')
    expect(asks).toBe(1)
  })
})
