import { mkdirSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ExportReceipt, PlannedFile } from '#contract/exporting'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Disk, errorCodeOf, realDisk } from '../library/disk'
import { writeDurably } from '../library/durable-file'
import { notSaved } from '../library/not-saved'
import { namedTwice, objectionToPath, standingUnder } from './export-paths'

export interface ExportWriting {
  readonly files: readonly PlannedFile[]
  /** Made when it is missing. */
  readonly folder: string
  /** Whether files that hold something else are replaced. */
  readonly overwrite: boolean
  /** The bytes of a picture, by their SHA-256; files without pictures need none. */
  readonly readPicture?: (sha256: string) => Promise<Outcome<Uint8Array>>
  readonly disk?: Disk
}

type Standing = 'new' | 'same' | 'different'

type BytesOf = (file: PlannedFile) => Promise<Outcome<Uint8Array>>

interface Judged {
  readonly file: PlannedFile
  readonly standing: Standing
}

/**
 * Write planned files into `folder`, and nowhere else.
 *
 * Every file is looked at before the first is written. One that already holds these bytes is not touched; ones that hold
 * anything else are `would-overwrite`, all of them named, unless `overwrite`. Each file is replaced as a whole or not at
 * all. `not-written` names the file that could not be, why, and in `written` what was written before it. Paths that lead
 * out of the folder, also through links in it, are refused that way before anything is written, and so is a picture that
 * the library does not have any more.
 */
export async function writeExport(writing: ExportWriting): Promise<Outcome<ExportReceipt>> {
  const folder = resolve(writing.folder)
  const { readPicture = async (sha256) => failed({ code: 'not-found', what: sha256 }) } = writing
  const bytesOf: BytesOf = async (file) =>
    'text' in file ? succeeded(Buffer.from(file.text)) : readPicture(file.picture)
  const judged = await judgeAll(folder, writing.files, bytesOf)
  if (!judged.ok) return judged
  const pathsThatAre = (standing: Standing): string[] =>
    judged.value.filter((one) => one.standing === standing).map(({ file }) => file.path)
  const different = pathsThatAre('different')
  if (different.length > 0 && !writing.overwrite) return failed({ code: 'would-overwrite', folder, files: different })
  const wanting = judged.value.filter(({ standing }) => standing !== 'same').map(({ file }) => file)
  const written = await writeAll({ ...writing, folder, files: wanting }, bytesOf)
  return written.ok ? succeeded({ folder, written: written.value, unchanged: pathsThatAre('same') }) : written
}

async function judgeAll(
  folder: string,
  files: readonly PlannedFile[],
  bytesOf: BytesOf,
): Promise<Outcome<readonly Judged[]>> {
  const twice = namedTwice(files.map(({ path }) => path))
  if (twice !== undefined) return failed({ code: 'not-written', path: twice, reason: 'named-twice' })
  const judged: Judged[] = []
  for (const file of files) {
    const standing = await judge(folder, file, bytesOf)
    if (!standing.ok) return standing
    judged.push({ file, standing: standing.value })
  }
  return succeeded(judged)
}

async function judge(folder: string, file: PlannedFile, bytesOf: BytesOf): Promise<Outcome<Standing>> {
  const { path } = file
  const refused = (reason: string): Outcome<Standing> => failed({ code: 'not-written', path, reason })
  const unsafe = objectionToPath(path)
  if (unsafe !== null) return refused(unsafe)
  try {
    const bytes = await bytesOf(file)
    if (!bytes.ok) return bytes
    const root = realFolder(folder)
    if (root === null) return succeeded('new')
    const standing = standingUnder(root, path)
    if (standing.kind === 'refused') return refused(standing.reason)
    if (standing.kind === 'free') return succeeded('new')
    return succeeded((await readFile(join(root, path))).equals(bytes.value) ? 'same' : 'different')
  } catch (error) {
    return refused(reasonOf(error))
  }
}

/** Where `folder` really is: what stands inside is measured against it. Null when it is not there yet. */
function realFolder(folder: string): string | null {
  try {
    return realpathSync(folder)
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function writeAll(writing: ExportWriting, bytesOf: BytesOf): Promise<Outcome<string[]>> {
  const { files, folder, overwrite, disk = realDisk } = writing
  const written: string[] = []
  const stopped = (path: string, reason: string): Outcome<string[]> =>
    failed({ code: 'not-written', path, reason, ...(written.length > 0 && { written }) })
  for (const file of files) {
    // Something may have come since it was looked at: another program, or a sync tool.
    const standing = await judge(folder, file, bytesOf)
    if (!standing.ok)
      return standing.failure.code === 'not-written' ? stopped(file.path, standing.failure.reason) : standing
    if (standing.value === 'different' && !overwrite) return stopped(file.path, 'came-meanwhile')
    const bytes = await bytesOf(file)
    if (!bytes.ok) return bytes
    try {
      mkdirSync(folder, { recursive: true })
      await writeDurably(disk, join(realpathSync(folder), file.path), bytes.value)
    } catch (error) {
      return stopped(file.path, reasonOf(error))
    }
    written.push(file.path)
  }
  return succeeded(written)
}

/** The reader's word for what the disk said where there is one, else the system's own. */
function reasonOf(error: unknown): string {
  const code = errorCodeOf(error)
  if (code === '') throw error
  if (code === 'ENAMETOOLONG') return 'name-too-long'
  const failure = notSaved(error)
  return failure.code === 'not-saved' && failure.reason !== 'unknown' ? failure.reason : code
}
