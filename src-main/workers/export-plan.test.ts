import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportRequest } from '#contract/exporting'
import { failed } from '#contract/failure'
import { planMarkdown } from '#domain/exporting/markdown/plan-markdown'
import { idOf, sampleMaterial } from '#domain/exporting/sample-material.arbitrary'
import type { Library } from '../library/library'
import { openLibrary } from '../library/open-library'
import { putting, type TemporaryPlace, temporaryPlace, valueIn } from '../library/sample-records.arbitrary'
import { type ExportSource, gatherMaterial, planExport } from './export-plan'

let place: TemporaryPlace
let library: Library

beforeEach(async () => {
  place = temporaryPlace()
  library = valueIn(await openLibrary(place))
  const records = sampleMaterial.articles.flatMap(({ article, annotations }) => [article, ...annotations])
  valueIn(await library.commit(putting(...records, ...sampleMaterial.themes, ...sampleMaterial.notes)))
})

afterEach(async () => {
  await library.close()
  place.remove()
})

const asking = (over: Partial<ExportRequest>): ExportRequest => ({
  format: 'markdown',
  by: 'article',
  language: 'vi',
  ...over,
})

/** The library, counting the articles that are read from it. */
function counting(): { readonly source: ExportSource; readonly read: string[] } {
  const read: string[] = []
  const readArticle: ExportSource['readArticle'] = (id) => {
    read.push(id)
    return library.readArticle(id)
  }
  return { source: { ...library, readArticle }, read }
}

describe('planning an export of a library', () => {
  it.each([
    asking({ by: 'article' }),
    asking({ by: 'article', only: [idOf(0x1002)] }),
    asking({ by: 'theme' }),
    asking({ by: 'theme', only: [idOf(0x3001)], language: 'en' }),
    asking({ by: 'notebook' }),
    asking({ by: 'notebook', only: [idOf(0x1003), idOf(0x3003)] }),
  ])('[W8] plans from what it reads the same as from all records: %j', async (request) => {
    expect(valueIn(await planExport(library, request))).toEqual(planMarkdown(sampleMaterial, request))
  })

  it.each<[ExportRequest, readonly number[]]>([
    [asking({ by: 'article', only: [idOf(0x1002)] }), [0x1002]],
    [asking({ by: 'theme' }), [0x1001, 0x1002]],
    [asking({ by: 'theme', only: [idOf(0x3004)] }), [0x1001]],
    [asking({ by: 'theme', only: [idOf(0x3001)] }), [0x1001, 0x1002]],
    [asking({ by: 'notebook', only: [idOf(0x1003), idOf(0x3005)] }), [0x1002, 0x1003]],
    [asking({ by: 'article', only: [] }), []],
  ])('[W8] reads only the articles it needs: %j', async (request, figures) => {
    const { source, read } = counting()
    valueIn(await gatherMaterial(source, request))
    expect(read.toSorted()).toEqual(figures.map(idOf))
  })

  it.each([
    asking({ by: 'article', only: [idOf(0x1002), idOf(0x9999)] }),
    asking({ by: 'theme', only: [idOf(0x9999)] }),
    asking({ by: 'notebook', only: [idOf(0x9999)] }),
  ])('[W8] says which id names nothing: %j', async (request) => {
    expect(await planExport(library, request)).toEqual({
      ok: false,
      failure: { code: 'not-found', what: idOf(0x9999) },
    })
  })

  it('[W8] takes no theme for an article', async () => {
    expect(await planExport(library, asking({ by: 'article', only: [idOf(0x3001)] }))).toMatchObject({
      failure: { code: 'not-found' },
    })
  })

  it('[W8] fails rather than leave out an article that cannot be read', async () => {
    const failure = { code: 'library-damaged', path: 'articles/…', keptAt: '…' } as const
    const readArticle: ExportSource['readArticle'] = async (id) =>
      id === idOf(0x1003) ? failed(failure) : library.readArticle(id)
    expect(await planExport({ ...library, readArticle }, asking({ by: 'article' }))).toEqual({ ok: false, failure })
  })
})
