import { createHash } from 'node:crypto'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Where what was fetched or prepared is kept between checkouts.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  if (env.SOTAY_CACHE) return resolve(env.SOTAY_CACHE)
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'sotay', 'cache')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sotay')
}

/**
 * A path for a lock that two runs in the same checkout agree on. It lies outside the checkout, because what it guards
 * (node_modules, out) is deleted and made anew under it.
 *
 * @param {string} what
 */
export function lockPathOf(what) {
  const owner = process.getuid?.() ?? 'user'
  const checkout = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12)
  return join(tmpdir(), `sotay-${owner}-${checkout}-${what}.lock`)
}

/**
 * The folder the person stood in. npm runs scripts in the project's folder and keeps the real one in INIT_CWD; that
 * variable is also inherited by everything an npm script starts, so it counts only for the script npm started itself.
 *
 * @param {{ script: string, cwd?: string, env?: NodeJS.ProcessEnv, project?: string }} call
 */
export function callerFolder({ script, cwd = process.cwd(), env = process.env, project = projectFolder }) {
  const startedByNpm = cwd === project && (env.npm_lifecycle_script ?? '').includes(script)
  return startedByNpm && env.INIT_CWD ? env.INIT_CWD : cwd
}

/** Root may not use Chromium's sandbox; everybody else must. */
export const isRoot = process.getuid?.() === 0
