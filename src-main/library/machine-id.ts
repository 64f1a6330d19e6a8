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
  const known = knownMachineId(cacheFolder)
  if (known !== undefined) return known
  const id = randomUUID()
  await writeDurably(disk, pathIn(cacheFolder), `${id}\n`)
  return id
}

/** The id of this machine; undefined when it has none yet. */
export function knownMachineId(cacheFolder: string): string | undefined {
  try {
    const known = readFileSync(pathIn(cacheFolder), 'utf8').trim()
    return isMachineId(known) ? known : undefined
  } catch {
    return undefined
  }
}

function pathIn(cacheFolder: string): string {
  return join(cacheFolder, 'machine-id')
}
