import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The command line as it is shipped. */
    readonly program: string
    /** A folder whose `kho` is a library that holds the articles of `e2e/material`. */
    readonly filled: string
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sotay-cli-'))

/** Built and filled once for all tests of the command line. */
export async function setup({ provide }: TestProject): Promise<void> {
  const filled = join(folder, 'filled')
  mkdirSync(filled)
  const outDir = join(folder, 'built')
  await build({ configFile: resolve('vite.cli.config.ts'), logLevel: 'error', build: { outDir } })
  const program = join(outDir, 'sotay.cjs')
  execFileSync(process.execPath, [program, 'import', resolve('e2e/material/articles'), '--library', 'kho'], {
    cwd: filled,
    env: { PATH: process.env.PATH, HOME: filled, XDG_CACHE_HOME: join(filled, 'cache') },
  })
  provide('program', program)
  provide('filled', filled)
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
