import type { articlesIn, Read } from './import-read'
import type { Found } from './import-walk'

type FoundFile = Extract<Found, { kind: 'file' }>

export interface ReadAhead {
  /** What a file holds. Files are to be asked for in the order in which they were found, each once. */
  readonly readsOf: (file: FoundFile) => AsyncIterable<Read> | Iterable<Read>
  /** From now on no other file is begun before it is asked for. */
  readonly stop: () => void
}

/** Files that are read at the same time, each small: what waits to be asked for stays a few megabytes. */
const atOnce = 6
/** Larger files, in bytes, and archives are read when their turn has come, alone. */
const largestAhead = 1_000_000

/**
 * Reads the small files that come next while the one before is dealt with, so that reading, syncing and committing do not
 * wait for each other. What comes out, and in which order, is as without it.
 */
export function createReadAhead(found: readonly Found[], read: typeof articlesIn): ReadAhead {
  const begun = new Map<FoundFile, Promise<readonly Read[]>>()
  let next = 0
  let stopped = false

  const begin = (): void => {
    while (!stopped && begun.size < atOnce && next < found.length) {
      const file = found[next]
      if (file?.kind === 'file') {
        // Those behind a large file wait for it: it may need all the room there is.
        if (!isSmall(file)) return
        const reads = all(read(file.path, file.fileKind))
        // Whoever asks for it is told; until then, or when nobody does, it is nobody's error.
        reads.catch(() => undefined)
        begun.set(file, reads)
      }
      next += 1
    }
  }

  return {
    async *readsOf(file) {
      const reads = begun.get(file)
      if (reads) {
        const read = await reads
        begun.delete(file)
        begin()
        yield* read
        return
      }
      yield* read(file.path, file.fileKind)
      next = found.indexOf(file, next) + 1
      begin()
    },
    stop() {
      stopped = true
    },
  }
}

function isSmall({ fileKind, size }: FoundFile): boolean {
  return fileKind !== 'zip' && size <= largestAhead
}

async function all(reads: AsyncIterable<Read>): Promise<readonly Read[]> {
  const list: Read[] = []
  for await (const read of reads) list.push(read)
  return list
}
