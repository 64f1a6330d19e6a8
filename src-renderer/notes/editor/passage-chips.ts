import { type Extension, RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view'
import { inQuotes } from '#domain/article/in-quotes'
import { embedsIn } from '#domain/notes/passage-embed'
import styles from './markdown-editor.module.css'

// A class, because CodeMirror asks for one.
class Chip extends WidgetType {
  constructor(readonly words: string) {
    super()
  }

  override eq(other: Chip): boolean {
    return other.words === this.words
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = styles.chip ?? ''
    chip.textContent = inQuotes(this.words)
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

/** Shows an embedded passage by its words instead of its id. The cursor goes over it and Backspace takes it as one. */
export function passageChips(nameless: string): Extension {
  const chipsIn = (view: EditorView): DecorationSet => {
    const chips = new RangeSetBuilder<Decoration>()
    for (const { from, to } of view.visibleRanges) {
      for (const { start, end, words } of embedsIn(view.state.sliceDoc(from, to))) {
        const widget = new Chip(words || nameless)
        chips.add(from + start, from + end, Decoration.replace({ widget }))
      }
    }
    return chips.finish()
  }
  return ViewPlugin.define(
    (view) => {
      let chips = chipsIn(view)
      return {
        get chips() {
          return chips
        },
        update(update: ViewUpdate) {
          if (update.docChanged || update.viewportChanged) chips = chipsIn(update.view)
        },
      }
    },
    {
      decorations: (plugin) => plugin.chips,
      provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
    },
  )
}
