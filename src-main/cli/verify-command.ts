import { isAbsolute, relative, sep } from 'node:path'
import type { Failure } from '#contract/failure'
import type { VerifyReport } from '#contract/views'
import type { Command } from './command'
import { failureWords } from './failure-words'
import { watching } from './watching'
import { orCannot, withLibrary } from './with-library'

export const verifyCommand: Command = {
  name: 'verify',
  operands: '',
  summary: 'read every file, check every anchor against its text, say what is wrong',
  help: [
    'What opening the library found wrong and made safe is reported too. Ends with 1 when anything is wrong.',
    'With --json: {ok, problems: [{file, code, detail}]}.',
  ],
  options: {},
  async run(call) {
    const report = await withLibrary(call, { begin: false }, async (library): Promise<VerifyReport> => {
      const { problems } = orCannot(await watching(call, library.verify))
      const noticed = library.notices
        .filter(({ code }) => wrong.has(code))
        .map((notice) => problemOf(notice, library.path))
      const all = [...noticed, ...problems]
      return { ok: all.length === 0, problems: all }
    })
    const words = report.problems.map(({ file, code, detail }) => `${file}  ${code}: ${detail}\n`).join('')
    call.voice.out(call.json ? `${JSON.stringify(report, null, 2)}\n` : words || 'Nothing is wrong.\n')
    return report.ok ? 0 : 1
  },
}

/** Notices about what the library holds; the others are about this computer or this moment. */
const wrong: ReadonlySet<Failure['code']> = new Set([
  'library-damaged',
  'restored-from-backup',
  'journal-damaged',
  'outside-conflict',
  'conflict-copy',
])

function problemOf(notice: Failure, root: string): VerifyReport['problems'][number] {
  const path = 'path' in notice ? notice.path : root
  const file = isAbsolute(path) ? relative(root, path).split(sep).join('/') : path
  return { file, code: notice.code, detail: failureWords(notice) }
}
