import type { RecordId } from '#domain/notebook/records'

/**
 * File systems take 255 bytes of UTF-8. This many are ours; the rest is for `.md`, for what tells two of a name apart,
 * and for what sync tools add to a copy in conflict (Syncthing: 39 bytes).
 */
const longestName = 170

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Names of devices under Windows, with any ending (Microsoft, Naming Files, Paths, and Namespaces). */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\.|$)/i

/**
 * `title` as the name of a file or folder, without ending: its letters kept, NFC, at most 170 bytes of UTF-8.
 *
 * Avoids what Windows forbids, what Obsidian cannot link to (`# | ^ : %% [ ]`), device names, hidden files, dots and
 * spaces at the end, unseen characters, and an ending `.md` of its own. `otherwise` is the name when nothing is left.
 */
export function fileNameOf(title: string, otherwise: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/"/g, "'")
    .replace(/ *: +/g, ' - ')
    .replace(/[:/\\|]/g, '-')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/[?*<>#^`]/g, '')
    .replace(/%{2,}/g, '%')
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
  const name = trimmed(cutToBytes(trimmed(plain), longestName))
  if (name === '') return otherwise
  return reserved.test(name) ? `_${name}` : name
}

function trimmed(name: string): string {
  return name.replace(/^[. ]+/, '').replace(/(?:[. ]|\.md)+$/i, '')
}

/** The longest beginning of `text` of at most `limit` bytes of UTF-8 that cuts no letter from its marks. */
export function cutToBytes(text: string, limit: number): string {
  let bytes = 0
  let end = 0
  for (const { segment } of graphemes.segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > limit) break
    end += segment.length
  }
  return text.slice(0, end)
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Something to be named. `date` tells two of the same title apart in a way that people understand. */
export interface Named {
  readonly id: RecordId
  readonly title: string
  readonly date?: string | null
}

/** How far a name had to go to be the only one: as it is, with its date, with eight figures of its id, with all of it. */
const marksOf = [
  () => '',
  ({ date }: Named) => (date ? ` (${date.replace(/^--/, '')})` : ''),
  ({ id }: Named) => ` (${id.slice(0, 8)})`,
  ({ id }: Named) => ` (${id})`,
] as const

/**
 * A name in one folder for each of `items`, by id: no two are equal, even to a file system that does not tell capitals
 * or ways of composing letters apart. Depends on the items alone, not on their order.
 */
export function fileNamesOf(items: readonly Named[], otherwise: string): ReadonlyMap<RecordId, string> {
  const stems = new Map(items.map(({ id, title }) => [id, fileNameOf(title, otherwise)]))
  const steps = new Map(items.map(({ id }) => [id, 0]))
  const nameOf = (item: Named): string =>
    `${stems.get(item.id) ?? otherwise}${marksOf[steps.get(item.id) ?? 0]?.(item) ?? ''}`
  for (let clashing = clashes(items, nameOf); clashing.length > 0; clashing = clashes(items, nameOf)) {
    const movable = clashing.filter(({ id }) => (steps.get(id) ?? 0) < marksOf.length - 1)
    if (movable.length === 0) break
    for (const { id } of movable) steps.set(id, (steps.get(id) ?? 0) + 1)
  }
  return new Map(items.map((item) => [item.id, nameOf(item)]))
}

/** What a file system may take for the same name. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

function clashes(items: readonly Named[], nameOf: (item: Named) => string): readonly Named[] {
  const byKey = new Map<string, Named[]>()
  for (const item of items) {
    const key = nameKey(nameOf(item))
    const known = byKey.get(key)
    if (known) known.push(item)
    else byKey.set(key, [item])
  }
  return [...byKey.values()].filter(({ length }) => length > 1).flat()
}
