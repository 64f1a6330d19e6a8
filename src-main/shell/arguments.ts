import { resolve } from 'node:path'
import * as z from 'zod/mini'

/** What a start was asked for. Paths are absolute. */
const startArguments = z.strictObject({
  library: z.nullable(z.string()),
  importing: z.array(z.string()),
})

export type StartArguments = Readonly<z.infer<typeof startArguments>>

/**
 * What a start was asked for in base64. Electron cuts what is handed over at its NUL bytes and trims the pieces (seen in
 * 33.2.1): a text with a space and a letter beyond Latin-1, as `Thư viện`, arrives as nothing at all.
 */
export function wrapArguments(given: StartArguments): string {
  return Buffer.from(JSON.stringify(given)).toString('base64')
}

/** Nothing is asked for when `wrapped` is not what `wrapArguments` made. */
export function unwrapArguments(wrapped: unknown): StartArguments {
  try {
    return startArguments.parse(JSON.parse(Buffer.from(String(wrapped), 'base64').toString()))
  } catch {
    return { library: null, importing: [] }
  }
}

export interface CommandLine {
  /** As `process.argv`: the executable first. */
  readonly argv: readonly string[]
  readonly cwd: string
  /** Electron was given a folder to run (development, tests): the first word after the switches is that folder. */
  readonly runsFolder: boolean
}

/**
 * The library and the files that a command line names: `[--library DIR] FILE...`.
 *
 * Chromium's and Node's own switches come on the same line and are passed over; after `--` every word is a file.
 * `--library` without a folder counts as not given.
 */
export function argumentsOf({ argv, cwd, runsFolder }: CommandLine): StartArguments {
  const words = argv.slice(1)
  const importing: string[] = []
  let library: string | null = null
  let folderToSkip = runsFolder
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--') {
      importing.push(...words.slice(at + 1).filter((rest) => rest !== ''))
      break
    }
    if (word === '--library') {
      const next = words[at + 1]
      if (next === undefined || next.startsWith('-')) continue
      library = next
      at += 1
    } else if (word.startsWith('--library=')) {
      library = word.slice('--library='.length) || null
    } else if (word.startsWith('-') || word === '') {
    } else if (folderToSkip) {
      folderToSkip = false
    } else {
      importing.push(word)
    }
  }
  return {
    library: library === null ? null : resolve(cwd, library),
    importing: importing.map((path) => resolve(cwd, path)),
  }
}
