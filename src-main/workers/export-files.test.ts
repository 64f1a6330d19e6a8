import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlannedFile } from '#contract/exporting'
import { failed, succeeded } from '#contract/failure'
import { realDisk } from '../library/disk'
import { writeExport } from './export-files'

let place: string
let folder: string

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sotay-export-')))
  folder = join(place, 'xuất ra')
  mkdirSync(folder)
})

afterEach(() => rmSync(place, { recursive: true, force: true }))

const files: readonly PlannedFile[] = [
  { path: 'Mục lục.md', text: 'một\n' },
  { path: 'themes/Đất đai/Bồi thường.md', text: 'hai\n' },
  { path: 'themes/Đất đai.md', text: 'ba\n' },
]
const paths = files.map(({ path }) => path)

function namesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !lstatSync(join(root, name)).isDirectory())
    .toSorted()
}

const textAt = (path: string): string => readFileSync(join(folder, path), 'utf8')

describe('writing an export', () => {
  it('[W1] writes every file into its folder and leaves nothing else behind', async () => {
    expect(await writeExport({ files, folder, overwrite: false })).toEqual({
      ok: true,
      value: { folder, written: paths, unchanged: [] },
    })
    expect(namesBelow(folder)).toEqual(paths.toSorted())
    expect(paths.map(textAt)).toEqual(['một\n', 'hai\n', 'ba\n'])
  })

  it('[W1] makes the folder when it is missing', async () => {
    const fresh = join(folder, 'a', 'b')
    expect(await writeExport({ files, folder: fresh, overwrite: false })).toMatchObject({
      ok: true,
      value: { folder: fresh },
    })
    expect(namesBelow(fresh)).toEqual(paths.toSorted())
  })

  describe('with pictures', () => {
    const sha256 = 'ab'.repeat(32)
    const bytes = Uint8Array.of(0x89, 0x50, 0x00, 0xff)
    const withPicture: readonly PlannedFile[] = [...files, { path: 'pictures/a.png', picture: sha256 }]
    const readPicture = async (asked: string) =>
      asked === sha256 ? succeeded(bytes) : failed({ code: 'not-found', what: asked } as const)

    it('[X12] writes their bytes, and leaves the same ones alone', async () => {
      const writing = { files: withPicture, folder, overwrite: false, readPicture }
      expect(await writeExport(writing)).toMatchObject({ ok: true, value: { written: [...paths, 'pictures/a.png'] } })
      expect(readFileSync(join(folder, 'pictures/a.png'))).toEqual(Buffer.from(bytes))
      expect(await writeExport(writing)).toMatchObject({ ok: true, value: { written: [] } })
      writeFileSync(join(folder, 'pictures/a.png'), 'khác')
      expect(await writeExport(writing)).toEqual(failed({ code: 'would-overwrite', folder, files: ['pictures/a.png'] }))
    })

    it('[X12] writes nothing when one is not there any more: an export without it would look whole', async () => {
      const missing = [...files, { path: 'pictures/b.png', picture: 'cd'.repeat(32) }]
      expect(await writeExport({ files: missing, folder, overwrite: true, readPicture })).toEqual(
        failed({ code: 'not-found', what: 'cd'.repeat(32) }),
      )
      expect(namesBelow(folder)).toEqual([])
    })
  })

  it('[W2] does not touch a file that holds these bytes already', async () => {
    await writeExport({ files, folder, overwrite: false })
    utimesSync(join(folder, 'Mục lục.md'), 1000, 1000)
    rmSync(join(folder, 'themes/Đất đai.md'))
    expect(await writeExport({ files, folder, overwrite: true })).toEqual({
      ok: true,
      value: { folder, written: ['themes/Đất đai.md'], unchanged: ['Mục lục.md', 'themes/Đất đai/Bồi thường.md'] },
    })
    expect(statSync(join(folder, 'Mục lục.md')).mtimeMs).toBe(1_000_000)
  })

  it('[W3] names every file that holds something else before it writes any', async () => {
    writeFileSync(join(folder, 'Mục lục.md'), 'của tôi')
    mkdirSync(join(folder, 'themes'))
    writeFileSync(join(folder, 'themes/Đất đai.md'), 'ba\r\n')
    expect(await writeExport({ files, folder, overwrite: false })).toEqual({
      ok: false,
      failure: { code: 'would-overwrite', folder, files: ['Mục lục.md', 'themes/Đất đai.md'] },
    })
    expect(namesBelow(folder)).toEqual(['Mục lục.md', 'themes/Đất đai.md'].toSorted())
    expect(textAt('Mục lục.md')).toBe('của tôi')
  })

  it('[W3] replaces them when told to, and keeps their permissions', async () => {
    writeFileSync(join(folder, 'Mục lục.md'), 'của tôi')
    chmodSync(join(folder, 'Mục lục.md'), 0o640)
    expect(await writeExport({ files, folder, overwrite: true })).toMatchObject({ ok: true, value: { written: paths } })
    expect(textAt('Mục lục.md')).toBe('một\n')
    expect(statSync(join(folder, 'Mục lục.md')).mode & 0o777).toBe(0o640)
  })

  it.each([
    '../ra ngoài.md',
    'a/../../ra ngoài.md',
    '/tuyệt đối.md',
    '',
    '.',
    'a//b.md',
    './a.md',
    'a/',
    'a\\..\\b.md',
    'C:a.md',
    'a.md:ẩn',
    'a\u0000.md',
  ])('[W4] refuses the path %j before it writes anything', async (path) => {
    expect(await writeExport({ files: [...files, { path, text: 'x' }], folder, overwrite: true })).toEqual({
      ok: false,
      failure: { code: 'not-written', path, reason: 'unsafe-path' },
    })
    expect(namesBelow(place)).toEqual([])
  })

  it('[W4] refuses two files that one disk or another would take for the same', async () => {
    const twice = [...files, { path: 'mục LỤC.md', text: 'x' }]
    expect(await writeExport({ files: twice, folder, overwrite: true })).toMatchObject({
      failure: { code: 'not-written', path: 'mục LỤC.md', reason: 'named-twice' },
    })
    expect(namesBelow(place)).toEqual([])
  })

  it.each([
    ['a folder', 'themes', 'themes/Đất đai/Bồi thường.md'],
    ['a file', 'Mục lục.md', 'Mục lục.md'],
  ])('[W5] never follows a link to %s out of the folder', async (_, link, path) => {
    const outside = join(place, 'ngoài')
    if (link === 'themes') mkdirSync(outside)
    else writeFileSync(outside, 'ngoài')
    symlinkSync(outside, join(folder, link))
    expect(await writeExport({ files, folder, overwrite: true })).toEqual({
      ok: false,
      failure: { code: 'not-written', path, reason: 'outside-folder' },
    })
    expect(namesBelow(folder)).toEqual([link])
    if (link === 'themes') expect(readdirSync(outside)).toEqual([])
    else expect(readFileSync(outside, 'utf8')).toBe('ngoài')
  })

  it('[W5] refuses a link that leads nowhere rather than make what it names', async () => {
    symlinkSync(join(place, 'chưa có'), join(folder, 'Mục lục.md'))
    expect(await writeExport({ files, folder, overwrite: true })).toMatchObject({
      failure: { reason: 'outside-folder' },
    })
    expect(existsSync(join(place, 'chưa có'))).toBe(false)
  })

  it('[W5] follows a chosen folder that is a link, and links that stay inside', async () => {
    const link = join(place, 'lối tắt')
    symlinkSync(folder, link)
    mkdirSync(join(folder, 'chỗ khác'))
    symlinkSync(join(folder, 'chỗ khác'), join(folder, 'themes'))
    expect(await writeExport({ files, folder: link, overwrite: false })).toMatchObject({ ok: true })
    expect(textAt('chỗ khác/Đất đai.md')).toBe('ba\n')
  })

  it.each([
    ['a folder stands where the file should', 'Mục lục.md/x', 'Mục lục.md', 'not-a-file'],
    ['a file stands where the folder should', 'themes', 'themes/Đất đai/Bồi thường.md', 'not-a-folder'],
  ])('[W6] says so when %s', async (_, standing, path, reason) => {
    if (standing.includes('/')) mkdirSync(join(folder, standing), { recursive: true })
    else writeFileSync(join(folder, standing), '')
    expect(await writeExport({ files, folder, overwrite: true })).toEqual({
      ok: false,
      failure: { code: 'not-written', path, reason },
    })
  })

  it('[W6] says so when the chosen folder is a file', async () => {
    const file = join(place, 'tệp')
    writeFileSync(file, '')
    expect(await writeExport({ files, folder: file, overwrite: true })).toMatchObject({
      failure: { code: 'not-written' },
    })
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  it('[W6] names the file that the disk refused and those written before it', async () => {
    const full = { ...realDisk, sync: refusingAt(2, 'ENOSPC') }
    expect(await writeExport({ files, folder, overwrite: false, disk: full })).toEqual({
      ok: false,
      failure: { code: 'not-written', path: paths[1], reason: 'disk-full', written: [paths[0]] },
    })
    expect(namesBelow(folder)).toEqual(['Mục lục.md'])
    expect(await writeExport({ files, folder, overwrite: false })).toMatchObject({
      ok: true,
      value: { written: paths.slice(1), unchanged: [paths[0]] },
    })
  })

  it('[W6] says that a name is too long', async () => {
    const long = [{ path: `${'ế'.repeat(100)}.md`, text: '' }]
    expect(await writeExport({ files: long, folder, overwrite: false })).toMatchObject({
      failure: { code: 'not-written', reason: 'name-too-long' },
    })
  })

  it('[W7] does not overwrite what came while it was writing', async () => {
    const late = {
      ...realDisk,
      syncFolder: async (at: string) => {
        await realDisk.syncFolder(at)
        mkdirSync(join(folder, 'themes'), { recursive: true })
        writeFileSync(join(folder, 'themes/Đất đai.md'), 'vừa đến')
      },
    }
    expect(await writeExport({ files, folder, overwrite: false, disk: late })).toEqual({
      ok: false,
      failure: { code: 'not-written', path: paths[2], reason: 'came-meanwhile', written: paths.slice(0, 2) },
    })
    expect(textAt('themes/Đất đai.md')).toBe('vừa đến')
  })
})

function refusingAt(call: number, code: string): (fd: number) => Promise<void> {
  let calls = 0
  return async (fd) => {
    calls += 1
    if (calls === call) throw Object.assign(new Error(code), { code })
    await realDisk.sync(fd)
  }
}
