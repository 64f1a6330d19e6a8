import type { Line, Page, Rule } from '../page'

const figure = /^[-+]?[0-9][0-9.,\s]*(?:%|‰|[\p{L}²³/]{1,12})?$/u
const longest = 400

/**
 * Rows of a table, as copying leaves them: cells with tabs or bars between, or figures set apart by several spaces. A
 * row alone is none: two must follow each other. Each stays a line that is read: a `list-item`.
 */
export const tableRow: Rule = {
  id: 'table-row',
  confidence: 0.92,
  on: (page) => (index) =>
    isRow(page, index) && (isRow(page, index - 1) || isRow(page, index + 1)) ? 'list-item' : null,
}

function isRow(page: Page, index: number): boolean {
  const line = page.lineAt(index)
  const role = page.roleAt(index)
  return line !== undefined && (role === undefined || role === 'list-item') && hasCells(line)
}

function hasCells({ text }: Line): boolean {
  if (text.length > longest) return false
  const tabbed = cellsOf(text, /\t+/u)
  if (tabbed.length >= 2) return true
  const barred = cellsOf(text, /\s*\|\s*/u)
  if (barred.length >= 3) return barred.some((cell) => figure.test(cell))
  const spaced = cellsOf(text, / {2,}/u)
  return spaced.length >= 3 && spaced.slice(1).some((cell) => figure.test(cell))
}

function cellsOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}
