import { EditorSelection, type StateCommand } from '@codemirror/state'

/** Set what is selected between `marks`, or take them away again; with nothing selected, write between them. */
export function toggleMarks(marks: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const size = marks.length
    const edit = state.changeByRange(({ from, to }) => {
      const around = state.sliceDoc(from - size, from) === marks && state.sliceDoc(to, to + size) === marks
      if (around) {
        return {
          changes: [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ],
          range: EditorSelection.range(from - size, to - size),
        }
      }
      return {
        changes: [
          { from, insert: marks },
          { from: to, insert: marks },
        ],
        range: EditorSelection.range(from + size, to + size),
      }
    })
    dispatch(state.update(edit, { userEvent: 'input', scrollIntoView: true }))
    return true
  }
}
