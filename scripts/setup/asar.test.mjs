import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { asarOf } from './asar.mjs'
import { fallbackFolder, isFallbackCached } from './electron-fallback.mjs'
import { run } from './run-command.mjs'
import { inTemporaryFolder } from './temporary-folder.mjs'

const files = { 'package.json': '{"main":"main.js"}', 'main.js': 'console.log("xin chào")', 'empty.js': '' }

it('writes an archive whose directory leads to every byte', () => {
  expect(filesIn(asarOf(files))).toEqual(files)
})

it.each([1, 2, 3, 4, 5])('keeps contents in place when the directory needs padding (name of %i letters)', (length) => {
  const some = { ['x'.repeat(length)]: 'content' }
  expect(filesIn(asarOf(some))).toEqual(some)
})

it.skipIf(!isFallbackCached())('is read by a real Electron', async () => {
  await inTemporaryFolder(async (folder) => {
    const archive = join(folder, 'app.asar')
    await writeFile(archive, asarOf(files))
    const program = `process.stdout.write(require('fs').readFileSync(${JSON.stringify(join(archive, 'main.js'))}, 'utf8'))`
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const { output } = await run(join(fallbackFolder(), 'electron'), ['-e', program], { env })
    expect(output).toContain(files['main.js'])
  })
})

/** @param {Buffer} archive */
function filesIn(archive) {
  const start = 8 + archive.readUInt32LE(4)
  /** @type {{ files: Record<string, { size: number, offset: string }> }} */
  const directory = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)))
  return Object.fromEntries(
    Object.entries(directory.files).map(([name, { size, offset }]) => {
      const at = start + Number(offset)
      return [name, archive.toString('utf8', at, at + size)]
    }),
  )
}
