import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Disk } from './disk'
import { writeDurably } from './durable-file'

/** What a machine may be called: it names a file. */
export function isMachineId(id: string): boolean {
  return /^[0-9a-z][0-9a-z-]{0,63}$/.test(id)
}

/** The id of this machine, kept in the cache folder; a new one when there is none yet. */
export async function machineIdIn(disk: Disk, cacheFolder: string): Promise<string> {
  const path = join(cacheFolder, 'machine-id')
  try {
    const known = readFileSync(path, 'utf8').trim()
    if (isMachineId(known)) return known
  } catch {
    // None yet.
  }
  const id = randomUUID()
  await writeDurably(disk, path, `${id}\n`)
  return id
}
