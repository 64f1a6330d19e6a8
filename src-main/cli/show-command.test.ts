import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cliWorld, marketTitle, refusal, shown } from './cli-world.arbitrary'

const world = cliWorld('filled')
const { inLibrary, json } = world

const marketId = async (): Promise<string> => (await json(shown, 'show', marketTitle)).id

describe('show', () => {
  it('shows an article by id, by a beginning of the id and by title, whole', async () => {
    const id = await marketId()
    for (const typed of [id, id.toUpperCase(), id.slice(0, 13), marketTitle, marketTitle.normalize('NFD')]) {
      expect((await json(shown, 'show', typed)).id).toBe(id)
    }
    const { text, blocks, annotations } = await json(shown, 'show', id)
    expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe(marketTitle)
    expect(annotations).toEqual([])
    const { out } = await inLibrary('show', id)
    expect(out).toContain('date: 2021-07-15\n')
    expect(out).toMatch(/^heading {4}Hàng hóa theo mùa$/m)
  })

  it('says so when no article or several are meant', async () => {
    const none = await inLibrary('show', 'Không có bài này', '--json')
    expect(none.status).toBe(1)
    expect(refusal.parse(JSON.parse(none.out)).error.code).toBe('article-not-found')
    writeFileSync(join(world.place, 'a.txt'), 'Mùa nước\n\nBài thứ hai có cùng tên.')
    await inLibrary('import', 'a.txt')
    const several = await inLibrary('show', 'Mùa nước', '--json')
    expect(several.status).toBe(1)
    expect(refusal.parse(JSON.parse(several.out)).error.code).toBe('article-ambiguous')
    expect(several.err.match(/[0-9a-f]{8}-[0-9a-f-]{27} {2}Mùa nước/g)).toHaveLength(2)
  })
})
