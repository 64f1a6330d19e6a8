import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { lockPathOf, projectFolder } from './project.mjs'
import { runNpm } from './tool.mjs'
import { say, Trouble } from './trouble.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */
/** @typedef {{ os: string, cpu: string, libc: string | undefined }} Machine */

/** Install the packages of package-lock.json where they are missing or others. Nothing a package brings is run. */
export async function ensurePackages() {
  if (await arePackagesCurrent()) return
  await withLock(
    lockPathOf('packages'),
    async () => {
      if (await arePackagesCurrent()) return
      say('installing packages (npm ci), about a minute the first time')
      const { status, output } = await runNpm(['ci', '--ignore-scripts'], { cwd: projectFolder })
      if (status !== 0) {
        throw new Trouble(
          `${output.trim()}\nThe packages could not be installed. With a network, run: npm ci --ignore-scripts`,
        )
      }
    },
    () => say('waiting for another run that installs packages'),
  )
}

async function arePackagesCurrent() {
  const wanted = await readLockfile(join(projectFolder, 'package-lock.json'))
  // npm writes this file last, after everything else is in place.
  const present = await readLockfile(join(projectFolder, 'node_modules/.package-lock.json'))
  if (!wanted) throw new Trouble('package-lock.json is missing or damaged: restore it, or run npm install')
  return present !== undefined && missingPackages(wanted, present, thisMachine()).length === 0
}

/**
 * What `wanted` asks for on this machine and `present` does not have in just that version. Comparing the two lockfiles
 * rather than a stamp of our own also believes an `npm install` made by hand.
 *
 * @param {Lockfile} wanted
 * @param {Lockfile} present
 * @param {Machine} machine
 */
export function missingPackages(wanted, present, machine) {
  return Object.entries(wanted.packages ?? {})
    .filter(([place]) => place !== '')
    .filter(([place, locked]) => {
      const installed = present.packages?.[place]
      if (installed) return installed.version !== locked.version || installed.integrity !== locked.integrity
      return !locked.optional || isMadeFor(locked, machine)
    })
    .map(([place]) => place)
}

/**
 * An optional package that names no system is skipped: it belongs to another optional package, whose absence counts.
 *
 * @param {LockedPackage} locked
 * @param {Machine} machine
 */
function isMadeFor({ os, cpu, libc }, machine) {
  if (!os && !cpu) return false
  return includes(os, machine.os) && includes(cpu, machine.cpu) && (!machine.libc || includes(libc, machine.libc))
}

/**
 * @param {string[] | undefined} list
 * @param {string} name
 */
function includes(list, name) {
  return list === undefined || list.includes(name)
}

/** @returns {Machine} */
function thisMachine() {
  if (process.platform !== 'linux') return { os: process.platform, cpu: process.arch, libc: undefined }
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return { os: 'linux', cpu: process.arch, libc: report.header.glibcVersionRuntime ? 'glibc' : 'musl' }
}

/**
 * @param {string} path
 * @returns {Promise<Lockfile | undefined>}
 */
async function readLockfile(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
