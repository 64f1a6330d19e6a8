import type { ArticleRow } from '#contract/views'
import type { RecordId } from '#domain/notebook/records'

/**
 * The rows of a library. Those of last time come as text and are read one by one when something is asked of them: a window
 * is given all of them as text, and nobody else needs ten thousand at the moment when the app is being opened.
 */
export interface Rows extends Iterable<readonly [RecordId, ArticleRow]> {
  readonly size: number
  has(id: RecordId): boolean
  get(id: RecordId): ArticleRow | undefined
  set(id: RecordId, row: ArticleRow): void
  /** `text` is what `textOf` answered for this row before. */
  setText(id: RecordId, text: string): void
  delete(id: RecordId): void
  keys(): Iterable<RecordId>
  values(): Iterable<ArticleRow>
  /** JSON of one row, in one line. */
  textOf(id: RecordId): string | undefined
  texts(): Iterable<string>
}

export function createRows(): Rows {
  const held = new Map<RecordId, ArticleRow | string>()
  const read = (id: RecordId, one: ArticleRow | string): ArticleRow => {
    if (typeof one !== 'string') return one
    // A catalogue of another shape, or with a single wrong bit, has been refused: this is what was written of a row.
    const row = JSON.parse(one) as ArticleRow
    held.set(id, row)
    return row
  }
  const written = (one: ArticleRow | string): string => (typeof one === 'string' ? one : JSON.stringify(one))
  const rows: Rows = {
    get size() {
      return held.size
    },
    has: (id) => held.has(id),
    get(id) {
      const one = held.get(id)
      return one === undefined ? undefined : read(id, one)
    },
    set: (id, row) => void held.set(id, row),
    setText: (id, text) => void held.set(id, text),
    delete: (id) => void held.delete(id),
    keys: () => held.keys(),
    *values() {
      for (const [id, one] of held) yield read(id, one)
    },
    textOf(id) {
      const one = held.get(id)
      return one === undefined ? undefined : written(one)
    },
    *texts() {
      for (const one of held.values()) yield written(one)
    },
    *[Symbol.iterator]() {
      for (const [id, one] of held) yield [id, read(id, one)] as const
    },
  }
  return rows
}
