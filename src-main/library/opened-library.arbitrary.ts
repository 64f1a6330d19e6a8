import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { FailureCode } from '#contract/failure'
import type { Article } from '#domain/notebook/records'
import { type BrokenDisk, brokenDisk } from './broken-disk.arbitrary'
import type { Library } from './library'
import { type OpenOptions, openLibrary } from './open-library'
import { type TemporaryPlace, temporaryPlace, valueIn } from './sample-records.arbitrary'

/** Libraries in a folder of their own, on a disk that breaks on demand. All of it is new for each test. */
export interface LibraryWorld {
  readonly place: TemporaryPlace
  readonly disk: BrokenDisk
  /** Opened as `here`; closed when the test ends. */
  readonly open: (over?: Partial<OpenOptions>) => Promise<Library>
  closeAll(): Promise<void>
  /** As if the process had been killed: nothing reaches the disk any more, and the next opening finds no lock. */
  kill(): void
  readonly inLibrary: (...parts: readonly string[]) => string
  articlePath(article: Article): string
  annotationsPath(article: Article): string
}

export function libraryWorld(): LibraryWorld {
  let place: TemporaryPlace
  let disk: BrokenDisk
  const opened = new Set<Library>()
  const inLibrary = (...parts: readonly string[]): string => join(place.path, ...parts)
  const closeAll = async (): Promise<void> => {
    for (const library of opened) await library.close()
    opened.clear()
  }
  beforeEach(() => {
    place = temporaryPlace()
    disk = brokenDisk()
  })
  afterEach(async () => {
    disk.mend()
    await closeAll()
    place.remove()
  })
  return {
    get place() {
      return place
    },
    get disk() {
      return disk
    },
    async open(over = {}) {
      const library = valueIn(await openLibrary({ ...place, machineId: 'here', disk, ...over }))
      opened.add(library)
      return library
    },
    closeAll,
    kill() {
      disk.stop()
      rmSync(inLibrary('.lock'), { force: true })
      disk = brokenDisk()
    },
    inLibrary,
    articlePath: ({ id }) => inLibrary('articles', id.slice(0, 2), `${id}.json`),
    annotationsPath: ({ id }) => inLibrary('annotations', id.slice(0, 2), `${id}.json`),
  }
}

export function codesOf(library: Library): FailureCode[] {
  return library.notices.map(({ code }) => code)
}

export function themeNames(library: Library): string[] {
  return library.small().themes.map(({ name }) => name)
}

/** Every file below `folder` with the moment it was last written. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${path} ${statSync(path).mtimeMs}`
    })
    .toSorted()
}
