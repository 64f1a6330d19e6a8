import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '#domain/importing/blocks-of'
import { classify } from '#domain/importing/classify'
import { linePieces } from '#domain/importing/pieces'
import { applyChange } from '../apply-change'
import { isNoChange, reverseChange } from '../change'
import { checkChange } from '../check-change'
import { notebookOf } from '../notebook'
import { numberedId, someAnnotations, someArticle } from '../notebook.arbitrary'
import type { Annotation, Article, Attachment } from '../records'
import { highlight } from './highlight'
import { placeAnnotation } from './place-annotation'
import { reviseArticle } from './revise-article'
import { setRole } from './set-role'

const at = '2026-02-03T04:05:06.007Z'
const title = 'Xã Hải Triều mở lại bến đò'
const first = 'Bến đò mở lại sau mùa lũ, người qua sông đông hơn mọi năm, nhất là phiên chợ.'
const second = 'Bà con góp công đắp đường xuống bến trong ba ngày cuối tuần vừa rồi.'

function articleOf(text: string): Article {
  const pieces = linePieces(text)
  return {
    kind: 'article',
    id: numberedId(1),
    title,
    source: null,
    byline: null,
    publishedOn: null,
    url: null,
    language: 'vi',
    topics: [],
    importedAt: '2026-01-02T03:04:05.006Z',
    origin: { fileName: null, format: 'pasted', encoding: 'utf-8', sha256: '0'.repeat(64) },
    text,
    blocks: [...blocksOf(text, pieces, classify(text, pieces))],
    inlines: [{ kind: 'strong', start: text.indexOf('góp công'), end: text.indexOf('góp công') + 8 }],
    revision: 1,
  }
}

const article = articleOf([title, first, second].join('\n\n'))

function marked(id: number, words: string): Annotation {
  const start = article.text.indexOf(words)
  const span = { article, start, end: start + words.length }
  const change = highlight({
    ...span,
    themeIds: [],
    colour: null,
    note: '',
    author: 'Lan',
    id: numberedId(id),
    at: article.importedAt,
  })
  const after = change?.put[0]?.after
  if (after?.kind !== 'annotation') throw new Error(`${words} is not there`)
  return after
}

/** The article and its annotations after the text was corrected. */
function revised(text: string, annotations: readonly Annotation[], from = article) {
  const notebook = notebookOf([from, ...annotations])
  const change = reviseArticle({ article: from, annotations, text, at })
  if (!change) throw new Error('there are words in it')
  expect(checkChange(notebook, change)).toEqual([])
  const after = applyChange(notebook, change)
  expect(applyChange(after, reverseChange(change))).toEqual(notebook)
  const next = after.article.get(from.id)
  if (!next) throw new Error('the article is still there')
  return { next, annotations: [...after.annotation.values()], change }
}

describe('reviseArticle', () => {
  it('keeps passages at their words, quotes what stands there now, and loses none silently', () => {
    const all = [marked(2, 'người qua sông'), marked(3, 'góp công đắp đường'), marked(4, 'nhất là phiên chợ')]
    const text = [title, second.replace('đắp', 'đắp lại'), first.replace(', nhất là phiên chợ', '')].join('\n\n')
    const { next, annotations } = revised(text, all)
    expect(next.revision).toBe(2)
    expect(
      annotations.map(({ lost, start, end, quote }) => [lost ?? next.text.slice(start, end), quote.exact]),
    ).toEqual([
      ['người qua sông', 'người qua sông'],
      ['góp công đắp lại đường', 'góp công đắp lại đường'],
      [true, 'nhất là phiên chợ'],
    ])
    expect(annotations.map(({ updatedAt }) => updatedAt === at)).toEqual([false, true, true])
  })

  it('looks for a lost passage again when the text comes back', () => {
    const passage = marked(4, 'nhất là phiên chợ')
    const { next, annotations } = revised(article.text.replace(', nhất là phiên chợ', ''), [passage])
    expect(annotations[0]?.lost).toBe(true)
    const again = revised(article.text, annotations, next)
    expect(again.annotations[0]).toEqual({ ...passage, updatedAt: at })
  })

  it('keeps what a reader said of lines that stay, and their emphasis', () => {
    const [put] = setRole(article, [1], 'lead').put
    if (put?.after.kind !== 'article') throw new Error('a change')
    const { next } = revised(`Tin mới\n\n${article.text}`, [], put.after)
    expect(next.blocks.find(({ start }) => next.text.startsWith(first, start))).toMatchObject({
      role: 'lead',
      rule: 'reader',
    })
    expect(next.inlines.map(({ start, end }) => next.text.slice(start, end))).toEqual(['góp công'])
  })

  it('cleans the text, refuses one without words, and is no change where nothing changed', () => {
    expect(revised(`${article.text.normalize('NFD')}\r\n\r\nThêm một dòng.`, []).next.text).toBe(
      `${article.text}\n\nThêm một dòng.`,
    )
    expect(reviseArticle({ article, annotations: [], text: ' \n ', at })).toBeNull()
    const same = reviseArticle({ article, annotations: [], text: article.text.normalize('NFD'), at })
    expect(same && isNoChange(same)).toBe(true)
  })

  it('never stores a passage in the wrong place, whatever the texts', () => {
    const both = fc
      .tuple(someArticle(), someArticle())
      .chain(([one, other]) => fc.tuple(fc.constant(one), someAnnotations(one, []), fc.constant(other.text)))
    fc.assert(
      fc.property(both, ([one, annotations, text]) => {
        const change = reviseArticle({
          article: one,
          annotations,
          text: `${one.text.slice(0, one.text.length / 2)}\n${text}`,
          at,
        })
        if (!change) return
        const notebook = notebookOf([one, ...annotations])
        expect(checkChange(notebook, change)).toEqual([])
        const after = applyChange(notebook, change)
        expect(after.annotation.size).toBe(annotations.length)
        const { blocks = [], text: kept = '' } = after.article.get(one.id) ?? {}
        expect(
          blocks.every(
            ({ start, end }, index) => start < end && end <= kept.length && start >= (blocks[index - 1]?.end ?? 0),
          ),
        ).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('placeAnnotation', () => {
  it('puts a lost passage where a reader says, and refuses white space and other articles', () => {
    const { next, annotations } = revised(article.text.replace('nhất là phiên chợ', 'đông nhất phiên Tết'), [
      marked(4, 'nhất là phiên chợ'),
    ])
    const lost: Annotation = { ...marked(4, 'nhất là phiên chợ'), ...annotations[0], lost: true }
    const start = next.text.indexOf('phiên Tết')
    const change = placeAnnotation({ article: next, annotation: lost, start, end: start + 9, at })
    const [put] = change?.put ?? []
    expect(put?.after).toMatchObject({ start, end: start + 9, quote: { exact: 'phiên Tết' } })
    expect(put?.after).not.toHaveProperty('lost')
    expect(
      placeAnnotation({ article: next, annotation: lost, start: title.length, end: title.length + 2, at }),
    ).toBeNull()
    expect(
      placeAnnotation({ article: { ...next, id: numberedId(9) }, annotation: lost, start, end: start + 9, at }),
    ).toBeNull()
  })
})

describe('pictures of a revised article', () => {
  const picture = (at: number): Attachment => {
    return { sha256: 'a'.repeat(64), mediaType: 'image/png', name: null, alt: '', at, width: 64, height: 48 }
  }
  const placesAfter = (text: string, attachments: Attachment[]): readonly number[] => {
    const change = reviseArticle({ article: { ...article, attachments }, annotations: [], text, at })
    const after = change?.put[0]?.after
    return after?.kind === 'article' ? (after.attachments ?? []).map((one) => one.at) : []
  }
  const before = article.text

  it('stay at their line, or after the one above it when theirs was rewritten', () => {
    const attachments = [picture(0), picture(before.indexOf(second)), picture(before.length)]
    const longer = `Cập nhật\n\n${before}`
    expect(placesAfter(longer, attachments)).toEqual([longer.indexOf(title), longer.indexOf(second), longer.length])
    const mended = before.replace(second, 'Bà con đã đắp xong đường xuống bến.')
    expect(placesAfter(mended, attachments)[1]).toBe(mended.indexOf('Bà con đã đắp'))
  })

  it('are all kept, each at the start of a line or at the end, whatever becomes of the text', () => {
    const someText = fc.array(fc.constantFrom(title, first, second, 'Dòng mới.', ''), { minLength: 1 })
    const somePlaces = fc.array(fc.constantFrom(...article.blocks.map(({ start }) => start), before.length))
    fc.assert(
      fc.property(someText, somePlaces, (lines, places) => {
        const text = ['Bến đò', ...lines].join('\n')
        const attachments = [...places].sort((one, other) => one - other).map(picture)
        const after = placesAfter(text, attachments)
        expect(after).toHaveLength(attachments.length)
        const starts = new Set([...linePieces(text).map(({ start }) => start), text.length])
        expect(after.filter((place) => !starts.has(place))).toEqual([])
        expect(after).toEqual([...after].sort((one, other) => one - other))
      }),
    )
  })
})
