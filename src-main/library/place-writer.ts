import type { Failure } from '#contract/failure'
import { assertNever } from './assert-never'
import { keepCopy } from './damage'
import type { Disk } from './disk'
import { stampOf } from './document'
import type { Documents } from './documents'
import type { Memory } from './draft'
import type { LibraryPaths, SmallName } from './library-paths'
import type { Place } from './pending'
import type { Seen } from './seen'
import { inTextOrder } from './shelf'
import { writeSmall } from './small-tables'

interface PlaceWriterNeeds {
  readonly disk: Disk
  readonly paths: LibraryPaths
  readonly documents: Documents
  readonly memory: Memory
  readonly seen: Seen
  readonly now: () => Date
  readonly onConflict: (failure: Failure) => void
}

/**
 * Writes what memory holds at a place into its document; an article or a list that is empty has none. A document that
 * another program changed since it was read here is kept first: nobody's work is written over unseen.
 */
export function placeWriter(needs: PlaceWriterNeeds): (place: Place) => Promise<void> {
  const { disk, paths, documents, memory, seen } = needs
  const write = (place: Place): Promise<void> => {
    const [kind, name] = partsOf(place)
    switch (kind) {
      case 'article':
        return writeArticle(documents, memory, name)
      case 'annotations':
        return writeAnnotations(documents, memory, name)
      case 'small':
        return writeSmall(documents, name as SmallName, memory.tables)
      default:
        return assertNever(kind)
    }
  }
  return async (place) => {
    const path = pathOf(paths, place)
    if (seen.differs(place, path) && stampOf(path) !== '') {
      const keptAt = keepCopy(disk, paths.conflicts, path, needs.now())
      needs.onConflict({ code: 'outside-conflict', path, keptAt })
      seen.note(place, path)
    }
    await write(place)
    seen.note(place, path)
  }
}

/** Where the document of a place stands. */
export function pathOf(paths: LibraryPaths, place: Place): string {
  const [kind, name] = partsOf(place)
  if (kind === 'small') return paths.small(name as SmallName)
  return kind === 'article' ? paths.article(name) : paths.annotationsOf(name)
}

/** A place is a word and a name without spaces, as its type says; `split` cannot tell. */
function partsOf(place: Place): readonly ['article' | 'annotations' | 'small', string] {
  return place.split(' ') as ['article' | 'annotations' | 'small', string]
}

async function writeArticle(documents: Documents, { shelf }: Memory, id: string): Promise<void> {
  const article = shelf.article(id)
  if (!article.ok) throw new Error(`article ${id} is pending and cannot be read`)
  const document = documents.article(id)
  await (article.value ? document.write(article.value) : document.remove())
}

async function writeAnnotations(documents: Documents, { shelf }: Memory, articleId: string): Promise<void> {
  const annotations = shelf.annotations(articleId)
  if (!annotations.ok) throw new Error(`annotations of ${articleId} are pending and cannot be read`)
  const document = documents.annotationsOf(articleId)
  if (annotations.value.size === 0) await document.remove()
  else await document.write({ articleId, annotations: inTextOrder(annotations.value) })
}
