import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { backupsIn } from './backups'
import { keepCopy } from './damage'
import type { Disk } from './disk'
import { textOf } from './document'
import type { Documents, Manifest } from './documents'
import { namesIn, writeDurably } from './durable-file'
import { journalBytes } from './journal'
import { rewriteJournal } from './journal-lines'
import type { LibraryPaths } from './library-paths'
import { type DocumentKind, kindOfDocument, type Migration, migratedJson } from './migrations'
import { pauses } from './pauses'
import { idsIn } from './refresh-rows'

interface MigrateNeeds {
  readonly disk: Disk
  readonly paths: LibraryPaths
  readonly documents: Documents
  readonly steps: readonly Migration[]
  readonly now: () => Date
}

/** Longest that rewriting keeps everything else waiting, in ms. */
const breath = 10

/**
 * Bring every document of an older library to the format of today; answers the manifest as it is then.
 *
 * A backup is made first, and journals are kept as they were. The manifest then says that an upgrade is underway, so that
 * an older program does not write to it; cut short at any moment, the upgrade is begun again at the next opening. A
 * document that is no JSON is left for the opening to find.
 */
export async function migrateLibrary(needs: MigrateNeeds, manifest: Manifest): Promise<Manifest> {
  const { disk, paths, documents, steps, now } = needs
  const version = 1 + steps.length
  const from = manifest.upgradingFrom ?? manifest.version
  if (from === version) return manifest
  if (manifest.upgradingFrom === undefined) {
    await backupsIn(disk, paths).make('before-migration', now())
    for (const path of journalPaths(paths)) keepCopy(disk, join(paths.backups, 'journals'), path, now())
  }
  await documents.manifest.write({ ...manifest, version, upgradingFrom: from })
  const pause = pauses(breath)
  for (const path of documentPaths(paths)) {
    const kind = kindOfDocument(relative(paths.root, path).split(sep).join('/'))
    if (kind) await migrateDocument(needs, path, kind, from)
    await pause()
  }
  for (const path of journalPaths(paths)) {
    const migrated = rewriteJournal(journalBytes(path), (said) => migratedJson(steps, 'journal-entry', said, from))
    await writeDurably(disk, path, migrated)
  }
  const { upgradingFrom: _, ...done } = { ...manifest, version }
  await documents.manifest.write(done)
  return done
}

async function migrateDocument(
  { disk, steps }: MigrateNeeds,
  path: string,
  kind: DocumentKind,
  from: number,
): Promise<void> {
  const before = readFileSync(path, 'utf8')
  let json: unknown
  try {
    json = JSON.parse(before)
  } catch {
    return
  }
  const after = textOf(migratedJson(steps, kind, json, from))
  if (after !== before) await writeDurably(disk, path, after)
}

function* documentPaths(paths: LibraryPaths): Generator<string> {
  for (const id of idsIn(paths.articles)) yield paths.article(id)
  for (const id of idsIn(paths.annotations)) yield paths.annotationsOf(id)
  for (const folder of [paths.root, paths.journals]) {
    for (const name of namesIn(folder)) if (name.endsWith('.json') && name !== 'library.json') yield join(folder, name)
  }
}

function journalPaths(paths: LibraryPaths): readonly string[] {
  return namesIn(paths.journals)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(paths.journals, name))
}
