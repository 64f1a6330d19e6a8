import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { fingerprintOf, isBuilt, recordBuild } from './build.mjs'
import { inTemporaryFolder } from './temporary-folder.mjs'

/** @type {import('./build.mjs').Target} */
const target = {
  name: 'small app',
  tool: 'none',
  args: [],
  sources: ['src', 'config.ts', 'absent'],
  outputs: ['out/app.cjs'],
}

/** @type {readonly [string, boolean, (folder: string) => Promise<unknown>][]} */
const cases = [
  ['nothing happened', true, async () => undefined],
  ['a source got a new time', true, (folder) => utimes(join(folder, 'src/a.ts'), new Date(0), new Date(0))],
  ['a test was written', true, (folder) => write(folder, 'src/a.test.ts', 'it()')],
  ['a source changed', false, (folder) => write(folder, 'src/deep/b.ts', 'other')],
  ['a source was added', false, (folder) => write(folder, 'src/deep/c.ts', '')],
  ['a source was renamed', false, (folder) => rm(join(folder, 'src/a.ts')).then(() => write(folder, 'src/z.ts', 'a'))],
  ['a source that was absent appeared', false, (folder) => write(folder, 'absent/x.png', '')],
  ['the configuration changed', false, (folder) => write(folder, 'config.ts', 'other')],
  ['the output was deleted', false, (folder) => rm(join(folder, 'out/app.cjs'))],
  [
    'the output was built by other means',
    false,
    (folder) => utimes(join(folder, 'out/app.cjs'), new Date(0), new Date(0)),
  ],
]

it.each(cases)('after %s, the build counting as current is %s', async (_what, expected, happen) => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, 'src/a.ts', 'a')
    await write(folder, 'src/deep/b.ts', 'b')
    await write(folder, 'config.ts', '{}')
    expect(await isBuilt(target, folder)).toBe(false)
    const fingerprint = await fingerprintOf(target, folder)
    await write(folder, 'out/app.cjs', 'built')
    await recordBuild(target, folder, fingerprint)
    await happen(folder)
    expect(await isBuilt(target, folder)).toBe(expected)
  })
})

it('is stale when a source changed while it was being built', async () => {
  await inTemporaryFolder(async (folder) => {
    await write(folder, 'src/a.ts', 'a')
    const fingerprint = await fingerprintOf(target, folder)
    await write(folder, 'src/a.ts', 'edited meanwhile')
    await write(folder, 'out/app.cjs', 'built')
    await recordBuild(target, folder, fingerprint)
    expect(await isBuilt(target, folder)).toBe(false)
  })
})

/**
 * @param {string} folder
 * @param {string} path
 * @param {string} text
 */
async function write(folder, path, text) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}
