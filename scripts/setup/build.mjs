import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { lockPathOf, projectFolder } from './project.mjs'
import { runTool } from './tool.mjs'
import { say, Trouble } from './trouble.mjs'

/** @typedef {{ name: string, tool: string, args: readonly string[], sources: readonly string[], outputs: readonly string[] }} Target */

const common = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'src-main']

/** @type {Target} */
export const appTarget = {
  name: 'app',
  tool: 'electron-vite',
  args: ['build', '--logLevel', 'warn'],
  sources: [...common, 'electron.vite.config.ts', 'src-renderer', 'resources'],
  outputs: ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'],
}

/** @type {Target} */
export const commandLineTarget = {
  name: 'command line',
  tool: 'vite',
  args: ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
  sources: [...common, 'vite.cli.config.ts'],
  outputs: ['out/cli/sotay.cjs'],
}

/**
 * Build `target` when its sources are others than those it was last built from.
 *
 * @param {Target} target
 * @param {string} [folder]
 */
export async function ensureBuilt(target, folder = projectFolder) {
  if (await isBuilt(target, folder)) return
  const build = async () => {
    const fingerprint = await fingerprintOf(target, folder)
    if (await isBuilt(target, folder, fingerprint)) return
    say(`building the ${target.name}`)
    // NODE_ENV=test, as a test runner sets it, would put React's development version into the bundle.
    const env = { ...process.env, NODE_ENV: 'production' }
    const { status, output } = await runTool(target.tool, target.args, { cwd: folder, env })
    if (output.trim()) process.stderr.write(`${output.trimEnd()}\n`)
    if (status !== 0) throw new Trouble(`the ${target.name} could not be built`)
    await recordBuild(target, folder, fingerprint)
  }
  await withLock(lockPathOf('build'), build, () => say('waiting for another run that builds'))
}

/**
 * @param {Target} target
 * @param {string} folder
 * @param {string} [fingerprint]
 */
export async function isBuilt(target, folder, fingerprint) {
  const recorded = await readFile(stampPath(target, folder), 'utf8').catch(() => undefined)
  if (recorded === undefined) return false
  return recorded === (await stampOf(target, folder, fingerprint ?? (await fingerprintOf(target, folder))))
}

/**
 * @param {Target} target
 * @param {string} folder
 * @param {string} fingerprint of the sources as they were before the build: an edit during it makes it stale
 */
export async function recordBuild(target, folder, fingerprint) {
  const path = stampPath(target, folder)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await stampOf(target, folder, fingerprint))
}

/**
 * @param {Target} target
 * @param {string} folder
 */
function stampPath(target, folder) {
  return join(folder, 'out', `${target.name.replace(' ', '-')}.built`)
}

/**
 * The times of the outputs are part of it, so that a build made by hand is not mistaken for ours.
 *
 * @param {Target} target
 * @param {string} folder
 * @param {string} fingerprint
 */
async function stampOf(target, folder, fingerprint) {
  const times = await Promise.all(
    target.outputs.map(async (path) => (await stat(join(folder, path)).catch(() => undefined))?.mtimeMs ?? 'missing'),
  )
  return JSON.stringify({ fingerprint, times })
}

/**
 * By content and not by time: git gives every file a new time when it switches branches.
 *
 * @param {Target} target
 * @param {string} folder
 */
export async function fingerprintOf(target, folder) {
  const lists = await Promise.all(target.sources.map((source) => filesUnder(folder, source)))
  const hash = createHash('sha256')
  for (const path of lists.flat().sort()) {
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {string} place
 * @returns {Promise<string[]>}
 */
async function filesUnder(folder, place) {
  const found = await stat(join(folder, place)).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [place]
  const entries = await readdir(join(folder, place), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
