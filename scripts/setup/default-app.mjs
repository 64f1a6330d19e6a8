// Packed into resources/default_app.asar of the substitute Electron, which came without one: it starts the app whose
// folder is given as the first argument, as Electron's own does. It has to be an ES module that awaits the app:
// Electron holds `ready` back until its entry module has finished, and what may only be said before `ready`
// (privileged schemes, the sandbox) would come too late otherwise.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { given, preloads, wantsVersion } = readCommandLine(process.argv.slice(1))

if (wantsVersion) {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}

const require = createRequire(join(process.cwd(), 'any.js'))
// Preloads may rewrite process.argv (Playwright's does), so it was read before them.
for (const preload of preloads) require(preload)

if (given === undefined) {
  process.stderr.write('usage: electron [switches] <folder or file of an app> [arguments]\n')
  process.exit(1)
}
try {
  await start(resolve(given))
} catch (problem) {
  // Electron's own answer is a dialog, which nobody can close in a test or without a screen.
  process.stderr.write(
    `The app threw an error while it was loaded:\n${problem instanceof Error ? problem.stack : String(problem)}\n`,
  )
  app.exit(1)
}

/** @param {readonly string[]} args */
function readCommandLine(args) {
  const preloads = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '-v' || arg === '--version') return { given: undefined, preloads, wantsVersion: true }
    if (arg === '-r' || arg === '--require') preloads.push(args[++i] ?? '')
    else if (!arg.startsWith('-')) return { given: arg, preloads, wantsVersion: false }
  }
  return { given: undefined, preloads, wantsVersion: false }
}

/** @param {string} place */
async function start(place) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const manifestPath = join(place, 'package.json')
  const isFolder = existsSync(manifestPath)
  /** @type {{ name?: string, productName?: string, version?: string, desktopName?: string, main?: string }} */
  const manifest = isFolder ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {}
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.version) setIfThere('setVersion', manifest.version)
  setIfThere('setDesktopName', manifest.desktopName ?? `${app.getName()}.desktop`)
  setIfThere('setAppPath', isFolder ? place : dirname(place))
  const entry = isFolder ? join(place, manifest.main ?? 'index.js') : place
  await import(pathToFileURL(require.resolve(entry)).href)
}

/**
 * Electron has these for its default app alone and leaves them out of its types.
 *
 * @param {'setVersion' | 'setDesktopName' | 'setAppPath'} method
 * @param {string} value
 */
function setIfThere(method, value) {
  const setters = /** @type {Record<string, ((value: string) => void) | undefined>} */ (/** @type {unknown} */ (app))
  setters[method]?.call(app, value)
}
