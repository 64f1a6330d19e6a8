import type { ParseArgsConfig } from 'node:util'

/** Options as `parseArgs` of `node:util` takes them. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>

/** 0 done; 1 partly done, or a check failed; 2 wrong use. */
export type ExitStatus = 0 | 1 | 2

/** Where a command speaks. Results go to `out`, everything else to `err`, so that a pipe gets results alone. */
export interface Voice {
  out(text: string): void
  err(text: string): void
  /** Whether a person watches `err`, so that a line may be written over. */
  readonly watched: boolean
}

/** What was asked, checked for form: options are those of the command's table. */
export interface Call {
  readonly positionals: readonly string[]
  /** The value of an option that is given once; undefined when it is not given. */
  one(name: string): string | undefined
  /** Every value of an option that may be given several times. */
  all(name: string): readonly string[]
  has(name: string): boolean
  /** The library's folder, absolute. */
  readonly library: string
  readonly json: boolean
  /** A path as the person meant it: relative to the folder where they stood. */
  pathOf(typed: string): string
  readonly voice: Voice
  /** Aborted when the person presses Ctrl+C. */
  readonly signal: AbortSignal
}

export interface Command {
  readonly name: string
  /** What follows the name in the usage line. */
  readonly operands: string
  readonly summary: string
  /** Lines of help about its own options. */
  readonly help: readonly string[]
  readonly options: OptionTable
  run(call: Call): Promise<ExitStatus>
}

/** Said when a command cannot be understood: no operand, an option without sense. Ends with status 2 and the usage. */
export class WrongUse extends Error {}

/** Said when a command was understood and cannot be done. `code` is for scripts, the message for people. */
export class CannotDo extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
