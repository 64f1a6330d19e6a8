import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Outcome, succeeded } from '#contract/failure'
import type { ProblemCode } from '#contract/safety'
import type { VerifyReport } from '#contract/views'
import type { Annotation, Article, RecordId, Theme } from '#domain/notebook/records'
import type { Document } from './document'
import type { Documents } from './documents'
import { isTemporaryName, namesIn } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { idsIn } from './refresh-rows'
import { faultOfOriginal, missingOriginals, originalsIn } from './verify-originals'
import { paceOf, stopped, type Watch } from './watch'

type Problem = VerifyReport['problems'][number]

/** Everything said so far, and what is known of the whole: which ids were met, which themes there are. */
interface Inquiry {
  readonly paths: LibraryPaths
  readonly documents: Documents
  readonly problems: Problem[]
  readonly themes: ReadonlyMap<RecordId, Theme>
  readonly met: Map<RecordId, string>
  /** The articles that were imported from an original, by its hash. */
  readonly imported: Map<string, RecordId[]>
  readonly say: (path: string, code: ProblemCode, detail: string) => void
}

/**
 * Read every file of a library and say what is wrong with it: documents that are not of their shape, ids met twice,
 * blocks out of order or outside the text, anchors that do not quote what stands there, themes and articles that are
 * named and not there, pictures outside the text or not there, originals that are not there or not what their name says. Reads
 * only; what it names is left as it is. Ended by its watcher it answers `stopped`.
 *
 * Paths in the report are relative to the library, with `/`.
 */
export async function verifyLibrary(
  paths: LibraryPaths,
  documents: Documents,
  watch: Watch = {},
): Promise<Outcome<VerifyReport>> {
  const problems: Problem[] = []
  const say = (path: string, code: ProblemCode, detail: string): void => {
    problems.push({ file: relative(paths.root, path).split(sep).join('/'), code, detail })
  }
  const themes = new Map((readOr(documents.themes, say)?.themes ?? []).map((theme) => [theme.id, theme]))
  const inquiry: Inquiry = { paths, documents, problems, themes, met: new Map(), imported: new Map(), say }
  readOr(documents.manifest, say, 'required')
  verifySmall(inquiry)
  const articles = new Set(idsIn(paths.articles))
  const orphans = [...idsIn(paths.annotations)].filter((id) => !articles.has(id))
  const originals = originalsIn(paths)
  const pace = paceOf(watch, articles.size + orphans.length + originals.length)
  for (const id of articles) {
    verifyArticle(inquiry, id)
    if (!(await pace.next())) return stopped
  }
  for (const id of orphans) {
    verifyAnnotations(inquiry, id, undefined)
    if (!(await pace.next())) return stopped
  }
  for (const path of strayFiles(paths)) say(path, 'stray-file', 'not a file of this library')
  for (const original of originals) {
    const fault = faultOfOriginal(original)
    if (fault) say(original.path, ...fault)
    if (!(await pace.next())) return stopped
  }
  for (const { path, articles: from } of missingOriginals(paths, inquiry.imported, originals)) {
    say(path, 'original-missing', `the article ${from.join(', ')} was imported from it`)
  }
  return succeeded({ ok: problems.length === 0, problems })
}

function readOr<T>(document: Document<T>, say: Inquiry['say'], need?: 'required'): T | undefined {
  const reading = document.read()
  switch (reading.kind) {
    case 'found':
      return reading.data
    case 'missing':
      if (need) say(document.path, 'missing', 'the file is not there')
      return undefined
    case 'damaged':
    case 'unreadable':
      say(document.path, reading.kind, reading.reason)
      return undefined
  }
}

function verifySmall(inquiry: Inquiry): void {
  const { documents, say, themes } = inquiry
  const quiet = (): void => undefined
  const path = documents.themes.path
  for (const { id } of readOr(documents.themes, quiet)?.themes ?? []) meet(inquiry, id, path)
  for (const { id } of readOr(documents.notes, say)?.notes ?? []) meet(inquiry, id, documents.notes.path)
  for (const { id } of readOr(documents.glossary, say)?.glossary ?? []) meet(inquiry, id, documents.glossary.path)
  for (const { id } of readOr(documents.queries, say)?.queries ?? []) meet(inquiry, id, documents.queries.path)
  for (const theme of themes.values()) {
    const above = new Set<RecordId>()
    for (let at: Theme | undefined = theme; at?.parentId; at = themes.get(at.parentId)) {
      if (!themes.has(at.parentId))
        say(path, 'dangling-theme', `theme ${at.id} is under ${at.parentId}, which is not there`)
      if (above.has(at.id)) {
        say(path, 'theme-cycle', `theme ${theme.id} is under itself`)
        break
      }
      above.add(at.id)
    }
  }
}

function verifyArticle(inquiry: Inquiry, id: RecordId): void {
  const document = inquiry.documents.article(id)
  const article = readOr(document, inquiry.say)
  if (article) {
    if (article.id !== id) inquiry.say(document.path, 'wrong-id', `holds the article ${article.id}`)
    meet(inquiry, article.id, document.path)
    const { sha256 } = article.origin
    inquiry.imported.set(sha256, [...(inquiry.imported.get(sha256) ?? []), id])
    verifyBlocks(inquiry, document.path, article)
    verifyAttachments(inquiry, document.path, article)
  }
  verifyAnnotations(inquiry, id, article ?? 'unknown')
}

function verifyBlocks({ say }: Inquiry, path: string, { text, blocks, inlines }: Article): void {
  let end = 0
  for (const [index, block] of blocks.entries()) {
    if (block.start >= block.end) say(path, 'empty-block', `block ${index}: [${block.start}, ${block.end})`)
    if (block.start < end) say(path, 'block-order', `block ${index} begins at ${block.start}, before ${end}`)
    if (block.end > text.length)
      say(path, 'block-outside-text', `block ${index} ends at ${block.end} of ${text.length}`)
    end = Math.max(end, block.end)
  }
  for (const [index, { start, end: inlineEnd }] of inlines.entries()) {
    if (start >= inlineEnd || inlineEnd > text.length) {
      say(path, 'inline-outside-text', `inline ${index}: [${start}, ${inlineEnd}) of ${text.length}`)
    }
  }
  if (text !== text.normalize('NFC') || text.includes('\r')) say(path, 'text-not-normal', 'not NFC with \\n line ends')
}

function verifyAttachments({ paths, say }: Inquiry, path: string, { text, attachments = [] }: Article): void {
  for (const [index, { at, sha256 }] of attachments.entries()) {
    if (at > text.length) say(path, 'attachment-outside-text', `picture ${index} stands at ${at} of ${text.length}`)
    if (!existsSync(paths.original(sha256))) say(path, 'attachment-missing', `picture ${index}: there is no ${sha256}`)
  }
}

function verifyAnnotations(inquiry: Inquiry, id: RecordId, article: Article | 'unknown' | undefined): void {
  const document = inquiry.documents.annotationsOf(id)
  const read = readOr(document, inquiry.say)
  if (!read) return
  if (read.articleId !== id) inquiry.say(document.path, 'wrong-id', `belongs to the article ${read.articleId}`)
  if (!article) inquiry.say(document.path, 'article-missing', `there is no article ${id}`)
  for (const annotation of read.annotations) {
    meet(inquiry, annotation.id, document.path)
    verifyAnnotation(inquiry, document.path, annotation, id, article === 'unknown' ? undefined : article)
  }
}

function verifyAnnotation(
  { say, themes }: Inquiry,
  path: string,
  annotation: Annotation,
  articleId: RecordId,
  article: Article | undefined,
): void {
  const { id, start, end, quote, themeIds } = annotation
  if (annotation.articleId !== articleId)
    say(path, 'wrong-id', `annotation ${id} names the article ${annotation.articleId}`)
  for (const themeId of themeIds) {
    if (!themes.has(themeId))
      say(path, 'dangling-theme', `annotation ${id} names the theme ${themeId}, which is not there`)
  }
  // A lost passage has no place to check: its quotation is all that is known of it.
  if (!article || annotation.lost) return
  if (start >= end || end > article.text.length) {
    say(path, 'anchor-outside-text', `annotation ${id}: [${start}, ${end}) of ${article.text.length}`)
  } else if (article.text.slice(start, end) !== quote.exact) {
    say(path, 'quote-not-there', `annotation ${id}: [${start}, ${end}) does not say what it quotes`)
  }
}

function meet({ met, say, paths }: Inquiry, id: RecordId, path: string): void {
  const before = met.get(id)
  if (before === undefined) met.set(id, path)
  else say(path, 'duplicate-id', `${id} is also in ${relative(paths.root, before).split(sep).join('/')}`)
}

function* strayFiles(paths: LibraryPaths): Generator<string> {
  for (const folder of [paths.articles, paths.annotations]) {
    const known = new Set(idsIn(folder))
    for (const shard of namesIn(folder)) {
      for (const name of namesIn(join(folder, shard))) {
        const isOurs = name.endsWith('.json') && known.has(name.slice(0, -'.json'.length)) && name.startsWith(shard)
        if (!isOurs && !isTemporaryName(name)) yield join(folder, shard, name)
      }
    }
  }
}
