import { fstatSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Disk, errorCodeOf } from './disk'
import { makeFolderDurably } from './durable-file'
import { readJournal } from './journal-lines'
import { pauses } from './pauses'

/**
 * The end of this machine's journal, where lines are added. Appending is the commit: it answers after the sync.
 *
 * A failed append leaves nothing behind: the file is cut back to the last line that was acknowledged, and when even that
 * fails, nothing more is appended until it has been done.
 */
export interface Journal {
  /** Bytes of acknowledged lines. */
  length(): number
  /** `lines` may come in pieces, which are written one after the other with room for others between them. */
  append(lines: readonly Uint8Array[]): Promise<void>
  /** Add a line that may be lost in a power cut without harm. Never while an `append` is underway. */
  note(line: Uint8Array): void
  /** Forget all lines: the documents hold what they say. */
  cut(): void
  /** Whether the file holds nothing but what was written here, up to the entry `seq`. */
  isAsLeft(seq: number): boolean
  close(): void
}

/** A sync that takes longer than this, in ms, must not keep everything else waiting. */
const slow = 3

/** How much the file is made longer than its lines at a time, in bytes: zeros, which are no line. */
const room = 256 * 1024

/** The bytes of a journal; none when it was never begun. */
export function journalBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** Continue the journal at `path` after its first `length` bytes; what stands behind them is cut away. */
export async function openJournal(disk: Disk, path: string, length: number): Promise<Journal> {
  const fd = await opened(disk, path)
  let end = length
  let allocated = length
  let tailSuspect = true
  let isSlow = false
  const pause = pauses()

  // Handing a sync to another thread and hearing back takes as long as the sync of a quick disk itself.
  const sync = async (): Promise<void> => {
    const from = performance.now()
    if (isSlow) await disk.sync(fd)
    else disk.syncNow(fd)
    isSlow = performance.now() - from > slow
  }
  const cutBack = async (): Promise<void> => {
    disk.truncate(fd, end)
    allocated = end
    await disk.sync(fd)
    tailSuspect = false
  }
  // Writing into room that the file has already is synced in half the time: its length and place need not be recorded.
  const withRoom = (lines: Uint8Array): Uint8Array => {
    if (end + lines.length <= allocated) return lines
    const roomy = new Uint8Array(lines.length + room)
    roomy.set(lines)
    return roomy
  }
  const writeAll = async (pieces: readonly Uint8Array[]): Promise<void> => {
    let at = end
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) await pause()
      disk.write(fd, piece, at)
      at += piece.length
    }
  }
  const write = (lines: Uint8Array): void => {
    const roomy = withRoom(lines)
    try {
      disk.write(fd, roomy, end)
    } catch (error) {
      // The disk may have room for the lines and not for more.
      if (roomy === lines) throw error
      disk.truncate(fd, end)
      allocated = end
      disk.write(fd, lines, end)
    }
    allocated = Math.max(allocated, end + roomy.length)
  }
  await cutBack()

  // A file whose folder was removed or replaced can still be written to and synced; nobody would ever find it again.
  const identity = fstatSync(fd).ino
  const mustBeThere = (): void => {
    if (statSync(path).ino !== identity) throw Object.assign(new Error(`${path} was replaced`), { code: 'ESTALE' })
  }

  return {
    length: () => end,
    async append(lines) {
      if (tailSuspect) await cutBack()
      tailSuspect = true
      const length = lines.reduce((bytes, { byteLength }) => bytes + byteLength, 0)
      try {
        // A wide change is longer than any room that would be made for it.
        if (length > room) await writeAll(lines)
        else write(Buffer.concat(lines))
        await sync()
        mustBeThere()
      } catch (error) {
        await cutBack().catch(() => undefined)
        throw error
      }
      end += length
      allocated = Math.max(allocated, end)
      tailSuspect = false
    },
    note(line) {
      if (tailSuspect) return
      tailSuspect = true
      disk.write(fd, line, end)
      end += line.length
      allocated = Math.max(allocated, end)
      tailSuspect = false
    },
    cut() {
      disk.truncate(fd, 0)
      end = 0
      allocated = 0
    },
    isAsLeft(seq) {
      const { entries, end: found } = readJournal(journalBytes(path))
      return found === end && (entries.at(-1)?.seq ?? seq) === seq
    },
    close: () => disk.close(fd),
  }
}

async function opened(disk: Disk, path: string): Promise<number> {
  try {
    return disk.open(path, 'r+')
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
  }
  await makeFolderDurably(disk, dirname(path))
  const fd = disk.open(path, 'wx')
  await disk.syncFolder(dirname(path))
  return fd
}
