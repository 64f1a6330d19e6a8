import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articles, cliWorld, refusal } from './cli-world.arbitrary'

const world = cliWorld('empty')
const { sotay, inLibrary } = world

describe('wrong use', () => {
  it.each([
    [[]],
    [['đọc']],
    [['list']],
    [['import', '--library', 'kho']],
    [['show', '--library', 'kho']],
    [['show', 'a', 'b', '--library', 'kho']],
    [['list', '--library']],
    [['list', '--library', 'kho', '--mới']],
    [['annotate', 'a', '--library', 'kho']],
    [['annotate', 'a', '--quote', ' ', '--library', 'kho']],
    [['annotate', 'a', '--quote', 'x', '--theme', ' / ', '--library', 'kho']],
    [['export', '--library', 'kho', '--format', 'markdown']],
    [['export', '--library', 'kho', '--format', 'word', '--out', 'ra']],
    [['export', '--library', 'kho', '--format', 'markdown', '--by', 'chapter', '--out', 'ra']],
  ])('%j is answered with the usage and 2, and touches nothing', async (words) => {
    const { status, out, err } = await sotay(...words)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Usage: npm run -s sotay --')
    expect(existsSync(join(world.place, 'kho'))).toBe(false)
  })

  it('is not asking for help', async () => {
    expect(await sotay('--help')).toMatchObject({ status: 0, err: '', out: expect.stringContaining('--library DIR') })
    const help = await sotay('annotate', '--help')
    expect(help).toMatchObject({ status: 0, err: '', out: expect.stringContaining('--prefix TEXT') })
  })
})

describe('a library that is not there', () => {
  it.each(['list', 'themes', 'verify'])('is not begun by %s', async (name) => {
    const { status, out, err } = await inLibrary(name, '--json')
    expect(status).toBe(1)
    expect(refusal.parse(JSON.parse(out)).error.code).toBe('library-missing')
    expect(err).toContain(join(world.place, 'kho'))
    expect(existsSync(join(world.place, 'kho'))).toBe(false)
  })
})

it('does not mistake a folder with other things for a library', async () => {
  mkdirSync(join(world.place, 'kho'))
  writeFileSync(join(world.place, 'kho', 'ảnh.jpg'), 'x')
  const { status, err } = await inLibrary('import', articles)
  expect(status).toBe(1)
  expect(err).toContain(join(world.place, 'kho'))
  expect(readdirSync(join(world.place, 'kho'))).toEqual(['ảnh.jpg'])
})
