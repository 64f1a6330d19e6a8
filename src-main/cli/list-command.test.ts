import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openLibrary } from '../library/open-library'
import { cliWorld, marketTitle, refusal } from './cli-world.arbitrary'

const world = cliWorld('filled')
const { inLibrary, json } = world

describe('list', () => {
  it('lists a row per article by title, in words and as JSON', async () => {
    const row = z.strictObject({
      id: z.string(),
      title: z.string(),
      source: z.nullable(z.string()),
      publishedOn: z.nullable(z.string()),
      annotations: z.int(),
      themes: z.record(z.string(), z.int()),
    })
    const rows = await json(z.array(row), 'list')
    expect(rows.map(({ title }) => title.slice(0, 12))).toEqual([
      'Chợ phiên bê',
      'Đập tràn Khe',
      'Đối thoại vớ',
      'Mùa nước',
      'Mường Khai v',
      'The river wa',
      'Xã ven biển ',
    ])
    expect(rows[0]).toMatchObject({
      title: marketTitle,
      source: 'Báo Sông Hương',
      publishedOn: '2021-07-15',
      annotations: 0,
    })
    expect((await inLibrary('list')).out.split('\n')).toHaveLength(rows.length + 1)
  })

  it('keeps out of a library that is open elsewhere', async () => {
    const opened = await openLibrary({
      path: join(world.place, 'kho'),
      cacheFolder: join(world.place, 'cache', 'sotay'),
    })
    if (!opened.ok) throw new Error(opened.failure.code)
    const { status, out } = await inLibrary('list', '--json')
    expect(status).toBe(1)
    expect(refusal.parse(JSON.parse(out)).error.code).toBe('library-in-use')
    await opened.value.close()
    expect(await inLibrary('list', '--json')).toMatchObject({ status: 0, err: '' })
  })

  it('finds the library whose folder is kept in decomposed letters, as macOS does', async () => {
    renameSync(join(world.place, 'kho'), join(world.place, 'sổ tay'.normalize('NFD')))
    expect(await world.sotay('list', '--library', 'sổ tay', '--json')).toMatchObject({ status: 0, err: '' })
    expect(readdirSync(world.place)).not.toContain('sổ tay')
  })
})
