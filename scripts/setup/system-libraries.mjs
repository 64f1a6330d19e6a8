import { setTimeout as pause } from 'node:timers/promises'
import { isRoot } from './project.mjs'
import { run } from './run-command.mjs'
import { say, Trouble } from './trouble.mjs'

/** What a desktop without Electron lacks, by Debian's names; newer releases add `t64` to some of them. */
const libraryPackages = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
const displayPackages = ['xvfb']

/**
 * The libraries `ldd` looked for in vain.
 *
 * @param {string} lddOutput
 */
export function missingLibrariesIn(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '')
  return [...new Set(names)]
}

/**
 * Install what the system lacks to run `executable`, or say which command does.
 *
 * @param {string} executable
 * @param {{ needsVirtualDisplay: boolean }} needs
 */
export async function ensureSystemLibraries(executable, { needsVirtualDisplay }) {
  if (process.platform !== 'linux') return
  const lacking = await lackOf(executable, needsVirtualDisplay)
  if (lacking.length === 0) return
  const libraries = lacking.filter((name) => name !== 'Xvfb')
  const wanted = [
    ...(libraries.length > 0 ? libraryPackages : []),
    ...(lacking.includes('Xvfb') ? displayPackages : []),
  ]
  await installFromDebian(wanted, lacking)
  const stillLacking = await lackOf(executable, needsVirtualDisplay)
  if (stillLacking.length > 0)
    throw new Trouble(`Electron still lacks ${stillLacking.join(', ')}: install what provides it`)
}

/**
 * @param {string} executable
 * @param {boolean} needsVirtualDisplay
 */
async function lackOf(executable, needsVirtualDisplay) {
  const libraries = missingLibrariesIn(await outputOf('ldd', [executable]))
  return needsVirtualDisplay && !(await isCommand('Xvfb')) ? [...libraries, 'Xvfb'] : libraries
}

/**
 * @param {readonly string[]} wanted
 * @param {readonly string[]} lacking
 */
async function installFromDebian(wanted, lacking) {
  const what = `Electron lacks ${shortened(lacking)}`
  if (!(await isCommand('apt-get'))) {
    throw new Trouble(`${what}. Install the packages of your system that correspond to Debian's ${wanted.join(', ')}`)
  }
  const asRoot = isRoot ? [] : (await succeeds('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined
  if (!asRoot) {
    throw new Trouble(
      `${what}, and this user may not install packages. Run this once, then try again:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await debianNamesOf(wanted)).join(' ')}`,
    )
  }
  say(`${what}; installing ${wanted.join(', ')} with apt-get, about half a minute`)
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300']
  const updated = await updatePackageLists(apt)
  const names = await debianNamesOf(wanted)
  const installed = await runAll([...apt, 'install', '-y', '--no-install-recommends', ...names])
  if (installed.status !== 0) {
    throw new Trouble(
      `${updated.status === 0 ? '' : updated.output}${installed.output.trim()}\n` +
        `${what}, and they could not be installed. With a network, run: apt-get install ${names.join(' ')}`,
    )
  }
}

/** @param {readonly string[]} names */
function shortened(names) {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

/**
 * apt-get's time-out for locks does not cover the package lists, which another run may be fetching just now.
 *
 * @param {readonly string[]} apt
 */
async function updatePackageLists(apt) {
  let result = await runAll([...apt, 'update', '-q'])
  for (let tries = 1; result.status !== 0 && tries < 6 && /Could not get lock/.test(result.output); tries++) {
    await pause(5000)
    result = await runAll([...apt, 'update', '-q'])
  }
  return result
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<readonly string[]>}
 */
async function debianNamesOf(names) {
  return Promise.all(
    names.map(async (name) => {
      const policy = await outputOf('apt-cache', ['policy', name, `${name}t64`])
      return nameWithCandidate(policy, [name, `${name}t64`]) ?? name
    }),
  )
}

/**
 * The first of `names` that `apt-cache policy` could install; names that only others provide have no candidate.
 *
 * @param {string} policy
 * @param {readonly string[]} names
 */
export function nameWithCandidate(policy, names) {
  return names.find((name) => {
    const paragraph = new RegExp(`^${name}:\\n(?:\\s+.*\\n?)*?\\s+Candidate: (.+)$`, 'm').exec(policy)
    return paragraph !== null && paragraph[1] !== '(none)'
  })
}

/** @param {string} command */
export function isCommand(command) {
  return succeeds('sh', ['-c', `command -v ${command}`])
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function succeeds(command, args) {
  return (await runAll([command, ...args])).status === 0
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function outputOf(command, args) {
  return (await runAll([command, ...args])).output
}

/** @param {readonly string[]} words */
async function runAll([command = '', ...args]) {
  // English, because the answers are read by this script; a command that cannot be started is an answer like any other.
  const env = { ...process.env, LC_ALL: 'C' }
  try {
    return await run(command, args, { env })
  } catch (problem) {
    if (!(/** @type {NodeJS.ErrnoException} */ (problem).syscall?.startsWith('spawn'))) throw problem
    return { status: 127, output: '' }
  }
}
