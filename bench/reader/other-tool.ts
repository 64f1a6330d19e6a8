import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'

export const otherTool = '@recogito/text-annotator@4.1.1'

/** Its two ways to draw: elements over the text, as it comes out of the box, and the CSS Custom Highlight API. */
export const renderers = ['SPANS', 'CSS_HIGHLIGHTS'] as const
export type Renderer = (typeof renderers)[number]

export interface OtherTool {
  readonly script: string
  readonly style: string
}

/**
 * The other tool as one script and its style sheet, fetched into `cache` the first time; null where the registry cannot be
 * reached. It is no dependency of the project: nobody but this measurement wants it, and nothing of it is run while it is fetched.
 */
export async function bundleOtherTool(cache: string): Promise<OtherTool | null> {
  const home = join(cache, otherTool.replaceAll(/[@/]/g, '-'))
  const entry = join(home, 'node_modules/@recogito/text-annotator/dist/text-annotator.es.js')
  if (!existsSync(entry) && !fetchInto(home)) return null
  await build({
    configFile: false,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warn',
    build: {
      lib: { entry, formats: ['iife'], name: 'Other', fileName: () => 'other.js' },
      outDir: join(home, 'bundle'),
      emptyOutDir: true,
    },
  })
  return { script: join(home, 'bundle/other.js'), style: join(dirname(entry), 'text-annotator.css') }
}

function fetchInto(home: string): boolean {
  mkdirSync(home, { recursive: true })
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', ['install', '--prefix', home, ...quiet, otherTool], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    timeout: 60_000,
  })
  return status === 0
}
