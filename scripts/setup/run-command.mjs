import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { Stopped } from './trouble.mjs'

/** @typedef {{ status: number, output: string }} Finished */
/**
 * `show` sends everything to standard error, `inherit` hands our own streams over, `capture` collects both outputs.
 *
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: 'show' | 'inherit' | 'capture' }} RunOptions
 */

const secondsToQuit = 5

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
/** @type {number | undefined} */
let stopStatus

/**
 * Run a program to its end, in a process group of its own: Chromium leaves children behind when only their parent is
 * killed, so the whole group is ended after its leader.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export function run(command, args, { cwd, env, output = 'capture' } = {}) {
  throwIfStopped()
  listenForStops()
  const child = spawn(command, args, { cwd, env, detached: hasGroups, stdio: streamsFor(output), windowsHide: true })
  running.add(child)
  /** @type {Buffer[]} */
  const parts = []
  child.stdout?.on('data', (part) => parts.push(part))
  child.stderr?.on('data', (part) => parts.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', (problem) => {
      running.delete(child)
      reject(problem)
    })
    child.on('exit', (code, signal) => {
      endGroup(child)
      running.delete(child)
      const finish = () =>
        stopStatus === undefined
          ? resolve({ status: statusOf(code, signal), output: Buffer.concat(parts).toString() })
          : reject(new Stopped(stopStatus))
      if (output === 'capture') child.on('close', finish)
      else finish()
    })
  })
}

/** Call between steps: a stop that arrived while nothing was running is honoured here. */
export function throwIfStopped() {
  if (stopStatus !== undefined) throw new Stopped(stopStatus)
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function statusOf(code, signal) {
  return signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)
}

const hasGroups = process.platform !== 'win32'

/**
 * @param {'show' | 'inherit' | 'capture'} output
 * @returns {import('node:child_process').StdioOptions}
 */
function streamsFor(output) {
  if (output === 'inherit') return 'inherit'
  return output === 'show' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe']
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return
  try {
    if (hasGroups) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // Nobody of the group is left: that is what was wanted.
  }
}

let listening = false

/** Until this is called, a signal ends this process alone and leaves what it started. */
export function listenForStops() {
  if (listening) return
  listening = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal))
  process.on('exit', () => running.forEach(endGroup))
  if (process.env.npm_lifecycle_event) stopWithoutParent()
}

/** npm, when it is told to stop, ends the shell between us and itself, which does not pass it on. */
function stopWithoutParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop('SIGTERM')
  }, 500)
  watch.unref()
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  const again = stopStatus !== undefined
  stopStatus = statusOf(null, signal)
  // The leader alone is asked: an app whose helpers vanish first cannot close its library in order.
  for (const child of running) {
    if (again) endGroup(child)
    else child.kill(signal)
  }
  setTimeout(() => {
    running.forEach(endGroup)
    setTimeout(() => process.exit(stopStatus), 1000).unref()
  }, secondsToQuit * 1000).unref()
}
