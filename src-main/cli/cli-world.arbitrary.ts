import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, inject } from 'vitest'
import * as z from 'zod/mini'
import { annotation, article } from '#domain/notebook/records'

export const articles = resolve('e2e/material/articles')
export const marketTitle = 'Chợ phiên bên sông: ngày họp, ngày tan'
export const shown = z.extend(article, { annotations: z.array(annotation) })
export const refusal = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** The command line, run as a person would, standing in a folder of its own; `kho` in it is the library. */
export interface CliWorld {
  readonly place: string
  readonly sotay: (...words: readonly string[]) => Promise<Ended>
  readonly inLibrary: (...words: readonly string[]) => Promise<Ended>
  /** Started and not waited for, to be interrupted. */
  readonly started: (...words: readonly string[]) => { readonly child: ChildProcess; readonly ended: Promise<Ended> }
  /** What a command prints with `--json`, which must be of this shape. */
  readonly json: <T>(shape: z.ZodMiniType<T>, ...words: readonly string[]) => Promise<T>
}

/** `filled`: the library holds the articles of the material. `empty`: there is none. */
export function cliWorld(library: 'filled' | 'empty'): CliWorld {
  let place = ''
  beforeEach(() => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'sotay-cli-')))
    if (library === 'filled') cpSync(inject('filled'), place, { recursive: true, preserveTimestamps: true })
  })
  afterEach(() => rmSync(place, { recursive: true, force: true }))
  const started: CliWorld['started'] = (...words) => {
    // Plain Node, no display, a home of its own.
    const env = { PATH: process.env.PATH, HOME: place, XDG_CACHE_HOME: join(place, 'cache') }
    const child = spawn(process.execPath, [inject('program'), ...words], { cwd: place, env })
    const heard = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.err += text))
    const ended = new Promise<Ended>((settle, reject) => {
      child.on('error', reject)
      child.on('close', (status) => settle({ status, ...heard }))
    })
    return { child, ended }
  }
  const sotay: CliWorld['sotay'] = (...words) => started(...words).ended
  const inLibrary: CliWorld['inLibrary'] = (...words) => sotay(...words, '--library', 'kho')
  return {
    get place() {
      return place
    },
    started,
    sotay,
    inLibrary,
    async json(shape, ...words) {
      const { out } = await inLibrary(...words, '--json')
      return shape.parse(JSON.parse(out))
    },
  }
}
