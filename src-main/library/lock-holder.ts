import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename } from 'node:path'
import * as z from 'zod/mini'
import { errorCodeOf } from './disk'

export const holder = z.object({
  /** Different for every taking of the lock. */
  token: z.string(),
  program: z.string(),
  pid: z.int(),
  host: z.string(),
  machine: z.string(),
  startedAt: z.string(),
  /** On Linux, when the process started (clock ticks since boot) and its process-id namespace; else empty. */
  processStart: z.string(),
  namespace: z.string(),
})

export type LockHolder = Readonly<z.infer<typeof holder>>

/** How long a lock of a process that cannot be asked (another computer, another container) is believed, in ms. */
const believedFor = 10 * 60_000
/** How long a lock that nobody can read is believed, in ms: writing one lasts far less. */
const takeoverLasts = 30_000

/** Who holds the lock at `path`; undefined when nobody does or it cannot be read. */
export function holderAt(path: string): LockHolder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

export function thisProcess(machine: string): LockHolder {
  return {
    token: randomUUID(),
    program: basename(process.execPath),
    pid: process.pid,
    host: hostname(),
    machine,
    startedAt: new Date().toISOString(),
    processStart: processStartOf(process.pid),
    namespace: namespace(),
  }
}

/** Whether whoever wrote the lock at `path` may still be at work. */
export function isAlive(path: string, other: LockHolder | undefined): boolean {
  if (other && isHere(other)) {
    if (!processExists(other.pid)) return false
    return other.processStart === '' || processStartOf(other.pid) === other.processStart
  }
  const age = ageOf(path)
  // An unreadable lock is one whose content a power cut took; its name alone says that somebody was here lately.
  return age !== undefined && age < (other ? believedFor : takeoverLasts)
}

/** Milliseconds since the file was written, whichever way the clock has been turned; undefined when it is not there. */
function ageOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && Math.abs(Date.now() - stat.mtimeMs)
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCodeOf(error) === 'EPERM'
  }
}

// proc(5), /proc/pid/stat, field 22. The command in field 2 may hold spaces and brackets: count from the last bracket.
function processStartOf(pid: number): string {
  if (process.platform !== 'linux') return ''
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function namespace(): string {
  if (process.platform !== 'linux') return ''
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** Whether a holder is a process of this computer, which can be asked whether it still lives. */
export function isHere({ host, namespace: of }: LockHolder): boolean {
  return host === hostname() && of === namespace()
}

export function nameOf(other: LockHolder | undefined): string {
  return other ? `${other.program} (${other.pid}) @ ${other.host}` : '?'
}
