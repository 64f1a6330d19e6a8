import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, errorCodeOf } from './disk'
import { makeFolderDurably, temporaryFor } from './durable-file'
import { shardOf } from './library-paths'
import { sha256Of } from './originals'

/** Contents kept under their own hash: the same content is there once, however many backups hold it. */
export interface Objects {
  /** Not durable until `settle`. */
  add(bytes: Uint8Array): Promise<string>
  settle(): Promise<void>
  /** Undefined when it is missing or is not what its name says. */
  read(sha256: string): Buffer | undefined
  path(sha256: string): string
}

export function objectsIn(disk: Disk, folder: string): Objects {
  const unsettled = new Set<string>()
  const path = (sha256: string): string => join(folder, shardOf(sha256), sha256)
  return {
    path,
    async add(bytes) {
      const sha256 = sha256Of(bytes)
      const target = path(sha256)
      if (statSync(target, { throwIfNoEntry: false })?.size === bytes.length) return sha256
      const shard = dirname(target)
      await makeFolderDurably(disk, shard)
      const temporary = temporaryFor(target)
      const fd = disk.open(temporary, 'wx')
      try {
        disk.write(fd, bytes, 0)
        await disk.sync(fd)
      } finally {
        disk.close(fd)
      }
      disk.rename(temporary, target)
      unsettled.add(shard)
      return sha256
    },
    async settle() {
      for (const shard of unsettled) await disk.syncFolder(shard)
      unsettled.clear()
    },
    read(sha256) {
      try {
        const bytes = readFileSync(path(sha256))
        return sha256Of(bytes) === sha256 ? bytes : undefined
      } catch (error) {
        if (errorCodeOf(error) === '') throw error
        return undefined
      }
    },
  }
}
