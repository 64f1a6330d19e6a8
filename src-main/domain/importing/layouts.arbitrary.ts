import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BlockRole, blockRoles } from '#domain/notebook/records'
import { classify } from './classify'
import { cleanText } from './clean-text'
import type { Decision } from './page'
import { linePieces } from './pieces'

/** One line of a page as an editor labelled it and as the rules decided it. */
export interface LabelledLine {
  readonly layout: string
  /** Counted from 1, as an editor shows them. */
  readonly line: number
  readonly words: string
  readonly truth: BlockRole
  readonly decision: Decision
}

const folder = resolve('e2e/material/layouts')

export function layoutNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort()
}

/** Every line of a layout that holds words: its label from `NAME.roles` (`LINE ROLE`) beside what the rules say. */
export function labelledLines(layout: string): readonly LabelledLine[] {
  const text = cleanText(readFileSync(resolve(folder, `${layout}.txt`), 'utf8'))
  const labels = labelsOf(readFileSync(resolve(folder, `${layout}.roles`), 'utf8'))
  const pieces = linePieces(text)
  const decisions = classify(text, pieces)
  const lines = pieces.map(({ start, end }, index): LabelledLine => {
    const line = text.slice(0, start).split('\n').length
    const truth = labels.get(line)
    const decision = decisions[index]
    if (!truth || !decision) throw new Error(`${layout}.roles does not say what line ${line} is`)
    return { layout, line, words: text.slice(start, end), truth, decision }
  })
  if (lines.length !== labels.size) throw new Error(`${layout}.roles speaks of lines that are not there`)
  return lines
}

function labelsOf(rows: string): ReadonlyMap<number, BlockRole> {
  return new Map(
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [line, role] = row.split(' ')
        const known = blockRoles.find((name) => name === role)
        if (!known) throw new Error(`no such role: ${row}`)
        return [Number(line), known]
      }),
  )
}

const folded: readonly BlockRole[] = ['photo', 'related', 'site']

/** Whether the reader meets the line as an editor would have it: read, or folded away. */
export function isShownRight({ truth, decision }: LabelledLine): boolean {
  return folded.includes(truth) === folded.includes(decision.role)
}

/** Lines of the article that are folded away: the worst mistake, for their words are out of sight. */
export function hiddenLines(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return lines.filter((line) => !folded.includes(line.truth) && !isShownRight(line))
}

export interface RoleMeasure {
  readonly role: BlockRole
  /** Lines that an editor gave the role, and those that the rules gave it. */
  readonly labelled: number
  readonly decided: number
  /** Share of the decided that are right, and share of the labelled that were found; 1 where there are none. */
  readonly precision: number
  readonly recall: number
}

export function measureRoles(lines: readonly LabelledLine[]): readonly RoleMeasure[] {
  return blockRoles.map((role) => {
    const labelled = lines.filter(({ truth }) => truth === role)
    const decided = lines.filter(({ decision }) => decision.role === role)
    const right = labelled.filter(({ decision }) => decision.role === role).length
    return {
      role,
      labelled: labelled.length,
      decided: decided.length,
      precision: decided.length === 0 ? 1 : right / decided.length,
      recall: labelled.length === 0 ? 1 : right / labelled.length,
    }
  })
}

/** A table for a person: a row for each role, then the lines that were taken for something else. */
export function roleReport(lines: readonly LabelledLine[]): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(10)
  const rows = measureRoles(lines).map(
    ({ role, labelled, decided, precision, recall }) =>
      `${role.padEnd(10)}${String(labelled).padStart(9)}${String(decided).padStart(8)}${percent(precision)}${percent(recall)}`,
  )
  const wrong = lines
    .filter(({ truth, decision }) => truth !== decision.role)
    .map(
      ({ layout, line, words, truth, decision }) =>
        `${layout}:${line} is ${truth}, was taken for ${decision.role} (${decision.rule}): ${words.slice(0, 60)}`,
    )
  const shown = lines.filter(isShownRight).length
  const read = lines.filter(({ truth }) => !folded.includes(truth)).length
  const sight = `${shown} of ${lines.length} lines are read or folded away as they should be; of ${read} that should be read, ${hiddenLines(lines).length} are folded away`
  return [sight, `${'role'.padEnd(10)} labelled decided precision    recall`, ...rows, ...wrong].join('\n')
}
