import * as fs from 'node:fs'

/**
 * The few things the library does to a disk. Everything it writes goes through here, so that a test can hand in a disk
 * that is full, slow or broken. What fails throws the `NodeJS.ErrnoException` of the system.
 */
export interface Disk {
  open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): number
  /** Writes all of `bytes` at `position`. */
  write(fd: number, bytes: Uint8Array, position: number): void
  truncate(fd: number, length: number): void
  /** Answers when content and length would survive a power cut. */
  sync(fd: number): Promise<void>
  /** As `sync`, and nothing else happens meanwhile: for what is rare, or quicker than handing it to another thread. */
  syncNow(fd: number): void
  close(fd: number): void
  rename(from: string, to: string): void
  link(existing: string, path: string): void
  remove(path: string): void
  /** Answers when the names in `folder` would survive a power cut. Does nothing where folders cannot be synced. */
  syncFolder(folder: string): Promise<void>
  /** As `syncFolder`, and nothing else happens meanwhile. */
  syncFolderNow(folder: string): void
  /** Makes a folder and those above it; answers the uppermost one it made, or undefined when all were there. */
  makeFolder(folder: string): string | undefined
}

export const realDisk: Disk = {
  open: (path, flags, mode) => fs.openSync(path, flags, mode),
  write(fd, bytes, position) {
    let done = 0
    while (done < bytes.length) done += fs.writeSync(fd, bytes, done, bytes.length - done, position + done)
  },
  truncate: (fd, length) => fs.ftruncateSync(fd, length),
  sync: (fd) => new Promise((resolve, reject) => fs.fdatasync(fd, (error) => (error ? reject(error) : resolve()))),
  syncNow: (fd) => fs.fdatasyncSync(fd),
  close: (fd) => fs.closeSync(fd),
  rename: (from, to) => fs.renameSync(from, to),
  link: (existing, path) => fs.linkSync(existing, path),
  remove: (path) => fs.unlinkSync(path),
  syncFolder(folder) {
    if (process.platform === 'win32') return Promise.resolve()
    return new Promise((resolve, reject) => {
      const fd = fs.openSync(folder, 'r')
      fs.fsync(fd, (error) => {
        fs.closeSync(fd)
        if (error) reject(error)
        else resolve()
      })
    })
  },
  syncFolderNow(folder) {
    if (process.platform === 'win32') return
    const fd = fs.openSync(folder, 'r')
    try {
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
  },
  makeFolder: (folder) => fs.mkdirSync(folder, { recursive: true }),
}

/** The system's name for what went wrong, e.g. `ENOSPC`; empty when it was no system error. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
