/** What cannot be had, in words that say what to do about it. */
export class Trouble extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'Trouble'
  }
}

/** The person (or the machine) asked us to stop; everything started has been told. */
export class Stopped extends Error {
  /** @param {number} status */
  constructor(status) {
    super('stopped')
    this.name = 'Stopped'
    this.status = status
  }
}

/**
 * Messages go to standard error, so that standard output belongs to the program that is run.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`sotay: ${line}\n`)
}

/**
 * Say what went wrong: trouble in its own words, a bug with its stack. A stop is no problem and goes on up.
 *
 * @param {unknown} problem
 */
export function sayProblem(problem) {
  if (problem instanceof Stopped) throw problem
  if (problem instanceof Trouble) say(problem.message)
  else say(problem instanceof Error ? String(problem.stack) : String(problem))
}
