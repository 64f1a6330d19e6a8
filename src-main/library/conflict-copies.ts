import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Change, noChange, type Put } from '#domain/notebook/change'
import type { Annotation, NotebookRecord, RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'
import type { Memory } from './draft'
import { namesIn } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { recordsOf } from './record-files'

/**
 * How sync tools name the copy they could not merge:
 * Syncthing `name.sync-conflict-20240101-120000-ABCDEFG.json`; Dropbox `name (Hà's conflicted copy 2024-01-01).json`,
 * the words in the language of the program; ownCloud and Nextcloud `name (conflicted copy 2024-01-01 120000).json`;
 * Google Drive `name (1).json`; OneDrive `name-COMPUTER.json`.
 */
const copyName =
  /^(?<name>[0-9a-f-]{36}|library|themes|notes|glossary|queries)(\.sync-conflict-\d{8}-\d{6}-\w+| \(.+\)|-(?![0-9a-f-]*$)[^/]+)\.json$/u

/** The name without `.json` of the document that a file of this name is a sync tool's copy of. */
export function copiedName(fileName: string): string | undefined {
  return copyName.exec(fileName.normalize('NFC'))?.groups?.name
}

/** Which of two versions of a record stays when neither says when it was made: nobody but a person can know. */
export type Undated = 'as-here' | 'as-there'

/** The copies in a library, as paths with `/`. */
export function conflictCopiesIn(paths: LibraryPaths): readonly string[] {
  const copies = namesIn(paths.root).filter((name) => copiedName(name) !== undefined)
  for (const [kind, folder] of [
    ['articles', paths.articles],
    ['annotations', paths.annotations],
  ] as const) {
    for (const shard of namesIn(folder)) {
      for (const name of namesIn(join(folder, shard))) {
        if (copiedName(name) !== undefined) copies.push(`${kind}/${shard}/${name}`)
      }
    }
  }
  return copies
}

/**
 * The change that brings in from a copy what is missing here or newer there. Nothing is removed: a record that is only
 * here may be new here. Records without a date of their own stay as they are here, unless they are to be as in the copy. A
 * passage brought in loses themes that this library does not have, and is left out when its words do not stand in the
 * article here.
 */
export function changeFromCopy(paths: LibraryPaths, memory: Memory, copy: string, undated: Undated): Outcome<Change> {
  // What says which folder is a library holds no records.
  if (copiedName(copy) === 'library') return succeeded(noChange)
  const records = recordsOf(jsonAt(join(paths.root, copy)))
  if (!records) return failed({ code: 'library-unreadable', path: join(paths.root, copy), reason: 'not-a-document' })
  const brought = new Set(records.map(({ id }) => id))
  const put: Put[] = []
  for (const theirs of records) {
    const after = theirs.kind === 'annotation' ? fitting(memory, theirs, brought) : theirs
    if (!after) continue
    const before = recordHere(memory, after)
    if (!before) put.push({ after })
    else if (!sameRecord(before, after) && isNewer(after, before, undated)) put.push({ before, after })
  }
  return succeeded({ put, remove: [] })
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function fitting(memory: Memory, theirs: Annotation, brought: ReadonlySet<RecordId>): Annotation | undefined {
  const article = memory.shelf.article(theirs.articleId)
  if (!article.ok || article.value?.text.slice(theirs.start, theirs.end) !== theirs.quote.exact) return undefined
  const themeIds = theirs.themeIds.filter((id) => memory.tables.theme.has(id) || brought.has(id))
  return { ...theirs, themeIds }
}

function recordHere({ shelf, tables }: Memory, record: NotebookRecord): NotebookRecord | undefined {
  if (record.kind === 'article') {
    const outcome = shelf.article(record.id)
    return outcome.ok ? outcome.value : undefined
  }
  if (record.kind === 'annotation') {
    const outcome = shelf.annotations(record.articleId)
    return outcome.ok ? outcome.value.get(record.id) : undefined
  }
  return tables[record.kind].get(record.id)
}

function isNewer(theirs: NotebookRecord, ours: NotebookRecord, undated: Undated): boolean {
  if (!('updatedAt' in theirs && 'updatedAt' in ours)) return undated === 'as-there'
  return theirs.updatedAt > ours.updatedAt
}
