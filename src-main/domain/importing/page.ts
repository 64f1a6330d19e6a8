import type { BlockRole } from '#domain/notebook/records'
import type { Piece } from './pieces'
import type { RuleId } from './rule-ids'
import { slugOf } from './slug-of'

/** One line of a page as the rules see it. */
export interface Line extends Piece {
  readonly text: string
  /** Empty for a line that is too long to be a title. */
  readonly slug: string
  /** White-space separated words among its first 600 characters. */
  readonly words: number
  /** Whether a blank line, or the beginning, stands before it. */
  readonly apart: boolean
}

export interface Decision {
  readonly role: BlockRole
  /** The id of the rule that decided: why this line has its role. */
  readonly rule: RuleId
  /** How far the decision can be believed, 0 to 1: the share of such decisions that an editor would leave standing. */
  readonly confidence: number
}

/** A page on its way through the rules: the lines, and what the rules before have decided. */
export interface Page {
  readonly lines: readonly Line[]
  lineAt(index: number): Line | undefined
  /** Undefined while no rule has decided, and outside the page. */
  roleAt(index: number): BlockRole | undefined
  /** The rule that decided; undefined while none has, and outside the page. */
  ruleAt(index: number): RuleId | undefined
  /** The line that is the title, once that rule has found it; -1 without one. */
  titleIndex(): number
}

/**
 * One idea about lines. `on` looks at the page once, when the rule's turn comes, and answers what it thinks of a line
 * that is still undecided; null leaves the line to the rules after it.
 */
export interface Rule {
  readonly id: RuleId
  /** What a decision of this rule is worth, 0 to 1. A weaker case of the same idea is a rule of its own. */
  readonly confidence: number
  on(page: Page): (index: number, line: Line) => BlockRole | null
}

/** No title is as long; what a longer line begins with is all that the rules ask of it. */
const longestTitle = 600

export function linesOf(text: string, pieces: readonly Piece[]): readonly Line[] {
  let last = -1
  return pieces.map((piece) => {
    const words = text.slice(piece.start, piece.end)
    const head = words.slice(0, longestTitle)
    const apart = last < 0 || text.slice(last, piece.start).split('\n').length > 2
    last = piece.end
    const slug = words.length > longestTitle ? '' : slugOf(words)
    return { ...piece, text: words, slug, words: head.split(/\s+/u).length, apart }
  })
}
