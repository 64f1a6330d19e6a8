import { Trouble } from '../setup/trouble.mjs'

/**
 * The suites a command line asks for, in the order of `known`; all of them when it asks for none.
 *
 * @param {readonly string[]} args
 * @param {readonly string[]} known
 */
export function suiteNamesIn(args, known) {
  const [option, ...rest] = args.flatMap((arg) =>
    arg.startsWith('--only=') ? ['--only', arg.slice('--only='.length)] : [arg],
  )
  if (option === undefined) return known
  const asked = rest.flatMap((list) => list.split(','))
  const unknown = asked.filter((name) => !known.includes(name))
  if (option !== '--only' || asked.length === 0 || unknown.length > 0) {
    throw new Trouble(`say --only and one or more of ${known.join(',')}; not ${args.join(' ')}`)
  }
  return known.filter((name) => asked.includes(name))
}
