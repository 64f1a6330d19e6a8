/** What a field that keeps its own history does when the menu says undo. */
interface OwnUndo {
  readonly undo: () => void
  readonly redo: () => void
}

const known = new WeakMap<Element, OwnUndo>()

export function hasOwnUndo(field: Element, own: OwnUndo): void {
  known.set(field, own)
}

/** Undo or redo inside the field that has the focus; false when none has, and the app's own is meant. */
export function undoInField(which: 'undo' | 'redo'): boolean {
  const field = document.activeElement
  const own = field ? known.get(field) : undefined
  if (own) own[which]()
  else if (field?.matches('input, textarea')) document.execCommand(which)
  else return false
  return true
}
