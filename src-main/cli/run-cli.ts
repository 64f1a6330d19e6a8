import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { annotateCommand } from './annotate-command'
import { backupCommand } from './backup-command'
import { type Call, CannotDo, type Command, type ExitStatus, type OptionTable, type Voice, WrongUse } from './command'
import { exportCommand } from './export-command'
import { importCommand } from './import-command'
import { listCommand } from './list-command'
import { restoreCommand } from './restore-command'
import { showCommand } from './show-command'
import { themesCommand } from './themes-command'
import { usage, usageOf } from './usage'
import { verifyCommand } from './verify-command'

const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  annotateCommand,
  themesCommand,
  exportCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
]

const common: OptionTable = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
}

export interface Running {
  /** What was typed after the program's name. */
  readonly words: readonly string[]
  /** The folder the person stood in. */
  readonly cwd: string
  readonly voice: Voice
  readonly signal: AbortSignal
}

/**
 * Do what a command line says and answer its exit status. Results, and with `--json` nothing but JSON, go to `out`; an
 * error goes to `err` in words, and with `--json` to `out` as `{error: {code, message}}` too.
 */
export async function runCli({ words, cwd, voice, signal }: Running): Promise<ExitStatus> {
  const [name, ...rest] = words
  const command = commands.find((each) => each.name === name)
  if (!command) {
    const asked = name === '--help' || name === '-h' || name === 'help'
    if (asked) voice.out(usage(commands))
    else voice.err(`${name === undefined ? '' : `There is no command ${name}.\n\n`}${usage(commands)}`)
    return asked ? 0 : 2
  }
  try {
    const call = callOf(command, rest, { cwd, voice, signal })
    if (call !== null) return await command.run(call)
    voice.out(usageOf(command))
    return 0
  } catch (error) {
    if (error instanceof WrongUse) {
      voice.err(`${error.message}\n\n${usageOf(command)}`)
      return 2
    }
    if (!(error instanceof CannotDo)) throw error
    voice.err(`${error.message}\n`)
    if (rest.includes('--json'))
      voice.out(`${JSON.stringify({ error: { code: error.code, message: error.message } }, null, 2)}\n`)
    return 1
  }
}

/** Null when help was asked for. */
function callOf(command: Command, words: readonly string[], running: Omit<Running, 'words'>): Call | null {
  const options = { ...command.options, ...common }
  const { values, positionals } = parsed(withValuesAttached(words, options), options)
  if (values.help === true) return null
  const given = (name: string): readonly string[] =>
    [values[name] ?? []].flat().filter((value) => typeof value === 'string')
  const pathOf = (typed: string): string => resolve(running.cwd, typed)
  const library = given('library').at(-1)
  if (!library) throw new WrongUse(`${command.name} needs --library DIR, the folder of the library.`)
  return {
    positionals,
    one: (name) => given(name).at(-1),
    all: given,
    has: (name) => values[name] === true,
    library: pathOf(library),
    json: values.json === true,
    pathOf,
    voice: running.voice,
    signal: running.signal,
  }
}

function parsed(args: string[], options: OptionTable) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    // parseArgs names the option and what is wrong with it.
    if (error instanceof TypeError) throw new WrongUse(error.message)
    throw error
  }
}

/** `--quote - text` as `--quote=- text`: parseArgs takes a value that begins with a dash for another option. */
function withValuesAttached(words: readonly string[], options: OptionTable): string[] {
  const attached: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--') return [...attached, ...words.slice(at)]
    const value = words[at + 1]
    if (options[word.slice(2)]?.type === 'string' && word.startsWith('--') && value !== undefined) {
      attached.push(`${word}=${value}`)
      at += 1
    } else attached.push(word)
  }
  return attached
}
