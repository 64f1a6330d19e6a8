import type { ExportRequest, PlannedFile } from '#contract/exporting'
import type { Library } from '../library/library'
import { writeExport } from '../workers/export-files'
import { planExport } from '../workers/export-plan'
import { type Call, CannotDo, type Command, WrongUse } from './command'
import { findArticle } from './find-article'
import { findTheme } from './find-theme'
import { orCannot, withLibrary } from './with-library'

export const exportCommand: Command = {
  name: 'export',
  operands: '--format markdown --by article|theme|notebook --out PATH [--only NAME]... [--dry-run] [--overwrite]',
  summary: 'write articles, themes or the whole notebook to a folder',
  help: [
    '--format markdown          the format',
    '--by article|theme|notebook  one file per article, one per theme, or everything (default: article)',
    '--out PATH                 the folder to write to; made when it is missing',
    '--only NAME                this article (by article) or this theme (by theme) alone; may be given several times',
    '--language vi|en           of the words around the quotations (default: vi)',
    '--dry-run                  show what would be written and write nothing',
    '--overwrite                replace files that hold something else',
    'Pictures of the articles go into a folder "pictures" beside them.',
    'With --json: {folder, written, unchanged}; with --dry-run {folder, files: [{path, text} or {path, picture}]},',
    'where picture is the SHA-256 of its bytes.',
  ],
  options: {
    format: { type: 'string' },
    by: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
    language: { type: 'string' },
    'dry-run': { type: 'boolean' },
    overwrite: { type: 'boolean' },
  },
  async run(call) {
    if (call.positionals.length > 0)
      throw new WrongUse(`export does not take ${call.positionals[0]}; name it with --only.`)
    const out = call.one('out')
    if (!out) throw new WrongUse('export needs --out PATH.')
    const folder = call.pathOf(out)
    const format = oneOf(call, 'format', ['markdown'])
    const by = oneOf(call, 'by', ['article', 'theme', 'notebook'], 'article')
    const language = oneOf(call, 'language', ['vi', 'en'], 'vi')
    const dryRun = call.has('dry-run')
    const { files, receipt } = await withLibrary(call, { begin: false }, async (library) => {
      const files = orCannot(await planExport(library, { format, by, language, ...onlyOf(call, library, by) }))
      const readPicture = (sha256: string) => library.readOriginal(sha256)
      const writing = { files, folder, overwrite: call.has('overwrite'), readPicture }
      return { files, receipt: dryRun ? null : orCannot(await writeExport(writing)) }
    })
    if (receipt === null) {
      const words = files.map((file) => `would write ${file.path} (${sizeOf(file)})\n`).join('')
      call.voice.out(call.json ? `${JSON.stringify({ folder, files }, null, 2)}\n` : words)
      return 0
    }
    const { written, unchanged } = receipt
    const words = [...written.map((path) => `written    ${path}`), ...unchanged.map((path) => `unchanged  ${path}`), '']
    call.voice.out(call.json ? `${JSON.stringify(receipt, null, 2)}\n` : words.join('\n'))
    return 0
  },
}

function sizeOf(file: PlannedFile): string {
  return 'text' in file ? `${Buffer.byteLength(file.text)} bytes` : 'picture'
}

function oneOf<T extends string>(call: Call, name: string, allowed: readonly T[], usual?: T): T {
  const given = call.one(name) ?? usual
  const found = allowed.find((each) => each === given)
  if (found === undefined) throw new WrongUse(`export needs --${name} ${allowed.join('|')}.`)
  return found
}

function onlyOf(call: Call, library: Library, by: ExportRequest['by']): Pick<ExportRequest, 'only'> {
  const names = call.all('only')
  if (names.length === 0) return {}
  if (by === 'notebook') throw new WrongUse('--only goes with --by article or --by theme.')
  if (by === 'article') return { only: names.map((name) => findArticle(library.rows(), name).id) }
  return {
    only: names.map((name) => {
      const theme = findTheme(library.small().themes, name)
      if (!theme) throw new CannotDo('theme-not-found', `No theme is called so: ${name}`)
      return theme.id
    }),
  }
}
