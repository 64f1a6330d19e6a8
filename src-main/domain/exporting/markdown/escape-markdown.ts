const lineBreaks = /[ \t]*[\n\r\v\f\u0085\u2028\u2029]\s*/g

/** Characters that mean something inside a line to CommonMark, GFM or Obsidian, wherever they stand. */
const always = /[\\`*_[\]<>|~^$#]/g

/** What becomes a link by itself: a scheme, a web address without one, a mail address. */
const scheme = /:(?=\/\/)/g
const bareHost = /(www)\./gi
// The sign first, then what stands before it: the other way round every letter of a long text is looked back from.
const mailSign = /@(?<=[\p{L}\p{N}._+-]@)(?=[\p{L}\p{N}_-])/gu

/** `&amp;` in an article is five characters; a Markdown reader would show one. */
const entity = /&(?=#\d+;|#x[\da-f]+;|[a-z][\da-z]*;)/gi

/** `==` is a highlight and `%%` hides text in Obsidian; one `=` or `%` is nothing. */
const highlight = /={2,}/g
const comment = /%{2,}/g

/** A bullet, an underline that makes the line above a heading, a rule, or the row that makes a table of it. */
const blockStart = /^[-+=:]/
const orderedItem = /^(\d+)([.)])(?=\s|$)/

/**
 * `text` as Markdown that shows exactly these characters, for use inside a line. Line breaks become spaces.
 *
 * Every special character is taken by a backslash, which CommonMark, GFM and Obsidian all honour before ASCII
 * punctuation. Nothing is left to context: what is harmless to one of them may not be to the next.
 */
export function escapeInline(text: string): string {
  return text
    .replace(lineBreaks, ' ')
    .replace(always, '\\$&')
    .replace(scheme, '\\:')
    .replace(bareHost, '$1\\.')
    .replace(mailSign, '\\@')
    .replace(entity, '\\&')
    .replace(highlight, eachEscaped)
    .replace(comment, eachEscaped)
}

/** Like `escapeInline`, for text that begins a line: it starts no list, heading, rule, table or code. */
export function escapeLine(text: string): string {
  return guardLineStart(escapeInline(text.trim()))
}

/** Makes a line of escaped text safe at its beginning. */
export function guardLineStart(escaped: string): string {
  return escaped.replace(blockStart, '\\$&').replace(orderedItem, '$1\\$2')
}

function eachEscaped(run: string): string {
  return run.replace(/./g, '\\$&')
}
