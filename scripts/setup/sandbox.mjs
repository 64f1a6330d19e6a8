import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot } from './project.mjs'
import { run } from './run-command.mjs'
import { Trouble } from './trouble.mjs'

/**
 * Make sure that Chromium can build its sandbox here. It would otherwise end with a remark about a helper program that
 * must belong to root; turning the sandbox off instead is not for us to decide.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export async function ensureSandbox(runtime) {
  if (process.platform !== 'linux' || isRoot || isHelperTrusted(runtime)) return
  const { status } = await run('unshare', ['--user', '--map-root-user', 'true']).catch(() => ({ status: 0 }))
  if (status !== 0) throw new Trouble(adviceFor(runtime, systemSetting))
}

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {(name: string) => string | undefined} setting what the kernel says
 */
export function adviceFor({ kind, folder }, setting) {
  const why = 'This system does not let Chromium build its sandbox: a user may not make user namespaces here'
  if (setting('kernel.apparmor_restrict_unprivileged_userns') === '1') {
    return `${why}. Allow it until the next restart, then try again:\n  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`
  }
  if (setting('kernel.unprivileged_userns_clone') === '0') {
    return `${why}. Allow it until the next restart, then try again:\n  sudo sysctl -w kernel.unprivileged_userns_clone=1`
  }
  if (kind === 'substitute') return `${why}. Containers and chroots often forbid it: allow it there, or start outside`
  const helper = join(folder, 'chrome-sandbox')
  return `${why}. Let its helper do it, then try again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
}

/** @param {import('./electron-runtime.mjs').Runtime} runtime */
function isHelperTrusted({ folder }) {
  const helper = statSync(join(folder, 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
}

/** @param {string} name */
function systemSetting(name) {
  try {
    return readFileSync(join('/proc/sys', ...name.split('.')), 'utf8').trim()
  } catch {
    return undefined
  }
}
