import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importReport } from '#contract/views'
import { articles, cliWorld } from './cli-world.arbitrary'

const world = cliWorld('empty')
const { inLibrary, json } = world

describe('import', () => {
  it('reports every file and ends with 0, also for what is there already', async () => {
    const first = await json(importReport, 'import', articles)
    expect(first.imported.map(({ file }) => file)).toEqual(
      readdirSync(articles)
        .toSorted(new Intl.Collator('vi').compare)
        .map((name) => join(articles, name)),
    )
    const again = await inLibrary('import', articles, '--json')
    expect(again.status).toBe(0)
    expect(again.err).toBe('')
    const { imported, duplicates } = importReport.parse(JSON.parse(again.out))
    expect(imported).toEqual([])
    expect(duplicates).toEqual(first.imported.map(({ file, id }) => ({ file, of: id })))
  })

  it('takes paths from where the person stood, goes on after a refusal, and ends with 1', async () => {
    writeFileSync(join(world.place, 'tốt.txt'), 'Chợ họp ở bến.')
    writeFileSync(join(world.place, 'xấu.txt'), 'a\0b')
    const { status, out } = await inLibrary('import', 'xấu.txt', 'không có.txt', 'tốt.txt')
    expect(status).toBe(1)
    expect(out).toMatch(/^imported {3}[0-9a-f-]{36} {2}Chợ họp ở bến {2}\(.*tốt\.txt\)$/m)
    expect(out).toMatch(/^refused {4}binary: .*xấu\.txt\)$/m)
    expect(out).toMatch(/^refused {4}not-found: .*không có\.txt\)$/m)
    expect(out).toContain('1 imported, 0 duplicates, 2 refused\n')
  })
})
