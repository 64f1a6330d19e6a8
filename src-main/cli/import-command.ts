import { randomUUID } from 'node:crypto'
import type { ImportProgress, ImportReport } from '#contract/views'
import { type ReportLine, reportLines } from '#domain/importing/report/report-lines'
import { reportCsv, reportMarkdown } from '#domain/importing/report/report-text'
import type { ReportLanguage } from '#domain/importing/report/report-words'
import type { Article } from '#domain/notebook/records'
import { errorCodeOf, realDisk } from '../library/disk'
import { writeDurably } from '../library/durable-file'
import { createHistory, type History } from '../library/history'
import { importPaths } from '../workers/import-files'
import { type Call, CannotDo, type Command, WrongUse } from './command'
import { failureWords } from './failure-words'
import { orCannot, withLibrary } from './with-library'

export const importCommand: Command = {
  name: 'import',
  operands: 'PATH...',
  summary: 'bring in text and Markdown files, and folders of them',
  help: [
    'Reports what became of every file: imported, duplicate of an article, or refused and why.',
    'Begins the library when there is none in DIR. Ends with 1 when a file was refused.',
    '--report FILE    also writes the report to FILE: a table when it ends in .csv, else Markdown; with what was assumed',
    '--language vi|en the language of that file; vi by default',
  ],
  options: { report: { type: 'string' }, language: { type: 'string' } },
  async run(call) {
    if (call.positionals.length === 0) throw new WrongUse('import needs at least one file or folder.')
    const paths = call.positionals.map((path) => call.pathOf(path))
    const language = languageIn(call)
    const { report, titles } = await withLibrary(call, { begin: true }, async (library) => {
      const history = createHistory(library)
      const imported = await importPaths({
        library,
        paths,
        commit: (articles) => perform(history, articles),
        now: () => new Date(),
        newId: randomUUID,
        onProgress: progressOf(call),
        signal: call.signal,
      })
      const titles = new Map(library.rows().map(({ id, title }) => [id, title]))
      return { report: orCannot(imported), titles }
    })
    call.voice.out(call.json ? `${JSON.stringify(inJson(report), null, 2)}\n` : wordsFor(report))
    const stopped = stoppedWords(report)
    if (stopped !== '') call.voice.err(`${stopped}\n`)
    await saveReport(
      call,
      reportLines(report, language, (id) => titles.get(id) ?? id),
      { language, lead: stopped },
    )
    return report.refused.length > 0 || report.stopped !== null ? 1 : 0
  },
}

function languageIn(call: Call): ReportLanguage {
  const given = call.one('language') ?? 'vi'
  if (given !== 'vi' && given !== 'en') throw new WrongUse('--language is vi or en.')
  return given
}

/** What scripts were promised. */
function inJson({ imported, duplicates, refused }: ImportReport) {
  return {
    imported: imported.map(({ file, id, title, leftOut }) => ({ file, id, title, leftOut })),
    duplicates,
    refused,
  }
}

function stoppedWords({ stopped }: ImportReport): string {
  if (stopped === null) return ''
  const why = stopped.by === null ? '' : ` ${failureWords(stopped.by)}`
  return `Stopped with ${stopped.left} files left. What is listed as imported is in the library.${why}`
}

interface Saved {
  readonly language: ReportLanguage
  readonly lead: string
}

async function saveReport(call: Call, lines: readonly ReportLine[], { language, lead }: Saved): Promise<void> {
  const file = call.one('report')
  if (file === undefined) return
  const isTable = file.toLowerCase().endsWith('.csv')
  try {
    const text = isTable ? reportCsv(lines, language) : reportMarkdown(lines, language, lead)
    await writeDurably(realDisk, call.pathOf(file), text)
  } catch (error) {
    if (errorCodeOf(error) === '') throw error
    throw new CannotDo('not-written', `${file} could not be written: ${errorCodeOf(error)}. The articles are imported.`)
  }
}

function perform(history: History, articles: readonly Article[]) {
  return history.perform({
    id: randomUUID(),
    at: new Date().toISOString(),
    intent: { kind: 'import', count: articles.length },
    change: { put: articles.map((after) => ({ after })), remove: [] },
  })
}

/** Every so many files, where nobody watches and each line stays. */
const seldom = 500

function progressOf({ voice }: Call): (progress: ImportProgress) => void {
  return ({ done, total, file }) => {
    if (voice.watched) voice.err(file === null ? '\r\u001b[K' : `\r\u001b[K${done + 1}/${total}`)
    else if (done > 0 && done % seldom === 0) voice.err(`${done}/${total}\n`)
  }
}

function wordsFor({ imported, duplicates, refused }: ImportReport): string {
  return [
    ...imported.flatMap(({ file, id, title, leftOut }) => [
      `imported   ${id}  ${title}  (${file})`,
      ...leftOut.map(({ name, why }) => `left out   ${why}: picture ${name || 'without a name'}  (${file})`),
    ]),
    ...duplicates.map(({ file, of }) => `duplicate  ${of}  (${file})`),
    ...refused.map(({ file, code, reason }) => `refused    ${code}: ${reason}  (${file})`),
    `${imported.length} imported, ${duplicates.length} duplicates, ${refused.length} refused`,
    '',
  ].join('\n')
}
