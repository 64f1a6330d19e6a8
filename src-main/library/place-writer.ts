import { assertNever } from './assert-never'
import type { Documents } from './documents'
import type { Memory } from './draft'
import type { SmallName } from './library-paths'
import type { Place } from './pending'
import { inTextOrder } from './shelf'
import { writeSmall } from './small-tables'

/** Writes what memory holds at a place into its document; an article or a list that is empty has none. */
export function placeWriter(documents: Documents, memory: Memory): (place: Place) => Promise<void> {
  return async (place) => {
    // A place is a word and a name without spaces, as its type says; split cannot tell.
    const [kind, name] = place.split(' ') as ['article' | 'annotations' | 'small', string]
    switch (kind) {
      case 'article': {
        const article = memory.shelf.article(name)
        if (!article.ok) throw new Error(`article ${name} is pending and cannot be read`)
        const document = documents.article(name)
        return article.value ? document.write(article.value) : document.remove()
      }
      case 'annotations': {
        const annotations = memory.shelf.annotations(name)
        if (!annotations.ok) throw new Error(`annotations of ${name} are pending and cannot be read`)
        const document = documents.annotationsOf(name)
        if (annotations.value.size === 0) return document.remove()
        return document.write({ articleId: name, annotations: inTextOrder(annotations.value) })
      }
      case 'small':
        return writeSmall(documents, name as SmallName, memory.tables)
      default:
        return assertNever(kind)
    }
  }
}
