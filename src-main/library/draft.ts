import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { ArticleRow } from '#contract/views'
import type { Change } from '#domain/notebook/change'
import { checkInTurns, type Objection } from '#domain/notebook/check-change'
import { notebookOf } from '#domain/notebook/notebook'
import type { Article, NotebookRecord, RecordId, Theme } from '#domain/notebook/records'
import { countsAfter, countsOf } from './annotation-counts'
import { type ArticleFacts, factsOf, rowOf } from './article-row'
import { leavesDangling, type World } from './dangling'
import { type LaidAnnotations, laidAnnotations } from './laid-annotations'
import type { CommitReceipt } from './library'
import { pauses } from './pauses'
import type { Pending, Place } from './pending'
import type { Rows } from './rows'
import type { Shelf } from './shelf'
import { isSmallKind, putSmall, type SmallKind, type SmallRecord, type SmallTables, smallNameOf } from './small-tables'
import { articlesIn, articlesTouched, recordsIn, textsNeeded } from './touched'

/** What the library holds in memory. Moves only when a draft is settled. */
export interface Memory {
  readonly tables: SmallTables
  readonly rows: Rows
  readonly shelf: Shelf
  readonly pending: Pending
}

/** Changes laid over memory, one after the other, before the disk has been asked. Dropping a draft undoes nothing. */
export interface Draft {
  /** Read what `change` touches. Must have been answered ok before `take`. */
  prepare(change: Change): Promise<Outcome<null>>
  /** Lay `change` over what is there, whole or not at all. */
  take(change: Change): Promise<Outcome<CommitReceipt>>
  /** Lay `change` over what is there without asking whether it fits: it was acknowledged before. */
  lay(change: Change): CommitReceipt
  standing(record: NotebookRecord): NotebookRecord | undefined
  /** The rows that `change` is about, as they are now. */
  receiptFor(change: Change): CommitReceipt
  leavesDangling(change: Change): boolean
  /** Move memory to where the draft is. */
  settle(): void
  /** The draft is done with, settled or dropped. Until then nothing it read is read again: what others wrote would be lost. */
  letGo(): void
}

/** What differs from memory; `undefined` is a record that is gone. */
interface Overlay {
  readonly small: Map<`${SmallKind} ${RecordId}`, SmallRecord | undefined>
  readonly articles: Map<RecordId, Article | undefined>
  /** Articles as they stand below, read for a check: a wide change names more than memory keeps. */
  readonly read: Map<RecordId, Article | undefined>
  readonly annotations: Map<RecordId, LaidAnnotations>
  readonly annotated: Set<RecordId>
  readonly rows: Map<RecordId, ArticleRow | undefined>
  /** What a row says of an article's text, found before it is laid: an import lays hundreds at once. */
  readonly facts: WeakMap<Article, ArticleFacts>
}

export function createDraft(memory: Memory): Draft {
  const overlay: Overlay = {
    small: new Map(),
    articles: new Map(),
    read: new Map(),
    annotations: new Map(),
    annotated: new Set(),
    rows: new Map(),
    facts: new WeakMap(),
  }
  const world = worldOf(memory, overlay)
  const held = new Set<Place>()
  const hold = (place: Place): void => {
    memory.pending.hold(place)
    held.add(place)
  }
  const standing = (record: NotebookRecord): NotebookRecord | undefined => {
    if (isSmallKind(record.kind)) return smallAt(memory, overlay, record.kind, record.id)
    if (record.kind === 'annotation') return overlay.annotations.get(record.articleId)?.get(record.id)
    return articleAt(memory, overlay, record.id)
  }
  const lay = (change: Change): CommitReceipt => receiptOf(overlay, layOver(overlay, world, change))
  return {
    standing,
    lay,
    receiptFor(change) {
      const ids = [...articlesTouched(change)]
      const rows = ids.map((id) => world.row(id))
      return {
        rows: rows.filter((row) => row !== undefined),
        removedArticles: ids.filter((_, index) => rows[index] === undefined),
      }
    },
    leavesDangling: (change) => leavesDangling(world, change),
    async prepare(change) {
      const pause = pauses()
      for (const { kind } of recordsIn(change)) if (isSmallKind(kind)) hold(`small ${smallNameOf(kind)}`)
      for (const id of articlesTouched(change)) {
        if (overlay.annotations.has(id)) continue
        const outcome = memory.shelf.annotations(id)
        if (!outcome.ok) return outcome
        hold(`annotations ${id}`)
        overlay.annotations.set(id, laidAnnotations(outcome.value))
        await pause()
      }
      const texts = textsNeeded(change)
      for (const id of new Set([...texts, ...articlesIn(change)])) {
        if (overlay.articles.has(id) || overlay.read.has(id)) continue
        const outcome = memory.shelf.article(id)
        if (!outcome.ok && texts.has(id)) return outcome
        hold(`article ${id}`)
        overlay.read.set(id, outcome.ok ? outcome.value : undefined)
        await pause()
      }
      for (const { after } of change.put) {
        if (after.kind !== 'article') continue
        overlay.facts.set(after, factsOf(after))
        await pause()
      }
      return succeeded(null)
    },
    async take(change) {
      const known = recordsIn(change).map(standing)
      for (const id of textsNeeded(change)) known.push(articleAt(memory, overlay, id))
      const pause = pauses()
      const objections: Objection[] = []
      for (const objection of checkInTurns(notebookOf(known.filter((record) => record !== undefined)), change)) {
        if (objection) objections.push(objection)
        await pause()
      }
      const refusal = refusalOf(objections)
      if (refusal) return failed(refusal)
      if (leavesDangling(world, change)) return failed({ code: 'changed-meanwhile' })
      return succeeded(lay(change))
    },
    settle: () => settle(memory, overlay),
    letGo() {
      for (const place of held) memory.pending.letGo(place)
      held.clear()
    },
  }
}

function smallAt(memory: Memory, overlay: Overlay, kind: SmallKind, id: RecordId): SmallRecord | undefined {
  const key = `${kind} ${id}` as const
  return overlay.small.has(key) ? overlay.small.get(key) : memory.tables[kind].get(id)
}

function articleAt(memory: Memory, overlay: Overlay, id: RecordId): Article | undefined {
  if (overlay.articles.has(id)) return overlay.articles.get(id)
  if (overlay.read.has(id)) return overlay.read.get(id)
  const outcome = memory.shelf.article(id)
  return outcome.ok ? outcome.value : undefined
}

function worldOf(memory: Memory, overlay: Overlay): World {
  const theme = (id: RecordId): Theme | undefined => {
    const record = smallAt(memory, overlay, 'theme', id)
    return record?.kind === 'theme' ? record : undefined
  }
  return {
    theme,
    *themes() {
      for (const id of memory.tables.theme.keys()) {
        const known = theme(id)
        if (known) yield known
      }
      for (const record of overlay.small.values()) {
        if (record?.kind === 'theme' && !memory.tables.theme.has(record.id)) yield record
      }
    },
    row: (id) => (overlay.rows.has(id) ? overlay.rows.get(id) : memory.rows.get(id)),
    *rows() {
      for (const [id, row] of memory.rows) if (!overlay.rows.has(id)) yield row
      for (const row of overlay.rows.values()) if (row) yield row
    },
    annotations: (articleId) => overlay.annotations.get(articleId),
  }
}

/** Answers the articles whose row it changed. */
function layOver(overlay: Overlay, world: World, change: Change): readonly RecordId[] {
  const annotated = new Set<RecordId>()
  const rewritten = new Set<RecordId>()
  const annotationsOf = (articleId: RecordId): LaidAnnotations => {
    annotated.add(articleId)
    const known = overlay.annotations.get(articleId) ?? laidAnnotations(new Map())
    overlay.annotations.set(articleId, known)
    return known
  }
  const lay = (record: NotebookRecord, after: boolean): void => {
    if (record.kind === 'annotation') {
      if (after) annotationsOf(record.articleId).put(record)
      else annotationsOf(record.articleId).remove(record.id)
    } else if (record.kind === 'article') {
      overlay.articles.set(record.id, after ? record : undefined)
      rewritten.add(record.id)
    } else overlay.small.set(`${record.kind} ${record.id}`, after ? record : undefined)
  }
  for (const { before } of change.remove) lay(before, false)
  for (const { before, after } of change.put) {
    if (before?.kind === 'annotation') lay(before, false)
    lay(after, true)
  }
  for (const articleId of annotated) overlay.annotated.add(articleId)
  const touched = [...new Set([...annotated, ...rewritten])]
  for (const id of touched) overlay.rows.set(id, rowAfter(overlay, world, id, rewritten.has(id)))
  return touched
}

function rowAfter(overlay: Overlay, world: World, id: RecordId, rewritten: boolean): ArticleRow | undefined {
  const laid = overlay.annotations.get(id)
  const counts = laid ? countsAfter(laid) : countsOf([])
  const article = overlay.articles.get(id)
  if (rewritten) return article && rowOf(article, [], overlay.facts.get(article), counts)
  const row = world.row(id)
  return row && { ...row, ...counts }
}

function receiptOf(overlay: Overlay, touched: readonly RecordId[]): CommitReceipt {
  const rows = touched.map((id) => overlay.rows.get(id))
  return {
    rows: rows.filter((row) => row !== undefined),
    removedArticles: touched.filter((_, index) => rows[index] === undefined),
  }
}

function settle(memory: Memory, overlay: Overlay): void {
  for (const [key, record] of overlay.small) {
    // The key was made of a kind and an id, neither of which holds a space.
    const [kind, id] = key.split(' ') as [SmallKind, RecordId]
    if (record) putSmall(memory.tables, record)
    else memory.tables[kind].delete(id)
    memory.pending.mark(`small ${smallNameOf(kind)}`)
  }
  for (const [id, article] of overlay.articles) memory.shelf.keepArticle(id, article)
  for (const id of overlay.annotated) {
    const laid = overlay.annotations.get(id)
    if (laid) memory.shelf.keepAnnotations(id, laid)
  }
  for (const [id, row] of overlay.rows) {
    if (row) memory.rows.set(id, row)
    else memory.rows.delete(id)
  }
}

function refusalOf(objections: readonly Objection[]): Failure | undefined {
  const [first] = objections
  if (!first) return undefined
  if (objections.every(({ reason }) => reason === 'changed-meanwhile')) return { code: 'changed-meanwhile' }
  const { kind, id, reason } = objections.find((objection) => objection.reason !== 'changed-meanwhile') ?? first
  return { code: 'not-valid', where: `${kind} ${id}: ${reason}` }
}
