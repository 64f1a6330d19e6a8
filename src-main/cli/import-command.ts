import { randomUUID } from 'node:crypto'
import type { ImportProgress, ImportReport } from '#contract/views'
import type { Article } from '#domain/notebook/records'
import { createHistory, type History } from '../library/history'
import { importPaths } from '../workers/import-files'
import { type Call, type Command, WrongUse } from './command'
import { orCannot, withLibrary } from './with-library'

export const importCommand: Command = {
  name: 'import',
  operands: 'PATH...',
  summary: 'bring in text and Markdown files, and folders of them',
  help: [
    'Reports what became of every file: imported, duplicate of an article, or refused and why.',
    'Begins the library when there is none in DIR. Ends with 1 when a file was refused.',
  ],
  options: {},
  async run(call) {
    if (call.positionals.length === 0) throw new WrongUse('import needs at least one file or folder.')
    const paths = call.positionals.map((path) => call.pathOf(path))
    const report = await withLibrary(call, { begin: true }, async (library) => {
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
      return orCannot(imported)
    })
    call.voice.out(call.json ? `${JSON.stringify(report, null, 2)}\n` : wordsFor(report))
    if (call.signal.aborted) call.voice.err('Stopped. What is listed as imported is in the library.\n')
    return report.refused.length > 0 || call.signal.aborted ? 1 : 0
  },
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
    ...imported.map(({ file, id, title }) => `imported   ${id}  ${title}  (${file})`),
    ...duplicates.map(({ file, of }) => `duplicate  ${of}  (${file})`),
    ...refused.map(({ file, code, reason }) => `refused    ${code}: ${reason}  (${file})`),
    `${imported.length} imported, ${duplicates.length} duplicates, ${refused.length} refused`,
    '',
  ].join('\n')
}
