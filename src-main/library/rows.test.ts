import { describe, expect, it } from 'vitest'
import { rowOf } from './article-row'
import { createRows } from './rows'
import { sampleArticle } from './sample-records.arbitrary'

const row = (title: string) => rowOf({ ...sampleArticle(), title }, [])

describe('the rows of a library', () => {
  it('are the same whether they came as text or as rows, in the order they came in', () => {
    const [one, two, three] = [row('Một'), row('Hai'), row('Ba')]
    const rows = createRows()
    rows.set(one.id, one)
    rows.setText(two.id, JSON.stringify(two))
    rows.set(three.id, three)
    expect(rows.size).toBe(3)
    expect([...rows.texts()]).toEqual([one, two, three].map((each) => JSON.stringify(each)))
    expect(rows.get(two.id)).toEqual(two)
    expect(rows.get(two.id)).toBe(rows.get(two.id))
    expect([...rows.values()]).toEqual([one, two, three])
    expect([...rows]).toEqual([one, two, three].map((each) => [each.id, each]))
    expect(rows.textOf(two.id)).toBe(JSON.stringify(two))
  })

  it('forget what came as text when it changes or goes', () => {
    const [one, two] = [row('Một'), row('Hai')]
    const rows = createRows()
    rows.setText(one.id, JSON.stringify(one))
    rows.setText(two.id, JSON.stringify(two))
    rows.set(one.id, { ...one, annotations: 7 })
    rows.delete(two.id)
    expect([...rows.values()]).toEqual([{ ...one, annotations: 7 }])
    expect([...rows.texts()].map((text) => JSON.parse(text).annotations)).toEqual([7])
    expect([rows.has(two.id), rows.get(two.id), rows.textOf(two.id)]).toEqual([false, undefined, undefined])
  })
})
