import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { Annotation, Article, RecordId } from '#domain/notebook/records'
import { countsAfter, noteCounts } from './annotation-counts'
import type { Reading } from './document'
import type { Documents } from './documents'
import type { LaidAnnotations } from './laid-annotations'
import type { Pending, Place } from './pending'
import type { Seen } from './seen'

/** Of one article. Whoever keeps them beyond the turn in which they were asked for makes a copy: a commit moves them. */
export type Annotations = ReadonlyMap<RecordId, Annotation>

/** An article or the annotations of one, as last acknowledged; `undefined` when there are none. */
type Held =
  | { readonly kind: 'article'; readonly article: Article | undefined }
  | { readonly kind: 'annotations'; readonly annotations: Map<RecordId, Annotation> }

/** Articles and their annotations, read when they are needed. Memory is bounded; what is not yet written stays. */
export interface Shelf {
  article(id: RecordId): Outcome<Article | undefined>
  annotations(articleId: RecordId): Outcome<Annotations>
  /** What was acknowledged: `undefined` removes. */
  keepArticle(id: RecordId, article: Article | undefined): void
  keepAnnotations(articleId: RecordId, laid: Pick<LaidAnnotations, 'below' | 'differences'>): void
  /** Forget what was read of an article: its files were changed by somebody else. */
  forget(id: RecordId): void
}

interface ShelfNeeds {
  readonly documents: Documents
  readonly pending: Pending
  readonly seen: Seen
  /** Makes a damaged document safe; answers what a reader is told about it. */
  readonly onDamage: (place: Place, path: string, reason: string) => Failure
  /** How much is kept in memory, in UTF-16 code units of text. */
  readonly room: number
}

/** What an annotation weighs beside its own text: ids, dates, object headers. */
const annotationWeight = 600

export function createShelf({ documents, pending, seen, onDamage, room }: ShelfNeeds): Shelf {
  const held = new Map<Place, { readonly held: Held; readonly weight: number }>()
  let weight = 0

  const drop = (place: Place): void => {
    weight -= held.get(place)?.weight ?? 0
    held.delete(place)
  }
  const hold = (place: Place, value: Held): void => {
    drop(place)
    const entry = { held: value, weight: weightOf(value) }
    held.set(place, entry)
    weight += entry.weight
    if (!pending.has(place)) foundNoneAt = null
    if (weight > room && foundNoneAt !== pending.released()) makeRoom(place)
  }
  /** When everything here was pending, by what had been released until then; null when that is not so. */
  let foundNoneAt: number | null = null
  const makeRoom = (spare: Place): void => {
    let left = held.size
    for (const place of held.keys()) {
      if (weight <= room) return
      if (left === 0) break
      left -= 1
      if (place === spare) continue
      // What is pending goes behind the rest: the next search does not begin with it.
      if (pending.has(place)) recent(place)
      else drop(place)
    }
    foundNoneAt = pending.has(spare) ? pending.released() : null
  }
  const recent = (place: Place): Held | undefined => {
    const entry = held.get(place)
    if (!entry) return undefined
    held.delete(place)
    held.set(place, entry)
    return entry.held
  }
  const read = <T>(place: Place, document: { readonly path: string; read(): Reading<T> }): Outcome<T | undefined> => {
    // The version first: a file replaced while being read is then seen as changed.
    seen.note(place, document.path)
    const reading = document.read()
    switch (reading.kind) {
      case 'found':
        return succeeded(reading.data)
      case 'missing':
        return succeeded(undefined)
      case 'damaged': {
        const failure = onDamage(place, document.path, reading.reason)
        seen.forget(place)
        return canBeRead(place, failure) ? read(place, document) : failed(failure)
      }
      case 'unreadable':
        return failed({ code: 'library-unreadable', path: document.path, reason: reading.reason })
    }
  }

  const article = (id: RecordId): Outcome<Article | undefined> => {
    const place: Place = `article ${id}`
    const known = recent(place)
    if (known?.kind === 'article') return succeeded(known.article)
    const outcome = read(place, documents.article(id))
    if (!outcome.ok) return outcome
    if (outcome.value) hold(place, { kind: 'article', article: outcome.value })
    return outcome
  }

  const annotationsHeld = (articleId: RecordId): Outcome<Annotations> => {
    const place: Place = `annotations ${articleId}`
    const known = recent(place)
    if (known?.kind === 'annotations') return succeeded(known.annotations)
    const outcome = read(place, documents.annotationsOf(articleId))
    if (!outcome.ok) return outcome
    const annotations = new Map((outcome.value?.annotations ?? []).map((record) => [record.id, record]))
    hold(place, { kind: 'annotations', annotations })
    return succeeded(annotations)
  }

  return {
    article,
    annotations: annotationsHeld,
    keepArticle(id, kept) {
      pending.mark(`article ${id}`)
      hold(`article ${id}`, { kind: 'article', article: kept })
    },
    keepAnnotations(articleId, laid) {
      const { below, differences } = laid
      const place: Place = `annotations ${articleId}`
      pending.mark(place)
      const counts = countsAfter(laid)
      const known = held.get(place)?.held
      // The map itself is moved: whoever was given it has read it in the same turn.
      const annotations =
        known?.kind === 'annotations' && known.annotations === below ? known.annotations : new Map(below)
      for (const [id, record] of differences) {
        if (record) annotations.set(id, record)
        else annotations.delete(id)
      }
      noteCounts(annotations, counts)
      hold(place, { kind: 'annotations', annotations })
    },
    forget(id) {
      for (const place of [`article ${id}`, `annotations ${id}`] as const) if (!pending.has(place)) drop(place)
    },
  }
}

/**
 * Whether a damaged document can be read now that it was made safe. Annotations that were put aside leave their article
 * without any, at the first try as at the next; an article that was put aside leaves nothing to read.
 */
function canBeRead(place: Place, failure: Failure): boolean {
  if (failure.code === 'restored-from-backup') return true
  return place.startsWith('annotations ') && failure.code === 'library-damaged' && failure.keptAt !== failure.path
}

/** In text order: by start, then by end, then by id. */
export function inTextOrder(annotations: Annotations): Annotation[] {
  return [...annotations.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : Number(a.id > b.id)),
  )
}

function weightOf(held: Held): number {
  return held.kind === 'article' ? (held.article?.text.length ?? 0) + 1000 : held.annotations.size * annotationWeight
}
