import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { cliWorld, marketTitle, refusal } from './cli-world.arbitrary'

const world = cliWorld('filled')
const { inLibrary } = world

describe('export', () => {
  it('exports Markdown, shows it first when asked, and replaces nothing unasked', async () => {
    await inLibrary('annotate', marketTitle, '--quote', 'mức ấy không đổi', '--theme', 'Giá cả')
    const dry = await inLibrary('export', '--format', 'markdown', '--by', 'theme', '--out', 'ra', '--dry-run', '--json')
    const { folder, files } = z
      .strictObject({ folder: z.string(), files: z.array(z.strictObject({ path: z.string(), text: z.string() })) })
      .parse(JSON.parse(dry.out))
    expect(folder).toBe(join(world.place, 'ra'))
    expect(existsSync(folder)).toBe(false)
    const words = ['export', '--format', 'markdown', '--by', 'theme', '--out', 'ra']
    expect(await inLibrary(...words)).toMatchObject({ status: 0, err: '' })
    for (const { path, text } of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
    expect(files.some(({ text }) => text.includes('mức ấy không đổi'))).toBe(true)
    const [first] = files
    writeFileSync(join(folder, first?.path ?? ''), 'của tôi')
    const refused = await inLibrary(...words, '--json')
    expect(refused.status).toBe(1)
    expect(refusal.parse(JSON.parse(refused.out)).error.code).toBe('would-overwrite')
    expect(readFileSync(join(folder, first?.path ?? ''), 'utf8')).toBe('của tôi')
    expect(await inLibrary(...words, '--overwrite')).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, first?.path ?? ''), 'utf8')).toBe(first?.text)
  })

  it('exports one article alone when asked', async () => {
    const words = ['export', '--format', 'markdown', '--by', 'article', '--out', 'ra', '--only', marketTitle]
    expect(await inLibrary(...words)).toMatchObject({ status: 0 })
    expect(readdirSync(join(world.place, 'ra'))).toHaveLength(1)
  })
})
