import { createHash, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article, Attachment } from '#domain/notebook/records'
import { createHistory } from './history'
import type { Library } from './library'
import { openLibrary } from './open-library'
import {
  putting,
  removing,
  sampleArticle,
  sampleAt,
  type TemporaryPlace,
  temporaryPlace,
  valueIn,
} from './sample-records.arbitrary'

const picture = Buffer.from('89504e470d0a1a0a', 'hex')
const sha256 = createHash('sha256').update(picture).digest('hex')

let place: TemporaryPlace
let library: Library

function withPicture(over: Partial<Attachment> = {}): Article {
  const attachment = { sha256, mediaType: 'image/png', name: 'a.png', alt: '', at: 25, width: 64, height: 48, ...over }
  return sampleArticle({ attachments: [{ ...attachment, mediaType: 'image/png' }] })
}

const reopened = async (): Promise<Library> => {
  await library.close()
  library = valueIn(await openLibrary(place))
  return library
}

beforeEach(async () => {
  place = temporaryPlace()
  library = valueIn(await openLibrary(place))
  place.bringOriginal()
  valueIn(await library.keepOriginal(picture))
})

afterEach(async () => {
  await library.close()
  place.remove()
})

describe('pictures of articles', () => {
  it('are there with the article after closing, and the library is sound', async () => {
    const article = withPicture()
    valueIn(await library.commit(putting(article)))
    await reopened()
    expect(valueIn(await library.readArticle(article.id))).toEqual(article)
    expect(Buffer.from(valueIn(await library.readOriginal(sha256)))).toEqual(picture)
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
  })

  it('come back with an article whose removal is undone, and with one that a backup has', async () => {
    const article = withPicture()
    const history = createHistory(library)
    valueIn(await library.commit(putting(article)))
    const backup = valueIn(await library.safetyNet.backUp())
    const step = { id: randomUUID(), at: sampleAt, intent: { kind: 'remove-articles', count: 1 } as const }
    valueIn(await history.perform({ ...step, change: removing(article) }))
    valueIn(await history.undo())
    expect(valueIn(await library.readArticle(article.id)).attachments).toEqual(article.attachments)
    expect((await library.readOriginal(sha256)).ok).toBe(true)

    valueIn(await library.commit(removing(article)))
    await reopened()
    valueIn(await library.commit(valueIn(await library.safetyNet.changeTo(backup?.id ?? ''))))
    expect(valueIn(await library.readArticle(article.id)).attachments).toEqual(article.attachments)
    expect((await library.readOriginal(sha256)).ok).toBe(true)
    expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
  })

  it('[V2] that are not there, or stand outside the text, are found', async () => {
    const away = withPicture({ at: 99_999 })
    valueIn(await library.commit(putting(away)))
    rmSync(join(place.path, 'originals'), { recursive: true })
    place.bringOriginal()
    const { problems } = valueIn(await library.verify())
    const file = `articles/${away.id.slice(0, 2)}/${away.id}.json`
    expect(problems.map(({ file, code }) => `${code} ${file}`).sort()).toEqual([
      `attachment-missing ${file}`,
      `attachment-outside-text ${file}`,
    ])
  })

  it.each([
    ['of another kind', { mediaType: 'image/svg+xml' }],
    ['without measures', { width: 0 }],
    ['named by a path', { sha256: '../../secret' }],
    ['before the text', { at: -1 }],
  ])('%s are refused', async (_, over) => {
    const [attachment] = withPicture().attachments ?? []
    // What a window could send: no shape of ours.
    const article = sampleArticle({ attachments: [{ ...attachment, ...over } as Attachment] })
    expect((await library.commit(putting(article))).ok).toBe(false)
  })
})
