import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#contract/settings'
import { setRole } from '#domain/notebook/commands/set-role'
import type { Article, BlockRole } from '#domain/notebook/records'
import { valueIn } from '../library/sample-records.arbitrary'
import { at, world } from './handlers-world.arbitrary'

const prose =
  'Bộ phận một cửa của xã có năm cán bộ, mỗi tháng nhận chừng sáu trăm hồ sơ, quá nửa trong số đó liên quan đến đất đai.'
const line = (day: number): string => `Mời bà con đón đọc số ra ngày ${day}/4`

type World = ReturnType<typeof world>

/** Articles of one paper, each with the same line of furniture. */
async function papers(
  { handlers, opening }: World,
  count: number,
  source = 'baosongngan.vn',
): Promise<readonly Article[]> {
  const articles: Article[] = []
  for (let nth = 1; nth <= count; nth += 1) {
    const text = `Chuyện thứ ${nth} của xã ven sông\n\n${prose} ${source} ${nth}.\n\n${line(nth)}`
    const asked = { kind: 'text' as const, text, url: `https://${source}/${nth}` }
    const [imported] = valueIn(await handlers.importPasted(asked)).imported
    articles.push(valueIn(await valueIn(await opening.current()).library.readArticle(imported?.id ?? '')))
  }
  return articles
}

async function correct(
  { handlers, opening }: World,
  article: Article,
  words: string,
  role: BlockRole,
): Promise<number> {
  const { library } = valueIn(await opening.current())
  const now = valueIn(await library.readArticle(article.id))
  const index = now.blocks.findIndex(({ start }) => start === now.text.indexOf(words))
  const change = setRole(now, [index], role)
  const plain = { put: [...change.put], remove: [...change.remove] }
  valueIn(await handlers.commit({ id: randomUUID(), at, intent: { kind: 'set-role', count: 1 }, change: plain }))
  return index
}

const rolesIn = async ({ opening }: World, { id }: Article) =>
  valueIn(await valueIn(await opening.current()).library.readArticle(id)).blocks.map(
    ({ role, rule }) => `${role} < ${rule}`,
  )

describe('corrections carried over', () => {
  it('are found in the other articles of the source alone, applied as one step, and taken back as one', async () => {
    const one = world()
    const [taught, ...others] = await papers(one, 4)
    await papers(one, 1, 'baokhac.vn')
    if (!taught) throw new Error('four were asked for')
    const index = await correct(one, taught, line(1), 'site')
    const found = valueIn(await one.handlers.findLessons({ articleId: taught.id, blocks: [index] }))
    expect(found).toMatchObject({ source: 'baosongngan.vn', disagrees: null, stopped: false })
    expect(found.lessons).toMatchObject([{ kind: 'line', role: 'site', words: line(1), source: 'baosongngan.vn' }])
    expect(found.articles.map(({ id }) => id).sort()).toEqual(others.map(({ id }) => id).sort())
    expect(found.articles.flatMap(({ lines }) => lines.map(({ to }) => to))).toEqual(['site', 'site', 'site'])

    const before = await rolesIn(one, others[0] ?? taught)
    const articles = found.articles.map(({ id, lines }) => ({
      articleId: id,
      lines: lines.map(({ start, end, to }) => ({ start, end, role: to })),
    }))
    valueIn(await one.perform({ kind: 'apply-learned', source: 'baosongngan.vn', articles }))
    expect(one.heard.at(-1)?.history.undo).toEqual({ kind: 'apply-learned', count: 3, name: 'baosongngan.vn' })
    for (const other of others) expect((await rolesIn(one, other)).at(-1)).toBe('site < learned')
    expect(valueIn(await one.handlers.findLessons({ articleId: taught.id, blocks: null })).articles).toEqual([])
    valueIn(await one.handlers.undo(null))
    expect(await rolesIn(one, others[0] ?? taught)).toEqual(before)
  })

  it('never touch a line that a reader corrected, also when that happened after the lines were shown', async () => {
    const one = world()
    const [taught, second, third] = await papers(one, 3)
    if (!taught || !second || !third) throw new Error('three were asked for')
    await correct(one, taught, line(1), 'site')
    const found = valueIn(await one.handlers.findLessons({ articleId: taught.id, blocks: null }))
    expect(found.articles).toHaveLength(2)
    await correct(one, second, line(2), 'caption')
    const articles = found.articles.map(({ id, lines }) => ({
      articleId: id,
      lines: lines.map(({ start, end, to }) => ({ start, end, role: to })),
    }))
    valueIn(await one.perform({ kind: 'apply-learned', source: 'baosongngan.vn', articles }))
    expect((await rolesIn(one, second)).at(-1)).toBe('caption < reader')
    expect((await rolesIn(one, third)).at(-1)).toBe('site < learned')
  })

  it('teach nothing where readers disagree, and say in which article', async () => {
    const one = world()
    const [taught, second] = await papers(one, 3)
    if (!taught || !second) throw new Error('three were asked for')
    await correct(one, taught, line(1), 'site')
    await correct(one, second, line(2), 'caption')
    const found = valueIn(await one.handlers.findLessons({ articleId: taught.id, blocks: null }))
    expect(found).toMatchObject({ lessons: [], articles: [], disagrees: second.id })
  })

  it('end with what they have when they are stopped', async () => {
    const one = world()
    const [taught] = await papers(one, 40)
    if (!taught) throw new Error('forty were asked for')
    await correct(one, taught, line(1), 'site')
    const search = { articleId: taught.id, blocks: null }
    const [first, second] = await Promise.all([one.handlers.findLessons(search), one.handlers.findLessons(search)])
    expect(valueIn(second)).toMatchObject({ stopped: false })
    expect(valueIn(second).articles).toHaveLength(39)
    expect(valueIn(first).articles.length).toBeLessThanOrEqual(39)
    expect(one.work.at(-1)).toEqual({ work: 'find-lessons', done: 39, total: 39 })
    expect(await one.handlers.stopWork('find-lessons')).toMatchObject({ ok: true })
  })

  it('are applied to what comes in later when the settings say so', async () => {
    const lesson = {
      source: 'baosongngan.vn',
      kind: 'line' as const,
      shape: 'moi ba con don doc so ra ngay #',
      role: 'site' as const,
      words: line(1),
    }
    const one = world({ settings: { ...defaultSettings, lessons: [lesson] } })
    const [first] = await papers(one, 1)
    const [other] = await papers(one, 1, 'baokhac.vn')
    expect(first?.blocks.at(-1)).toMatchObject({ role: 'site', rule: 'learned' })
    expect(other?.blocks.at(-1)?.rule).not.toBe('learned')
  })
})
