import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation, RecordId } from '#domain/notebook/records'
import { countsAfter, countsOf } from './annotation-counts'
import { laidAnnotations } from './laid-annotations'
import { sampleAnnotation, sampleArticle } from './sample-records.arbitrary'

const article = sampleArticle()
const pool = Array.from({ length: 6 }, () => sampleAnnotation(article))
const themes = ['một', 'hai', 'hai']
const steps = fc.array(fc.record({ at: fc.nat(5), puts: fc.boolean(), note: fc.nat(3) }), { maxLength: 30 })

describe('annotations with changes laid over them', () => {
  it('show and count what a copy with the same changes would hold, and leave what lies below as it was', () => {
    fc.assert(
      fc.property(fc.subarray(pool), steps, (held, taken) => {
        const below: ReadonlyMap<RecordId, Annotation> = new Map(held.map((one) => [one.id, one]))
        const copy = new Map(below)
        const laid = laidAnnotations(below)
        for (const { at, puts, note } of taken) {
          const record = { ...(pool[at] ?? sampleAnnotation(article)), note: `${note}`, themeIds: themes.slice(note) }
          if (puts) {
            copy.set(record.id, record)
            laid.put(record)
          } else {
            copy.delete(record.id)
            laid.remove(record.id)
          }
        }
        expect(new Set(laid.keys())).toEqual(new Set(copy.keys()))
        expect(new Set(laid.values())).toEqual(new Set(copy.values()))
        expect(countsAfter(laid)).toEqual(countsOf(copy.values()))
        for (const { id } of pool) expect(laid.get(id)).toBe(copy.get(id))
        expect([...below.values()]).toEqual(held)
      }),
    )
  })
})
