import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { failed } from '#contract/failure'
import { libraryWorld } from './opened-library.arbitrary'
import {
  putting,
  sampleAnnotation,
  sampleArticle,
  sampleOriginal,
  sampleTheme,
  valueIn,
} from './sample-records.arbitrary'

const world = libraryWorld()
const { open, inLibrary } = world
const article = sampleArticle({ id: '11111111-0000-4000-8000-000000000001' })
const theme = sampleTheme({ id: '22222222-0000-4000-8000-000000000001' })
const passage = sampleAnnotation(article, { id: '33333333-0000-4000-8000-000000000001', themeIds: [theme.id] })
const articleFile = `articles/11/${article.id}.json`
const annotationsFile = `annotations/11/${article.id}.json`

beforeEach(async () => {
  const library = await open()
  valueIn(await library.commit(putting(article, theme, passage)))
  valueIn(await library.keepOriginal(sampleOriginal))
  await library.close()
})

// Read-only, so that nothing is made safe before it can be found.
const problems = async (): Promise<string[]> => {
  const library = await open({ access: 'read-only' })
  const { ok, problems: found } = valueIn(await library.verify())
  await library.close()
  expect(ok).toBe(found.length === 0)
  return found.map(({ file, code }) => `${code} ${file}`)
}

const edit = (file: string, from: string, to: string): void => {
  const path = inLibrary(file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

describe('verifying', () => {
  it('[V1] finds nothing wrong with a sound library', async () => {
    expect(await problems()).toEqual([])
  })

  const lastBlock = article.blocks.at(-1)
  const cases: readonly (readonly [string, () => void, readonly string[]])[] = [
    ['a document that is no JSON', () => writeFileSync(inLibrary(articleFile), '{'), [`damaged ${articleFile}`]],
    ['a document of another shape', () => edit(annotationsFile, '"note"', '"nota"'), [`damaged ${annotationsFile}`]],
    [
      'an article under the name of another',
      () => edit(articleFile, article.id, passage.id),
      [`damaged ${articleFile}`],
    ],
    [
      'a passage that quotes something else',
      () => edit(annotationsFile, passage.quote.exact, 'x'),
      [`quote-not-there ${annotationsFile}`],
    ],
    [
      'a passage outside its text',
      () => edit(annotationsFile, '"end": 40', '"end": 99999'),
      [`anchor-outside-text ${annotationsFile}`],
    ],
    [
      'a passage of another article',
      () =>
        edit(annotationsFile, `"articleId": "${article.id}",\n   "start"`, `"articleId": "${theme.id}",\n   "start"`),
      [`wrong-id ${annotationsFile}`],
    ],
    [
      'a theme that is not there',
      () => edit('themes.json', theme.id, passage.articleId),
      [`duplicate-id ${articleFile}`, `dangling-theme ${annotationsFile}`],
    ],
    [
      'a theme under one that is not there',
      () => edit('themes.json', '"parentId": null', `"parentId": "${passage.id}"`),
      ['dangling-theme themes.json'],
    ],
    [
      'a theme under itself',
      () => edit('themes.json', '"parentId": null', `"parentId": "${theme.id}"`),
      ['theme-cycle themes.json'],
    ],
    [
      'a block that begins inside the one before',
      () => edit(articleFile, '"start": 25', '"start": 20'),
      [`block-order ${articleFile}`],
    ],
    [
      'a block that ends outside the text',
      () => edit(articleFile, `"end": ${lastBlock?.end}`, '"end": 99999'),
      [`block-outside-text ${articleFile}`],
    ],
    [
      'a text that is not NFC',
      () => edit(articleFile, '"text": "Con đường mới', '"text": "Con đường mới'.normalize('NFD')),
      [`text-not-normal ${articleFile}`],
    ],
    [
      'a file that does not belong',
      () => writeFileSync(inLibrary('articles/11/ghi chú.txt'), ''),
      ['stray-file articles/11/ghi chú.txt'],
    ],
  ]

  it.each(cases)('[V2] finds %s', async (_, spoil, expected) => {
    spoil()
    const found = await problems()
    for (const problem of expected) expect(found).toContain(problem)
    expect(found.length).toBeGreaterThanOrEqual(expected.length)
  })

  it('[V2] finds annotations whose article is gone', async () => {
    rmSync(inLibrary(articleFile))
    expect(await problems()).toEqual([`article-missing ${annotationsFile}`])
  })

  const { sha256 } = article.origin
  const originalFile = `originals/${sha256.slice(0, 2)}/${sha256}`

  it('[V2] finds an original that an article was imported from and that is not there', async () => {
    rmSync(inLibrary(originalFile))
    expect(await problems()).toEqual([`original-missing ${originalFile}`])
  })

  it('[V3] ends when it is no longer wanted, having told how far it came, and finds nothing by halves', async () => {
    const library = await open({ access: 'read-only' })
    const stopping = new AbortController()
    const told: string[] = []
    const onProgress = (done: number, total: number): void => {
      told.push(`${done}/${total}`)
      if (done === 1) stopping.abort()
    }
    const all = valueIn(await library.verify({ onProgress: (done, total) => void told.push(`${done}/${total}`) }))
    expect(all.ok).toBe(true)
    expect(told.splice(0)).toEqual(['0/2', '2/2'])
    stopping.abort()
    expect(await library.verify({ onProgress, signal: stopping.signal })).toEqual(failed({ code: 'stopped' }))
    expect(told).toEqual(['0/2'])
    await library.close()
  })

  it('[V2] finds an original that is not what its name says', async () => {
    const library = await open()
    const kept = valueIn(await library.keepOriginal(Buffer.from('khác')))
    await library.close()
    writeFileSync(inLibrary('originals', kept.slice(0, 2), kept), 'bị sửa')
    expect(await problems()).toEqual([`original-changed originals/${kept.slice(0, 2)}/${kept}`])
  })
})
