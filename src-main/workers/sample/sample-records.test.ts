import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isNoise } from '#domain/article/blocks'
import { checkChange } from '#domain/notebook/check-change'
import { emptyNotebook, notebookOf } from '#domain/notebook/notebook'
import { notebookRecord } from '#domain/notebook/records'
import { wordsOf } from '#domain/notes/passage-embed'
import { articles } from './sample-plan'
import { sampleRecords } from './sample-records'

const at = '2024-03-05T07:08:09.010Z'

describe.each(['vi', 'en'] as const)('the sample library in %s', (language) => {
  const records = sampleRecords({ language, newId: randomUUID, at })
  const notebook = notebookOf(records)

  it('is made of valid records, which make one valid change', () => {
    for (const record of records) expect(notebookRecord.safeParse(record).success, JSON.stringify(record)).toBe(true)
    expect(checkChange(emptyNotebook, { put: records.map((after) => ({ after })), remove: [] })).toEqual([])
  })

  it('has two articles in English, noise to fold and a title in each', () => {
    const made = [...notebook.article.values()]
    expect(made.filter((article) => article.language === 'en')).toHaveLength(2)
    for (const article of made) {
      expect(
        article.blocks.some(({ role }) => isNoise(role)),
        article.title,
      ).toBe(true)
      expect(article.text).toContain(article.title)
    }
  })

  it('marks passages that overlap, with every theme used and none of them only noise', () => {
    const passages = [...notebook.annotation.values()]
    const overlapping = passages.filter((one) =>
      passages.some(
        (other) => other !== one && other.articleId === one.articleId && other.start < one.end && one.start < other.end,
      ),
    )
    expect(overlapping.length).toBeGreaterThanOrEqual(6)
    const used = new Set(passages.flatMap(({ themeIds }) => themeIds))
    // A theme that only holds others need not be given.
    const parents = new Set([...notebook.theme.values()].map(({ parentId }) => parentId))
    for (const { id, name } of notebook.theme.values()) expect(used.has(id) || parents.has(id), name).toBe(true)
  })

  it('quotes in its notes passages that are there', () => {
    const embedded = [...notebook.note.values()].flatMap(({ body }) =>
      [...body.matchAll(/!\[\[passage:([^\]|]+)\|([^\]]+)\]\]/g)].map(([, id = '', words = '']) => ({ id, words })),
    )
    expect(embedded.length).toBeGreaterThan(0)
    for (const { id, words } of embedded) expect(wordsOf(notebook.annotation.get(id)?.quote.exact ?? '')).toBe(words)
  })
})

it('marks words that stand in their article once', () => {
  for (const { text, passages, fileName } of articles)
    for (const { quote } of passages) expect(text.split(quote).length - 1, `${fileName}: ${quote}`).toBe(1)
})
