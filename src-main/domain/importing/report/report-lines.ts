import type { RecordId } from '../../notebook/records'
import type { Assumption } from '../assumptions'
import { type ReportLanguage, reportWords } from './report-words'

/** What became of each file of an import. */
export interface ReportedImport {
  readonly imported: readonly {
    readonly file: string
    readonly id: RecordId
    readonly title: string
    readonly encoding: string
    readonly check: readonly Assumption[]
    readonly leftOut: readonly PictureLeftOut[]
  }[]
  readonly duplicates: readonly { readonly file: string; readonly of: RecordId }[]
  readonly refused: readonly { readonly file: string; readonly code: Refused }[]
}

/** A picture that is not kept with its article; `name` is empty where it has none. */
export interface PictureLeftOut {
  readonly name: string
  readonly why: 'too-large' | 'too-many'
}

type Refused = keyof (typeof reportWords)['vi']['refusal']

/** One file in words. */
export interface ReportLine {
  readonly outcome: 'imported' | 'duplicate' | 'refused'
  readonly file: string
  /** The article that it became or that it equals; null when there is none. */
  readonly id: RecordId | null
  readonly title: string
  /** Why it was refused, or what to look at. */
  readonly note: string
}

/** Every file in words: first what was refused, then what is worth a look, then what was here already, then the rest. */
export function reportLines(
  report: ReportedImport,
  language: ReportLanguage,
  titleOf: (id: RecordId) => string,
): readonly ReportLine[] {
  const words = reportWords[language]
  const imported = report.imported.map(
    ({ file, id, title, encoding, check, leftOut }): ReportLine => ({
      outcome: 'imported',
      file,
      id,
      title,
      note: [
        ...check.map((one) => words.check[one].replace('{{encoding}}', encoding)),
        ...picturesInWords(leftOut, language),
      ].join('; '),
    }),
  )
  return [
    ...report.refused.map(
      ({ file, code }): ReportLine => ({ outcome: 'refused', file, id: null, title: '', note: words.refusal[code] }),
    ),
    ...imported.filter(({ note }) => note !== ''),
    ...report.duplicates.map(
      ({ file, of }): ReportLine => ({ outcome: 'duplicate', file, id: of, title: titleOf(of), note: '' }),
    ),
    ...imported.filter(({ note }) => note === ''),
  ]
}

/** More names than this tell nobody anything. */
const mostNames = 5

function picturesInWords(leftOut: readonly PictureLeftOut[], language: ReportLanguage): readonly string[] {
  const words = reportWords[language].leftOut
  return (['too-large', 'too-many'] as const).flatMap((kind) => {
    const names = leftOut.filter(({ why }) => why === kind).map(({ name }) => name || words.unnamed)
    if (names.length === 0) return []
    const others = names.length - mostNames
    const more = others > 0 ? [words.more.replace('{{count}}', String(others))] : []
    return [`${words[kind]}: ${[...names.slice(0, mostNames), ...more].join(', ')}`]
  })
}
