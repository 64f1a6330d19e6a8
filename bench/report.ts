import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import { dirname, resolve } from 'node:path'

/** One thing that was measured. `goal` says what would be good enough, and `met` whether it was. */
export interface Measured {
  readonly what: string
  readonly value: string
  readonly goal?: string
  readonly met?: boolean
}

export interface Section {
  /** Names the section in the file: a later run replaces the earlier one. */
  readonly name: string
  readonly title: string
  /** How it was measured, in a sentence or two. */
  readonly how: string
  readonly measured: readonly Measured[]
}

const file = resolve('docs/benchmarks.md')

const head = `# Benchmarks

Written by \`npm run bench\`. Times are of the machine named in each section; ratios are of one run and travel better.
`

/** Print a section and put it into docs/benchmarks.md, in place of the one of the same name. */
export function report(section: Section): void {
  const text = textOf(section)
  console.log(`\n${text}`)
  const begin = `<!-- ${section.name} -->`
  const end = `<!-- end of ${section.name} -->`
  const before = existing()
  const block = `${begin}\n${text}\n${end}`
  const [from, to] = [before.indexOf(begin), before.indexOf(end)]
  const after =
    from < 0 || to < 0 ? `${before}\n${block}\n` : before.slice(0, from) + block + before.slice(to + end.length)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, after)
}

/** The middle of the values: half are smaller. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** 95 of 100 values are no larger. */
export function slowest(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}

export function inMs(value: number): string {
  return value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(value >= 10 ? 1 : 3)} ms`
}

export function times(ratio: number): string {
  return `${ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(2)}×`
}

function existing(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return head
  }
}

function textOf({ title, how, measured }: Section): string {
  const [{ model } = { model: 'unknown processor' }] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const day = new Date().toISOString().slice(0, 10)
  const rows = measured.map(({ what, value, goal = '', met }) => {
    const verdict = met === undefined ? goal : `${goal}: ${met ? 'met' : '**not met**'}`
    return `| ${what} | ${value} | ${verdict} |`
  })
  return [
    `## ${title}`,
    '',
    `${how}`,
    '',
    `${day}, ${type()} ${process.arch}, ${cpus().length} × ${model}, ${memory}, Node ${process.versions.node}.`,
    '',
    '| what | measured | goal |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
