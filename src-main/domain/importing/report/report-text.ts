import type { ReportLine } from './report-lines'
import { type ReportLanguage, reportWords } from './report-words'

/**
 * The lines as a table for spreadsheets: commas, CRLF, every cell in quotation marks, a byte-order mark so that Excel reads
 * Vietnamese. A cell that a spreadsheet would reckon out (`=`, `+`, `-`, `@` first) begins with an apostrophe.
 */
export function reportCsv(lines: readonly ReportLine[], language: ReportLanguage): string {
  const { column, outcome } = reportWords[language]
  const rows = [
    [column.outcome, column.file, column.title, column.note],
    ...lines.map((line) => [outcome[line.outcome], line.file, line.title, line.note]),
  ]
  return `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}

/** The lines as Markdown: a heading and how many for each outcome, then a list. `lead` stands above, when there is one. */
export function reportMarkdown(lines: readonly ReportLine[], language: ReportLanguage, lead = ''): string {
  const { title, outcome } = reportWords[language]
  const parts = (['refused', 'duplicate', 'imported'] as const).map((kind) => {
    const of = lines.filter((line) => line.outcome === kind)
    const list = of.map((line) => `- ${inMarkdown(line)}\n`).join('')
    return of.length === 0 ? '' : `\n## ${capitalised(outcome[kind])}: ${of.length}\n\n${list}`
  })
  return `# ${title}\n${lead === '' ? '' : `\n${escaped(lead)}\n`}${parts.join('')}`
}

function inMarkdown({ file, title, note }: ReportLine): string {
  return [asCode(file.replaceAll(/[\r\n]/gu, ' ')), ...[title, note].filter((part) => part !== '').map(escaped)].join(
    ' — ',
  )
}

/** Between more backticks than stand in it anywhere. */
function asCode(name: string): string {
  const longest = Math.max(0, ...Array.from(name.matchAll(/`+/gu), ([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return longest === 0 ? `${ticks}${name}${ticks}` : `${ticks} ${name} ${ticks}`
}

function escaped(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>#|]/gu, String.raw`\$&`)
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
