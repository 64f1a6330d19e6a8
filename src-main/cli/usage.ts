import type { Command } from './command'

const start = 'npm run -s sotay --'

/** What the program can do, a line for each command. */
export function usage(commands: readonly Command[]): string {
  const widest = Math.max(...commands.map(({ name }) => name.length))
  return [
    `Usage: ${start} COMMAND ... --library DIR [--json]`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`),
    '',
    '--library DIR  the folder of the library; import begins one where there is none',
    '--json         results as JSON, and nothing but JSON, on standard output',
    'COMMAND --help says more about one command.',
    'Exit status: 0 done, 1 partly done or a check failed, 2 wrong use.',
    '',
  ].join('\n')
}

export function usageOf({ name, operands, summary, help }: Command): string {
  const line = [start, name, operands, '--library DIR [--json]'].filter((part) => part !== '').join(' ')
  return [`Usage: ${line}`, `       ${summary}`, '', ...help, ''].join('\n')
}
