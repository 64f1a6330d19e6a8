import { failed, succeeded } from '#contract/failure'
import type { Memory } from './draft'
import type { Library } from './library'
import { inTextOrder } from './shelf'
import { smallRecordsOf } from './small-tables'

/** The part of a library that only answers questions. */
export function readingOf(
  memory: Memory,
): Pick<Library, 'rows' | 'rowTexts' | 'small' | 'readArticle' | 'readAnnotations'> {
  return {
    rows: () => [...memory.rows.values()],
    rowTexts: () => memory.rows.texts(),
    small: () => smallRecordsOf(memory.tables),
    readArticle: async (id) => {
      const outcome = memory.shelf.article(id)
      if (!outcome.ok) return outcome
      return outcome.value ? succeeded(outcome.value) : failed({ code: 'not-found', what: id })
    },
    readAnnotations: async (articleId) => {
      const outcome = memory.shelf.annotations(articleId)
      return outcome.ok ? succeeded(inTextOrder(outcome.value)) : outcome
    },
  }
}
