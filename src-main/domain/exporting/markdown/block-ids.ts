import type { RecordId } from '#domain/notebook/records'

/**
 * Obsidian's name for each passage of one file, without `^`: `p-` and the first eight figures of its id, or the whole
 * id of those that share the eight.
 */
export function blockIdsOf(ids: readonly RecordId[]): ReadonlyMap<RecordId, string> {
  const sharing = new Map<string, number>()
  for (const id of new Set(ids)) sharing.set(id.slice(0, 8), (sharing.get(id.slice(0, 8)) ?? 0) + 1)
  return new Map(ids.map((id) => [id, `p-${sharing.get(id.slice(0, 8)) === 1 ? id.slice(0, 8) : id}`]))
}
