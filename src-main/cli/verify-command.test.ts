import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyReport } from '#contract/views'
import { annotation } from '#domain/notebook/records'
import { cliWorld, marketTitle, shown } from './cli-world.arbitrary'

const world = cliWorld('filled')
const { inLibrary, json } = world

const marketId = async (): Promise<string> => (await json(shown, 'show', marketTitle)).id

describe('verify', () => {
  it('verifies: all is well, and a passage moved off its words is named', async () => {
    const { id } = await json(annotation, 'annotate', marketTitle, '--quote', 'mức ấy không đổi')
    expect(await json(verifyReport, 'verify')).toEqual({ ok: true, problems: [] })
    const article = await marketId()
    const file = `annotations/${article.slice(0, 2)}/${article}.json`
    const path = join(world.place, 'kho', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"start":\s*\d+/, '"start": 1'))
    const { status, out } = await inLibrary('verify', '--json')
    expect(status).toBe(1)
    const { ok, problems } = verifyReport.parse(JSON.parse(out))
    expect(ok).toBe(false)
    expect(problems.map((problem) => problem.file)).toContain(file)
    expect(JSON.stringify(problems)).toContain(id)
  })

  it('verifies: a damaged document is named, also when opening made it safe', async () => {
    writeFileSync(join(world.place, 'kho', 'themes.json'), '{"themes": [')
    const { status, out } = await inLibrary('verify', '--json')
    expect(status).toBe(1)
    expect(verifyReport.parse(JSON.parse(out)).problems.map(({ file }) => file)).toContain('themes.json')
  })

  it('names an original that is not there, or is not what was imported', async () => {
    const { origin, id } = await json(shown, 'show', marketTitle)
    const path = join(world.place, 'kho', 'originals', origin.sha256.slice(0, 2), origin.sha256)
    const file = `originals/${origin.sha256.slice(0, 2)}/${origin.sha256}`
    writeFileSync(path, 'sửa tay')
    const changed = await inLibrary('verify')
    expect(changed.status).toBe(1)
    expect(changed.out).toBe(`${file}  original-changed: the content is not what the name says\n`)
    rmSync(path)
    const missing = await inLibrary('verify')
    expect(missing.status).toBe(1)
    expect(missing.out).toBe(`${file}  original-missing: the article ${id} was imported from it\n`)
  })
})
