import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from './run-command.mjs'
import { tarFiles } from './tar.mjs'
import { inTemporaryFolder } from './temporary-folder.mjs'

const longName = `${'rất-dài-'.repeat(12)}.txt`

it.each(['ustar', 'gnu', 'pax'])(
  'reads what tar writes as %s, with empty files, folders and Vietnamese names',
  async (format) => {
    const archive = await archiveOf(['--format', format], async (folder) => {
      await mkdir(join(folder, 'thư mục'))
      await writeFile(join(folder, 'thư mục/bài báo.txt'), 'đất đai')
      await writeFile(join(folder, 'trống'), '')
      await writeFile(join(folder, 'block'), 'x'.repeat(512))
      return ['thư mục', 'trống', 'block']
    })
    expect(contentsOf(archive)).toEqual({ 'thư mục/bài báo.txt': 'đất đai', trống: '', block: 'x'.repeat(512) })
  },
)

it.each(['gnu', 'pax'])('reads names too long for the header, as %s', async (format) => {
  const archive = await archiveOf(['--format', format], async (folder) => {
    await writeFile(join(folder, longName), 'long')
    await writeFile(join(folder, 'short'), 'short')
    return [longName, 'short']
  })
  expect(contentsOf(archive)).toEqual({ [longName]: 'long', short: 'short' })
})

it.each([
  ['a name that climbs out', ['-P'], '../outside.txt'],
  ['an absolute name', ['-P'], '/etc/hostname'],
  ['a link', [], 'link'],
])('refuses %s', async (_what, options, name) => {
  const archive = await archiveOf(options, async (folder) => {
    await writeFile(join(folder, '../outside.txt'), 'outside')
    await symlink('/etc/passwd', join(folder, 'link'))
    return [name]
  })
  expect(() => contentsOf(archive)).toThrow(/outside itself|something else than a file/)
})

it('refuses an archive that was cut short or changed', async () => {
  const archive = await archiveOf([], async (folder) => {
    await writeFile(join(folder, 'file'), 'x'.repeat(600))
    return ['file']
  })
  expect(() => contentsOf(archive.subarray(0, 900))).toThrow('ends in the middle')
  const changed = Buffer.from(archive)
  changed[0] = 'g'.charCodeAt(0)
  expect(() => contentsOf(changed)).toThrow('damaged')
})

/**
 * @param {readonly string[]} options
 * @param {(folder: string) => Promise<string[]>} fill answers the names to pack
 */
function archiveOf(options, fill) {
  return inTemporaryFolder(async (outer) => {
    const folder = join(outer, 'inner')
    await mkdir(folder)
    const names = await fill(folder)
    const { status, output } = await run('tar', ['-cf', join(outer, 'archive.tar'), ...options, ...names], {
      cwd: folder,
    })
    expect(status, output).toBe(0)
    return readFile(join(outer, 'archive.tar'))
  })
}

/** @param {Buffer} archive */
function contentsOf(archive) {
  return Object.fromEntries([...tarFiles(archive)].map(({ path, content }) => [path.join('/'), content.toString()]))
}
