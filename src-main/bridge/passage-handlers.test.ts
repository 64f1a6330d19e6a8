import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeeded } from '#contract/failure'
import { sampleAnnotation, sampleArticle, sampleTheme, valueIn } from '../library/sample-records.arbitrary'
import { coded, world } from './handlers-world.arbitrary'

const nobody = '11111111-1111-4111-8111-111111111111'

describe('reading passages by their ids', () => {
  it('answers each in the order asked for, with its source, and says which are gone', async () => {
    const { handlers, put } = world()
    const { one, two, both, second } = await coded(put)
    const quoted = { source: one.source, publishedOn: one.publishedOn }
    expect(valueIn(await handlers.readPassages([second.id, nobody, both.id]))).toEqual([
      { kind: 'found', id: second.id, passage: { annotation: second, title: two.title, ...quoted } },
      { kind: 'gone', id: nobody },
      { kind: 'found', id: both.id, passage: { annotation: both, title: one.title, ...quoted } },
    ])
  })

  it('follows what is removed, taken back and added after it was asked', async () => {
    const { handlers, put, perform } = world()
    const { one, two, both, second } = await coded(put)
    const kinds = async (...ids: readonly string[]) => valueIn(await handlers.readPassages(ids)).map(({ kind }) => kind)
    expect(await kinds(both.id, second.id, nobody)).toEqual(['found', 'found', 'gone'])
    valueIn(await perform({ kind: 'remove-articles', articleIds: [two.id] }))
    expect(await kinds(both.id, second.id)).toEqual(['found', 'gone'])
    valueIn(await handlers.undo(null))
    expect(await kinds(second.id)).toEqual(['found'])
    const late = sampleAnnotation(one, { id: nobody })
    valueIn(await put(late))
    expect(await kinds(nobody)).toEqual(['found'])
  })

  it('does not call gone what stands in a file that cannot be read', async () => {
    const { root, opening, again, put } = world()
    const { two, second } = await coded(put)
    await opening.close()
    const later = again()
    valueIn(await later.handlers.openLibrary(null))
    const file = join(root, 'library', 'annotations', two.id.slice(0, 2), `${two.id}.json`)
    writeFileSync(file, '{"annotations":[{"torn')
    const [answer] = valueIn(await later.handlers.readPassages([second.id]))
    expect(answer).toEqual({ kind: 'unreadable', id: second.id })
  })
})

describe('finding passages', () => {
  async function library() {
    const { handlers, put } = world()
    const young = sampleArticle({ importedAt: '2025-01-01T00:00:00.000Z', title: 'Chợ phiên', source: 'Báo Đồng' })
    const old = sampleArticle({ importedAt: '2020-01-01T00:00:00.000Z', title: 'Đê sông' })
    const theme = sampleTheme({ name: 'Đất đai' })
    const road = sampleAnnotation(young, { start: 25, end: 91 })
    const noted = sampleAnnotation(old, { note: 'Hỏi lại *đơn giá*', themeIds: [theme.id] })
    valueIn(await put(young, old, theme, road, noted))
    const found = async (text: string, limit = 10, near: string | null = null) =>
      valueIn(await handlers.findPassages({ text, limit, near })).map(({ annotation }) => annotation.id)
    return { handlers, found, young, old, road, noted }
  }

  it('looks in quotations, notes, themes, titles and sources, accents or not', async () => {
    const { found, road, noted } = await library()
    expect(await found('be tong')).toEqual([road.id])
    expect(await found('Bê  TÔNG cho phien')).toEqual([road.id])
    expect(await found('bế tông')).toEqual([])
    expect(await found('don gia')).toEqual([noted.id])
    expect(await found('dat dai de')).toEqual([noted.id])
    expect(await found('bao dong')).toEqual([road.id])
    expect(await found('không có chữ này')).toEqual([])
  })

  it('gives the youngest first, or those of the article near, and not more than asked for', async () => {
    const { found, old, road, noted } = await library()
    expect(await found('')).toEqual([road.id, noted.id])
    expect(await found(' ', 10, old.id)).toEqual([noted.id, road.id])
    expect(await found('', 1)).toEqual([road.id])
  })

  it('answers every question, also the ones that a later one made stale', async () => {
    const { handlers, road } = await library()
    const answers = await Promise.all(
      ['b', 'be', 'be tong'].map((text) => handlers.findPassages({ text, limit: 10, near: null })),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(valueIn(answers[2] ?? succeeded([]))[0]?.annotation.id).toBe(road.id)
  })
})
