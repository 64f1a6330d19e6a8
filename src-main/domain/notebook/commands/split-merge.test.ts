import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from '../apply-change'
import { reverseChange } from '../change'
import { checkChange } from '../check-change'
import { numberedId, someMoment, someNotebook } from '../notebook.arbitrary'
import { mergeAnnotations } from './merge-annotations'
import { splitAnnotation } from './split-annotation'

describe('splitting and merging passages', () => {
  it('splits any passage into two that quote their words, and back again by undo', () => {
    fc.assert(
      fc.property(someNotebook, fc.nat(), fc.nat(), someMoment, (notebook, pick, cut, now) => {
        const annotations = [...notebook.annotation.values()]
        const annotation = annotations[pick % Math.max(1, annotations.length)]
        const article = annotation && notebook.article.get(annotation.articleId)
        if (!annotation || !article) return
        const at = annotation.start + (cut % (annotation.end - annotation.start + 1))
        const change = splitAnnotation({ article, annotation, at, newId: numberedId(987_654), now })
        if (!change) return
        expect(checkChange(notebook, change)).toEqual([])
        const split = applyChange(notebook, change)
        const [one, other] = [split.annotation.get(annotation.id), split.annotation.get(numberedId(987_654))]
        expect(one?.themeIds).toEqual(other?.themeIds)
        expect(one && other && one.end <= other.start).toBe(true)
        expect(applyChange(split, reverseChange(change))).toEqual(notebook)
      }),
    )
  })

  it('refuses a split that would leave a part without a letter', () => {
    fc.assert(
      fc.property(someNotebook, someMoment, (notebook, now) => {
        for (const annotation of notebook.annotation.values()) {
          const article = notebook.article.get(annotation.articleId)
          if (!article) continue
          for (const at of [annotation.start, annotation.end, annotation.start - 1, annotation.end + 1]) {
            expect(splitAnnotation({ article, annotation, at, newId: numberedId(987_654), now })).toBeNull()
          }
        }
      }),
    )
  })

  it('merges passages of one article into one over them all, with every theme and note', () => {
    fc.assert(
      fc.property(someNotebook, someMoment, (notebook, now) => {
        for (const article of notebook.article.values()) {
          const annotations = [...notebook.annotation.values()].filter((one) => one.articleId === article.id)
          const change = mergeAnnotations(article, annotations, now)
          if (annotations.length < 2) {
            expect(change).toBeNull()
            continue
          }
          if (!change) throw new Error('two passages of one article merge')
          expect(checkChange(notebook, change)).toEqual([])
          const merged = applyChange(notebook, change)
          const left = [...merged.annotation.values()].filter((one) => one.articleId === article.id)
          expect(left).toHaveLength(1)
          expect(left[0]?.start).toBe(Math.min(...annotations.map((one) => one.start)))
          expect(left[0]?.end).toBe(Math.max(...annotations.map((one) => one.end)))
          expect(new Set(left[0]?.themeIds)).toEqual(new Set(annotations.flatMap((one) => one.themeIds)))
          for (const { note } of annotations) expect(left[0]?.note).toContain(note.trim())
          expect(applyChange(merged, reverseChange(change))).toEqual(notebook)
        }
      }),
    )
  })

  it('does not merge passages of two articles', () => {
    fc.assert(
      fc.property(someNotebook, someMoment, (notebook, now) => {
        const [article] = notebook.article.values()
        const all = [...notebook.annotation.values()]
        if (!article || all.every((one) => one.articleId === article.id)) return
        expect(mergeAnnotations(article, all, now)).toBeNull()
      }),
    )
  })
})
