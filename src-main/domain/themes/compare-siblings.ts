import type { Theme } from '#domain/notebook/records'

const names = new Intl.Collator('vi', { numeric: true })

/** The order of themes under one parent: by position, then by name as a Vietnamese dictionary sorts, then by id. */
export function compareSiblings(one: Theme, other: Theme): number {
  return (
    one.position - other.position ||
    names.compare(one.name, other.name) ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  )
}
