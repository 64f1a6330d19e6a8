/** What the rotation looks at. `at` is a UTC moment, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export interface Dated {
  readonly at: string
  readonly reason: string
}

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

/**
 * Which backups are kept: the last of each hour for a day, of each day for a week, of each week after that. Those that a
 * person asked for are kept for good, and so are those of a future that a clock once showed.
 */
export function keptBackups<T extends Dated>(backups: readonly T[], now: Date): readonly T[] {
  const lastOf = new Map<string, T>()
  const kept = new Set<T>()
  for (const backup of backups.toSorted((a, b) => a.at.localeCompare(b.at))) {
    if (backup.reason === 'asked-for' || Date.parse(backup.at) > now.getTime()) kept.add(backup)
    else lastOf.set(spanOf(backup, now), backup)
  }
  for (const backup of lastOf.values()) kept.add(backup)
  return backups.filter((backup) => kept.has(backup))
}

function spanOf({ at }: Dated, now: Date): string {
  const time = Date.parse(at)
  const age = now.getTime() - time
  if (age < day) return `hour ${Math.floor(time / hour)}`
  if (age < week) return `day ${Math.floor(time / day)}`
  return `week ${Math.floor(time / week)}`
}
