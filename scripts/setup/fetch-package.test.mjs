import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fetchPackage } from './fetch-package.mjs'
import { inTemporaryFolder } from './temporary-folder.mjs'
import { runNpm } from './tool.mjs'
import { Trouble } from './trouble.mjs'

it('hands over the files of a package whose checksum is the pinned one, and refuses any other', async () => {
  await inTemporaryFolder(async (outer) => {
    const folder = join(outer, 'package')
    await mkdir(folder)
    await writeFile(join(folder, 'package.json'), '{"name":"gift","version":"1.0.0"}')
    await writeFile(join(folder, 'hello.txt'), 'xin chào')
    await runNpm(['pack', folder, '--pack-destination', outer], { cwd: outer })
    const packed = (await readdir(outer)).find((name) => name.endsWith('.tgz')) ?? ''
    const sum = createHash('sha512')
      .update(await readFile(join(outer, packed)))
      .digest('base64')

    const files = await fetchPackage({ name: folder, integrity: `sha512-${sum}` })
    expect(files.map(({ path, content }) => [path.join('/'), content.toString()])).toContainEqual([
      'package/hello.txt',
      'xin chào',
    ])

    const other = createHash('sha512').update('something else').digest('base64')
    await expect(fetchPackage({ name: folder, integrity: `sha512-${other}` })).rejects.toThrow('another checksum')
  })
})

it('says which package could not be fetched', async () => {
  const missing = fetchPackage({ name: './no/such/package', integrity: 'sha512-' })
  await expect(missing).rejects.toBeInstanceOf(Trouble)
  await expect(missing).rejects.toThrow('./no/such/package could not be fetched')
})
