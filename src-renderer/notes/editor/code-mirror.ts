import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands'
import { deleteMarkupBackward, insertNewlineContinueMarkup, markdownLanguage } from '@codemirror/lang-markdown'
import { Annotation, EditorState, Transaction } from '@codemirror/state'
import { dropCursor, EditorView, keymap, placeholder } from '@codemirror/view'
import { differenceOf } from '#domain/notes/merge-texts'
import { hasOwnUndo } from '../../ui/own-undo'
import { carriesPassage, passageIn } from '../passage-drag'
import { markdownLook } from './markdown-look'
import { passageChips } from './passage-chips'
import type { Hears, Point, Surface } from './surface'
import { toggleMarks } from './toggle-marks'

export interface CodeMirrorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly cursor: number
  readonly label: string
  readonly placeholder: string
  /** What stands for a passage whose words were not kept. */
  readonly nameless: string
  readonly hears: Hears
}

export interface CodeMirror extends Surface {
  destroy(): void
}

/** What was not typed here: shown because the record changed. */
const fromOutside = Annotation.define<boolean>()

/** A Markdown editor. Its undo is its own; what is shown from outside is no step of it. */
export function createCodeMirror(options: CodeMirrorOptions): CodeMirror {
  const { parent, text, cursor } = options
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions: extensionsOf(options) }) })
  view.dispatch({ selection: { anchor: Math.min(cursor, view.state.doc.length) }, scrollIntoView: true })
  hasOwnUndo(view.contentDOM, { undo: () => undo(view), redo: () => redo(view) })
  const insert = (markdown: string, at?: Point): void => {
    const dropped = at && view.posAtCoords(at, false)
    const { from, to } = dropped === undefined ? askedAt(view.state) : { from: dropped, to: dropped }
    view.dispatch(writing(view, { from, to, insert: markdown }), { userEvent: 'input.paste', scrollIntoView: true })
  }
  return {
    insert,
    show(wanted) {
      const { start, end, words } = differenceOf(view.state.doc.toString(), wanted)
      view.dispatch({
        changes: { from: start, to: end, insert: words },
        annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
      })
    },
    focus: () => view.focus(),
    isComposing: () => view.composing,
    destroy: () => view.destroy(),
  }
}

const brackets = /!?\[\[$/

/** What is selected, with the brackets that were typed to ask for a passage. */
function askedAt(state: EditorState): { readonly from: number; readonly to: number } {
  const { from, to } = state.selection.main
  const [typed = ''] = brackets.exec(state.sliceDoc(Math.max(0, from - 3), from)) ?? []
  return { from: from - typed.length, to }
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** A passage on a line of its own is a paragraph of its own, and not the end of a list item above it. */
function writing({ state }: EditorView, { from, to, insert }: Edit) {
  const line = state.doc.lineAt(from)
  const rest = state.sliceDoc(line.from, from) + state.sliceDoc(to, Math.max(to, line.to))
  const isAlone = rest.trim() === ''
  const above = isAlone && line.number > 1 && state.doc.line(line.number - 1).text.trim() !== '' ? '\n' : ''
  return {
    changes: { from, to, insert: above + insert },
    selection: { anchor: from + above.length + insert.length },
  }
}

function extensionsOf({ label, placeholder: hint, nameless, hears }: CodeMirrorOptions) {
  const done = { run: () => hears.done() }
  return [
    EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''),
    history(),
    keymap.of([
      { key: 'Mod-b', run: toggleMarks('**') },
      { key: 'Mod-i', run: toggleMarks('*') },
      { key: 'Mod-j', run: () => hears.wantsPassage() },
      { key: 'Mod-Enter', ...done },
      { key: 'Escape', ...done },
      { key: 'Enter', run: insertNewlineContinueMarkup },
      { key: 'Backspace', run: deleteMarkupBackward },
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    markdownLanguage.extension,
    markdownLook,
    passageChips(nameless),
    dropCursor(),
    EditorView.lineWrapping,
    placeholder(hint),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
    EditorView.updateListener.of(({ docChanged, state, transactions, view }) => {
      if (!docChanged || transactions.some((one) => one.annotation(fromOutside))) return
      hears.typed(state.doc.toString())
      // `[[` asks for a passage, as whoever links notes elsewhere is used to.
      const typed = transactions.some((one) => one.isUserEvent('input.type') && !one.isUserEvent('input.type.compose'))
      const { from } = state.selection.main
      if (typed && !view.composing && state.sliceDoc(Math.max(0, from - 2), from) === '[[') hears.wantsPassage()
    }),
    handlers(hears),
  ]
}

function handlers(hears: Hears) {
  return EditorView.domEventHandlers({
    blur: () => {
      hears.left()
      return false
    },
    // A passage is drawn in; files dropped here are meant for the library, whatever the editor would make of them.
    drop(event, view) {
      if (event.dataTransfer?.types.includes('Files')) return true
      const embed = passageIn(event.dataTransfer)
      if (embed === null) return false
      event.preventDefault()
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false)
      view.dispatch(writing(view, { from: at, to: at, insert: embed }), { userEvent: 'input.drop' })
      view.focus()
      return true
    },
    dragover(event) {
      if (carriesPassage(event.dataTransfer) && event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      return false
    },
  })
}
