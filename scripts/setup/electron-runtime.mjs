import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  ensureFallback,
  fallbackFolder,
  fallbackVersion,
  isFallbackCached,
  isFallbackPossible,
} from './electron-fallback.mjs'
import { withLock } from './lock.mjs'
import { isRoot, lockPathOf, projectFolder } from './project.mjs'
import { runTool } from './tool.mjs'
import { say, Trouble } from './trouble.mjs'

/** @typedef {{ folder: string, executable: string, kind: 'given' | 'official' | 'substitute', why: string }} Runtime */

const patienceMs = 4000

/**
 * An Electron that is on this machine afterwards: the one named by the environment, the official one, or, where that
 * cannot be downloaded, a substitute. Never downloads both.
 *
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  return (
    presentElectron() ??
    withLock(lockPathOf('electron'), fetchElectron, () => say('waiting for another run that fetches Electron'))
  )
}

function presentElectron() {
  return givenElectron() ?? officialElectron() ?? cachedSubstitute()
}

/** @returns {Promise<Runtime>} */
async function fetchElectron() {
  const present = presentElectron()
  if (present) return present
  const version = wantedVersion()
  const reason = await reasonNotToDownload(version)
  if (reason === undefined) {
    say(`downloading Electron ${version}`)
    const { status } = await runTool('electron', [], {
      command: 'install-electron',
      output: 'show',
      env: withoutOverrides(),
    })
    const installed = officialElectron()
    if (status === 0 && installed) return installed
  }
  const why = reason ?? `the official Electron ${version} could not be downloaded`
  if (!isFallbackPossible()) {
    throw new Trouble(
      `${why}, and there is no substitute for ${process.platform}-${process.arch}. ` +
        'Set ELECTRON_MIRROR to a download you can reach, or SOTAY_ELECTRON_DIR to a folder that holds an Electron',
    )
  }
  say(why)
  return runtimeIn(await ensureFallback(), 'substitute', why)
}

/**
 * What must be in the environment so that every tool starts this Electron and no other: Playwright and the electron
 * package read the first variable, electron-vite the other two.
 *
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(runtime) {
  return {
    ...withoutOverrides(),
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_EXEC_PATH: runtime.executable,
    ...(isRoot ? { NO_SANDBOX: '1' } : {}),
  }
}

/** An editor's terminal may have ELECTRON_RUN_AS_NODE set, which would turn the app into a plain Node. */
function withoutOverrides() {
  const {
    ELECTRON_RUN_AS_NODE: _node,
    ELECTRON_OVERRIDE_DIST_PATH: _dist,
    ELECTRON_EXEC_PATH: _exec,
    ...env
  } = process.env
  return env
}

/** @returns {Runtime | undefined} */
function givenElectron() {
  const variable = ['SOTAY_ELECTRON_DIR', 'ELECTRON_OVERRIDE_DIST_PATH'].find((name) => process.env[name])
  if (!variable) return undefined
  const runtime = runtimeIn(resolve(process.env[variable] ?? ''), 'given', `${variable} says so`)
  if (!existsSync(runtime.executable))
    throw new Trouble(`${variable} names no Electron: ${runtime.executable} is missing`)
  return runtime
}

/** @returns {Runtime | undefined} */
function officialElectron() {
  const folder = join(projectFolder, 'node_modules/electron/dist')
  const runtime = runtimeIn(folder, 'official', 'it is the one the project asks for')
  // install.js writes path.txt after everything is unpacked.
  const isComplete = existsSync(join(folder, '../path.txt')) && existsSync(runtime.executable)
  return isComplete && versionIn(folder) === wantedVersion() ? runtime : undefined
}

/** @returns {Runtime | undefined} */
function cachedSubstitute() {
  if (!isFallbackCached()) return undefined
  const why = 'the official one could not be downloaded earlier; to try again: npx install-electron'
  return runtimeIn(fallbackFolder(), 'substitute', why)
}

/**
 * @param {string} folder
 * @param {Runtime['kind']} kind
 * @param {string} why
 * @returns {Runtime}
 */
function runtimeIn(folder, kind, why) {
  const name =
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ?? 'electron'
  return { folder, executable: join(folder, name), kind, why }
}

/** @param {Runtime} runtime */
export function describeElectron({ folder, kind, why }) {
  const version = versionIn(folder) ?? (kind === 'substitute' ? fallbackVersion : 'of unknown version')
  return `Electron ${version} (${kind === 'substitute' ? 'a substitute for trying and testing' : kind}): ${why}`
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

function wantedVersion() {
  const manifest = join(projectFolder, 'node_modules/electron/package.json')
  return /** @type {{ version: string }} */ (JSON.parse(readFileSync(manifest, 'utf8'))).version
}

/**
 * The official installer retries for minutes; a small request first says within seconds whether it is worth starting.
 *
 * @param {string} version
 * @returns {Promise<string | undefined>} undefined: go ahead
 */
async function reasonNotToDownload(version) {
  // Behind a proxy only the installer knows the way; what it fetched before it finds without any.
  if (process.env.ELECTRON_GET_USE_PROXY || isDownloaded(version)) return undefined
  const mirror =
    process.env.npm_config_electron_mirror ||
    process.env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/'
  const folder = process.env.ELECTRON_CUSTOM_DIR?.replace('{{ version }}', version) ?? `v${version}`
  try {
    const { ok, status } = await fetch(`${mirror}${folder}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(patienceMs),
    })
    return ok ? undefined : `the official Electron ${version} is not where it should be (HTTP ${status})`
  } catch {
    return `the official download of Electron ${version} cannot be reached from here`
  }
}

/** @param {string} version */
function isDownloaded(version) {
  const cache =
    process.env.electron_config_cache ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron')
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  if (!existsSync(cache)) return false
  return readdirSync(cache).some((folder) => existsSync(join(cache, folder, name)))
}
