import { Marked, type RendererExtension, type TokenizerExtension, type Tokens } from 'marked'
import type { RecordId } from '#domain/notebook/records'
import { embedAt, embedBegins, embedsIn } from './passage-embed'
import { isTooNested } from './too-nested'

/** Longest Markdown that is drawn, in UTF-16 code units: time to parse grows faster than length. */
export const longestDrawn = 100_000

/** Most passages of one note that are drawn. */
export const mostPassages = 300

interface PassageToken extends Tokens.Generic {
  readonly type: 'passage'
  readonly id: RecordId
  readonly words: string | null
}

const passage: TokenizerExtension & RendererExtension = {
  name: 'passage',
  level: 'inline',
  start: (text) => {
    const at = text.indexOf(embedBegins)
    return at === -1 ? undefined : at
  },
  tokenizer(text) {
    const embed = embedAt(text)
    if (!embed) return undefined
    return { type: 'passage', raw: text.slice(0, embed.end), id: embed.id, words: embed.words }
  },
  renderer(token) {
    if (!isPassage(token)) return false
    const words = token.words === null ? '' : ` data-words="${escaped(token.words)}"`
    return `<span data-passage="${token.id}"${words}></span>`
  },
}

const notes = new Marked({ gfm: true, breaks: true, extensions: [passage] })

/**
 * HTML of a note, NOT sanitised: whoever draws it must. An embedded passage is an empty
 * `<span data-passage="ID" data-words="…">` to be filled. Null when it is too deep or too odd to be parsed; what is
 * beyond `longestDrawn` is left out.
 */
export function htmlOfNote(markdown: string): string | null {
  const drawn = markdown.slice(0, longestDrawn)
  if (isTooNested(drawn)) return null
  try {
    return notes.parse(drawn, { async: false })
  } catch {
    return null
  }
}

/** The passages that a note shows, each once, in the order in which they first stand. An embed inside code shows none. */
export function passagesIn(markdown: string): readonly RecordId[] {
  if (!markdown.includes(embedBegins)) return []
  const found = new Set<RecordId>()
  try {
    if (markdown.length > longestDrawn || isTooNested(markdown)) return writtenIn(markdown)
    void notes.walkTokens(notes.lexer(markdown), (token) => {
      if (isPassage(token)) found.add(token.id)
      // The words for a picture are drawn as words alone, whatever they would be elsewhere.
      if (token.type === 'image') token.tokens = []
    })
  } catch {
    return writtenIn(markdown)
  }
  return [...found]
}

// What cannot be drawn is shown as it was written: the embeds are all there to be read.
function writtenIn(markdown: string): readonly RecordId[] {
  return [...new Set(embedsIn(markdown).map(({ id }) => id))]
}

function isPassage(token: Tokens.Generic): token is PassageToken {
  return token.type === 'passage'
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
