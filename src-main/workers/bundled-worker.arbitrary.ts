import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

export interface BundledWorker {
  /** Where things may be put beside it; gone when the tests of the file are done. */
  readonly folder: string
  readonly script: string
}

/** The thread that `entry` describes, bundled as the app is, for the tests of one file. */
export function bundledWorker(entry: string): () => BundledWorker {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sotay-worker-'))
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: entry,
        target: 'node20.18',
        outDir: join(folder, 'out'),
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'worker.cjs', chunkFileNames: '[name].cjs' } },
      },
    })
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => ({ folder, script: join(folder, 'out', 'worker.cjs') })
}
