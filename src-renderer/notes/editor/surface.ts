/** Where in the window, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a person types into, whichever kind it is. */
export interface Surface {
  /** Put a whole text there; the cursor stays with the letters around it, and it is no step of the editor's own undo. */
  show(text: string): void
  /** Write at the cursor, or at a point, as if it had been typed. */
  insert(markdown: string, at?: Point): void
  focus(): void
  isComposing(): boolean
}

/** What a surface tells of. */
export interface Hears {
  readonly typed: (text: string) => void
  readonly left: () => void
  /** Escape or Ctrl+Enter; answers whether that meant anything. */
  readonly done: () => boolean
  /** The keys that ask for a passage. */
  readonly wantsPassage: () => boolean
}
