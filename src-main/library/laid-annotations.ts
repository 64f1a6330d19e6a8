import type { Annotation, RecordId } from '#domain/notebook/records'
import type { Annotations } from './shelf'

/** What is different in the annotations of an article; `undefined` is one that is gone. */
export type Differences = ReadonlyMap<RecordId, Annotation | undefined>

/**
 * The annotations of one article with changes laid over them. What lies below is neither moved nor copied: an article may
 * have a thousand, and a commit changes one.
 */
export interface LaidAnnotations {
  readonly below: Annotations
  readonly differences: Differences
  get(id: RecordId): Annotation | undefined
  keys(): Iterable<RecordId>
  values(): Iterable<Annotation>
  put(record: Annotation): void
  remove(id: RecordId): void
}

export function laidAnnotations(below: Annotations): LaidAnnotations {
  const differences = new Map<RecordId, Annotation | undefined>()
  const get = (id: RecordId): Annotation | undefined => (differences.has(id) ? differences.get(id) : below.get(id))
  return {
    below,
    differences,
    get,
    *keys() {
      for (const id of below.keys()) if (get(id)) yield id
      for (const [id, record] of differences) if (record && !below.has(id)) yield id
    },
    *values() {
      for (const [id, record] of below) {
        const one = differences.has(id) ? differences.get(id) : record
        if (one) yield one
      }
      for (const [id, record] of differences) if (record && !below.has(id)) yield record
    },
    put: (record) => void differences.set(record.id, record),
    remove: (id) => void differences.set(id, undefined),
  }
}
