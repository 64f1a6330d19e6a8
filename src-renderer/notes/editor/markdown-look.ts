import { syntaxTree } from '@codemirror/language'
import { type Range, RangeSet } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import styles from './markdown-editor.module.css'

const mark = (name: string | undefined) => Decoration.mark({ class: name ?? '' })

/** How the parts of Markdown look, by the names that the parser gives them. */
const marks: Readonly<Record<string, Decoration>> = {
  StrongEmphasis: mark(styles.strong),
  Emphasis: mark(styles.emphasis),
  Strikethrough: mark(styles.struck),
  InlineCode: mark(styles.code),
  FencedCode: mark(styles.code),
  CodeBlock: mark(styles.code),
  URL: mark(styles.address),
  HTMLTag: mark(styles.sign),
  HeaderMark: mark(styles.sign),
  EmphasisMark: mark(styles.sign),
  StrikethroughMark: mark(styles.sign),
  CodeMark: mark(styles.sign),
  QuoteMark: mark(styles.sign),
  ListMark: mark(styles.bullet),
  LinkMark: mark(styles.sign),
  TableDelimiter: mark(styles.sign),
}

const line = (name: string | undefined) => Decoration.line({ class: name ?? '' })
const headings = [line(styles.heading1), line(styles.heading2), line(styles.heading3)]

function looksIn(view: EditorView): DecorationSet {
  const looks: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        const [, level] = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name) ?? []
        if (level !== undefined) {
          const look = headings[Math.min(Number(level), headings.length) - 1]
          if (look) looks.push(look.range(view.state.doc.lineAt(node.from).from))
        }
        const look = marks[node.name]
        if (look && node.to > node.from) looks.push(look.range(node.from, node.to))
      },
    })
  }
  return RangeSet.of(looks, true)
}

/** Sets Markdown as what it means while it is written, with the tokens of the app: no colours of its own. */
export const markdownLook = ViewPlugin.define(
  (view) => {
    let looks = looksIn(view)
    let tree = syntaxTree(view.state)
    return {
      get looks() {
        return looks
      },
      update(update: ViewUpdate) {
        const now = syntaxTree(update.state)
        if (!update.docChanged && !update.viewportChanged && now === tree) return
        tree = now
        looks = looksIn(update.view)
      },
    }
  },
  { decorations: (plugin) => plugin.looks },
)
