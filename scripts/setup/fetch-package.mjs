import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { tarFiles } from './tar.mjs'
import { inTemporaryFolder } from './temporary-folder.mjs'
import { runNpm } from './tool.mjs'
import { Trouble } from './trouble.mjs'

/** @typedef {{ name: string, integrity: string }} PinnedPackage a name with its version, and the checksum a lockfile would hold */

/**
 * The files of a package from npm, without installing it or running anything of it. npm finds its registry itself; a
 * cache that is thrown away keeps it from storing large packages for ever.
 *
 * @param {PinnedPackage} wanted
 */
export async function fetchPackage({ name, integrity }) {
  return inTemporaryFolder(async (folder) => {
    const args = ['pack', name, '--ignore-scripts', '--pack-destination', folder, '--cache', join(folder, 'npm')]
    const { status, output } = await runNpm(args, { cwd: folder })
    const packed = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
    if (status !== 0 || !packed)
      throw new Trouble(`${output.trim()}\n${name} could not be fetched; is there a network?`)
    const bytes = await readFile(join(folder, packed))
    checkIntegrity(bytes, integrity, name)
    return [...tarFiles(gunzipSync(bytes))]
  })
}

/**
 * Refuse bytes that are not the ones this project was written for.
 *
 * @param {Buffer} bytes
 * @param {string} integrity
 * @param {string} name
 */
function checkIntegrity(bytes, integrity, name) {
  const [algorithm = '', expected] = integrity.split(/-(.*)/s)
  const found = createHash(algorithm).update(bytes).digest('base64')
  if (found !== expected) throw new Trouble(`${name} is not what it was (another checksum); nothing of it was used`)
}
