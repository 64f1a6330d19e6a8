import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { throwIfStopped } from './run-command.mjs'

/**
 * Do `work` while nobody else on this machine does the same. A lock whose owner is gone is taken over.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] told once, when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait) {
  await mkdir(dirname(path), { recursive: true })
  let told = false
  while (!(await take(path))) {
    if (!told) onWait?.()
    told = true
    throwIfStopped()
    await pause(200)
  }
  try {
    return await work()
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}

/** @param {string} path */
async function take(path) {
  const ownerFile = join(path, 'owner')
  try {
    await mkdir(path)
    await writeFile(ownerFile, String(process.pid))
    return true
  } catch (problem) {
    if (/** @type {NodeJS.ErrnoException} */ (problem).code !== 'EEXIST') throw problem
  }
  // Missing for the moment between mkdir and writeFile; a holder that died in that moment is noticed the second time.
  const owner = Number(
    await readFile(ownerFile, 'utf8').catch(() => pause(1000).then(() => readFile(ownerFile, 'utf8').catch(() => '0'))),
  )
  if (owner > 0 && isAlive(owner)) return false
  await rm(path, { recursive: true, force: true })
  return false
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return /** @type {NodeJS.ErrnoException} */ (problem).code === 'EPERM'
  }
}
