import type { RecordId } from '#domain/notebook/records'
import type { CatalogueCache, Shelved } from './catalogue'
import type { LibraryPaths } from './library-paths'
import type { Pending } from './pending'
import { freshRow, idsIn, type Stamps, stampsOf } from './refresh-rows'
import type { Rows } from './rows'
import type { Shelf } from './shelf'

/** The rows, the versions of the files they were made of, and the cache they are kept in between openings. */
export interface RowKeeper {
  /** What differs between the rows and the files, made right; answers the articles it concerns. */
  check(): Promise<readonly RecordId[]>
  /** Whether the files of an article are not those its row was made of. False for what is pending. */
  differs(id: RecordId): boolean
  /** Make the row of one article right from its files. */
  readAgain(id: RecordId): void
  /** The files of this article were written just now from what the rows say. */
  written(id: RecordId): void
  /** Bring the cache up to date. */
  keep(): Promise<void>
  /** Write the whole cache, for a quick opening next time. */
  keepAll(): Promise<void>
}

interface RowKeeperNeeds {
  readonly paths: LibraryPaths
  readonly shelf: Shelf
  readonly pending: Pending
  readonly rows: Rows
  /** Absent when nothing may be written. */
  readonly cache: CatalogueCache | undefined
  readonly known: ReadonlyMap<RecordId, Shelved> | undefined
}

/** Articles looked at before others get their turn. */
const atATime = 64

export function createRowKeeper({ paths, shelf, pending, rows, cache, known }: RowKeeperNeeds): RowKeeper {
  const stamps = new Map<RecordId, Stamps>()
  const changed = new Set<RecordId>()
  for (const [id, { text, article, annotations }] of known ?? []) {
    rows.setText(id, text)
    stamps.set(id, { article, annotations })
  }
  const isPending = (id: RecordId): boolean => pending.has(`article ${id}`) || pending.has(`annotations ${id}`)
  const isAsKnown = (id: RecordId): boolean => {
    const before = stamps.get(id)
    const now = stampsOf(paths, id)
    return before !== undefined && before.article === now.article && before.annotations === now.annotations
  }
  const readAgain = (id: RecordId): void => {
    shelf.forget(id)
    const fresh = freshRow(paths, shelf, id)
    changed.add(id)
    if (fresh) {
      rows.set(id, fresh.row)
      stamps.set(id, fresh.stamps)
    } else {
      rows.delete(id)
      stamps.delete(id)
    }
  }
  const shelvedOf = (id: RecordId): Shelved | undefined => {
    const [text, versions] = [rows.textOf(id), stamps.get(id)]
    return text === undefined || !versions ? undefined : { id, text, ...versions }
  }

  const allShelved = function* (ids: readonly RecordId[]): Generator<Shelved> {
    for (const id of ids) {
      const one = shelvedOf(id)
      if (one) yield one
    }
  }
  const keepAll = async (): Promise<void> => {
    if (!cache || changed.size === 0) return
    const saved = [...changed]
    changed.clear()
    try {
      await cache.save(allShelved([...rows.keys()]))
    } catch (error) {
      for (const id of saved) changed.add(id)
      throw error
    }
  }

  return {
    keepAll,
    readAgain,
    differs: (id) => !isPending(id) && !isAsKnown(id),
    async check() {
      const different: RecordId[] = []
      const there = new Set<RecordId>()
      let count = 0
      for (const id of idsIn(paths.articles)) {
        there.add(id)
        count += 1
        if (count % atATime === 0) await new Promise((resolve) => setImmediate(resolve))
        if (isPending(id) || isAsKnown(id)) continue
        readAgain(id)
        different.push(id)
      }
      for (const id of rows.keys()) {
        if (there.has(id) || isPending(id)) continue
        readAgain(id)
        different.push(id)
      }
      return different
    },
    written(id) {
      if (isPending(id)) return
      if (rows.has(id)) stamps.set(id, stampsOf(paths, id))
      else stamps.delete(id)
      changed.add(id)
    },
    async keep() {
      if (!cache || changed.size === 0) return
      if (cache.isLong()) return keepAll()
      cache.add([...changed].map((id) => shelvedOf(id) ?? { id, text: undefined }))
      changed.clear()
    },
  }
}
