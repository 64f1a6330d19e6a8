import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { backupsIn } from './backups'
import { makeSafe } from './damage'
import type { Disk } from './disk'
import { type Documents, formatVersion, type Manifest } from './documents'
import { namesIn } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { idsIn } from './refresh-rows'

/** What systems and sync tools put into a folder by themselves; names that begin with a dot too. */
const notOurs = new Set(['Thumbs.db', 'desktop.ini', 'Icon\r'])

/** What stands in the folder: `headless` may be a library whose `library.json` is gone. */
export type Standing = 'nothing' | 'library' | 'headless' | 'not-a-library'

export function standingAt(paths: LibraryPaths): Standing {
  if (statSync(paths.manifest, { throwIfNoEntry: false })) return 'library'
  const stat = statSync(paths.root, { throwIfNoEntry: false })
  if (stat && !stat.isDirectory()) return 'not-a-library'
  const names = namesIn(paths.root).filter((name) => !notOurs.has(name) && !name.startsWith('.'))
  if (names.length === 0) return 'nothing'
  return names.includes('articles') || names.includes('backups') ? 'headless' : 'not-a-library'
}

export interface ManifestNeeds {
  readonly disk: Disk
  readonly paths: LibraryPaths
  readonly documents: Documents
  readonly mayWrite: boolean
  readonly now: () => Date
  readonly notices: Failure[]
}

/**
 * What `library.json` says; a new one where a library begins. A damaged or missing one comes from the newest backup, or is
 * written anew when the articles beside it are of the format of today; otherwise nothing is touched and nothing opened.
 */
export async function manifestOf(needs: ManifestNeeds): Promise<Outcome<Manifest>> {
  const { paths, documents, mayWrite } = needs
  const { manifest } = documents
  const reading = manifest.read()
  if (reading.kind === 'found') return succeeded(reading.data)
  if (reading.kind === 'missing' && standingAt(paths) === 'nothing') {
    return mayWrite ? begun(needs) : failed({ code: 'library-missing', path: paths.root })
  }
  const reason = reading.kind === 'missing' ? 'missing' : reading.reason
  const unreadable = failed({ code: 'library-unreadable', path: manifest.path, reason })
  if (!mayWrite || reading.kind === 'unreadable') return unreadable
  return (await saved(needs, reading.kind, reason)) ?? unreadable
}

async function begun({ documents, now }: ManifestNeeds): Promise<Outcome<Manifest>> {
  const fresh = {
    format: 'sotay-library' as const,
    version: formatVersion,
    id: randomUUID(),
    created: now().toISOString(),
  }
  await documents.manifest.write(fresh)
  return succeeded(fresh)
}

async function saved(
  needs: ManifestNeeds,
  kind: 'missing' | 'damaged',
  reason: string,
): Promise<Outcome<Manifest> | undefined> {
  const { disk, paths, documents, now, notices } = needs
  const { path } = documents.manifest
  const backups = backupsIn(disk, paths)
  const earlier = backups.newest('library.json')
  if (!earlier && !looksLikeOurs(paths, documents)) return undefined
  if (kind === 'damaged') notices.push(makeSafe({ disk, paths, backups, now }, path, reason))
  else notices.push({ code: 'library-damaged', path, keptAt: path })
  const again = documents.manifest.read()
  if (again.kind === 'found') return succeeded(again.data)
  if (!earlier) return begun(needs)
  const data: Manifest = JSON.parse(earlier.bytes.toString())
  await documents.manifest.write(data)
  return succeeded(data)
}

/** How many articles are asked whether they are of the format of today. */
const probes = 20

function looksLikeOurs(paths: LibraryPaths, documents: Documents): boolean {
  let asked = 0
  for (const id of idsIn(paths.articles)) {
    if (documents.article(id).read().kind !== 'found') return false
    asked += 1
    if (asked === probes) break
  }
  return asked > 0
}
