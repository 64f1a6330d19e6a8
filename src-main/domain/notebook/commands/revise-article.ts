import { describeAnchor } from '#domain/anchoring/describe-anchor'
import { createReanchoring, type Reanchoring } from '#domain/anchoring/reanchor'
import { movedAttachments } from '#domain/article/moved-attachments'
import { classify } from '#domain/importing/classify'
import { cleanText } from '#domain/importing/clean-text'
import { keyOf } from '#domain/importing/duplicates/align-blocks'
import { linePieces } from '#domain/importing/pieces'
import { type Change, isNoChange, squashChanges } from '../change'
import type { Annotation, Article, Attachment, Block, Inline, Moment } from '../records'
import { rewrite } from './rewrite'

export interface Revision {
  readonly article: Article
  /** Every annotation of the article, lost ones included: those that are not named would be left in the wrong place. */
  readonly annotations: readonly Annotation[]
  readonly text: string
  readonly at: Moment
}

/**
 * The article with a corrected text, as its next revision, and its annotations placed anew by what they quote.
 *
 * The text is cleaned as at import. Lines that stay keep their roles with their reasons and their emphasis and links; the
 * rules decide the rest. A passage that cannot be found is kept with its quotation and marked `lost`; one that was lost is
 * looked for again; a picture stays at its line. Its `updatedAt` moves only if its words changed or it was lost. Details such as the title stay as they
 * are. Null when no words would be left; no change when the text is the same.
 */
export function reviseArticle(revision: Revision): Change | null {
  const steps = revising(revision)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same in steps of a few milliseconds, a passage each: an article with a thousand of them takes seconds. */
export function* revising({ article, annotations, text, at }: Revision): Generator<undefined, Change | null> {
  const after = cleanText(text)
  if (after.trim() === '') return null
  if (after === article.text) return { put: [], remove: [] }
  const lines = keptLines(article, after)
  yield
  const revised = rewrite([article], () => ({
    ...article,
    text: after,
    blocks: blocksOfRevision(after, lines),
    inlines: inlinesOfRevision(article, lines),
    ...(article.attachments && { attachments: attachmentsOfRevision(article, article.attachments, after, lines) }),
    revision: article.revision + 1,
  }))
  yield
  const compared = createReanchoring({ before: article.text, after })
  const alone = createReanchoring({ before: null, after })
  const changes = [revised]
  for (const annotation of annotations.filter(({ articleId }) => articleId === article.id)) {
    changes.push(rewrite([annotation], () => placedAnew(annotation.lost ? alone : compared, after, annotation, at)))
    yield
  }
  return squashChanges(changes.filter((change) => !isNoChange(change)))
}

function placedAnew(find: Reanchoring, after: string, annotation: Annotation, at: Moment): Annotation {
  const { lost, ...rest } = annotation
  const found = find(annotation)
  if (found.kind === 'lost') return lost ? annotation : { ...rest, lost: true, updatedAt: at }
  const { start, end } = found
  const quote = describeAnchor(after, start, end)
  const isSame = !lost && quote.exact === annotation.quote.exact
  return { ...rest, start, end, quote, updatedAt: isSame ? annotation.updatedAt : at }
}

interface KeptLine {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/** New lines by where they begin, each with the old block that says the same; equal lines are taken in their order. */
function keptLines(article: Article, after: string): ReadonlyMap<number, KeptLine> {
  const blocks = new Map<string, Block[]>()
  for (const block of article.blocks) {
    const key = keyOf(article.text.slice(block.start, block.end))
    const known = blocks.get(key)
    if (known) known.push(block)
    else blocks.set(key, [block])
  }
  const kept = new Map<number, KeptLine>()
  for (const { start, end } of linePieces(after)) {
    const block = blocks.get(keyOf(after.slice(start, end)))?.shift()
    if (block) kept.set(start, { block, start, end })
  }
  return kept
}

function blocksOfRevision(after: string, kept: ReadonlyMap<number, KeptLine>): Block[] {
  const pieces = linePieces(after).map((piece) => {
    const rule = kept.get(piece.start)?.block.rule
    const isSettled = rule === 'reader' || rule === 'learned' || rule === 'given-role'
    return isSettled ? { ...piece, given: kept.get(piece.start)?.block.role ?? null } : piece
  })
  const decisions = classify(after, pieces)
  return pieces.map(({ start, end, given }, index): Block => {
    const old = kept.get(start)?.block
    const decision = decisions[index]
    if (given !== null && old) return { ...old, start, end }
    return decision ? { start, end, ...decision } : { start, end, role: 'paragraph' }
  })
}

/** Emphasis and links of lines that stay, letter for letter; in a rewritten line nobody knows which words they hold now. */
function inlinesOfRevision({ inlines }: Article, kept: ReadonlyMap<number, KeptLine>): Inline[] {
  const moved: Inline[] = []
  for (const { block, start, end } of kept.values()) {
    if (end - start !== block.end - block.start) continue
    for (const inline of inlines) {
      if (inline.start < block.start || inline.end > block.end) continue
      moved.push({ ...inline, start: inline.start - block.start + start, end: inline.end - block.start + start })
    }
  }
  return moved.sort((one, other) => one.start - other.start || one.end - other.end)
}

function attachmentsOfRevision(
  article: Article,
  attachments: readonly Attachment[],
  after: string,
  kept: ReadonlyMap<number, KeptLine>,
): Attachment[] {
  const stayed = new Map([...kept.values()].map(({ block, start }) => [block.start, start]))
  return movedAttachments({
    attachments,
    before: { starts: article.blocks.map(({ start }) => start), end: article.text.length },
    after: { starts: linePieces(after).map(({ start }) => start), end: after.length },
    stayed,
  })
}
