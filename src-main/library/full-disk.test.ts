import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '#domain/notebook/records'
import { openLibrary } from './open-library'
import { putting, sampleArticle, valueIn } from './sample-records.arbitrary'

/** A file system of four megabytes, where the system lets us make one: root on Linux. Undefined elsewhere. */
function smallFileSystem(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sotay-full-'))
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
}

const folder = smallFileSystem()
let cacheFolder: string

beforeAll(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'sotay-cache-'))
})

afterAll(() => {
  rmSync(cacheFolder, { recursive: true, force: true })
  if (folder === undefined) return
  execFileSync('/bin/umount', [folder])
  rmSync(folder, { recursive: true })
})

describe('a disk that is really full', () => {
  it.skipIf(folder === undefined).each([0, 1e9])(
    '[F1] acknowledges nothing that is not there (documents follow after %d ms)',
    async (writeDelay) => {
      if (folder === undefined) return
      const options = { path: join(folder, `library-${writeDelay}`), cacheFolder, firstBackupAfter: null, writeDelay }
      let library = valueIn(await openLibrary(options))
      const acknowledged: Article[] = []
      let refused = 0
      while (refused < 5) {
        const article = sampleArticle({}, 40 + acknowledged.length * 4)
        const outcome = await library.commit(putting(article))
        if (outcome.ok) acknowledged.push(article)
        else expect(outcome.failure).toEqual({ code: 'not-saved', reason: 'disk-full' })
        if (!outcome.ok) refused += 1
      }
      expect(acknowledged.length).toBeGreaterThan(10)
      expect(library.rows()).toHaveLength(acknowledged.length)
      await library.close()

      // Another program fills what is left; then the disk has room again.
      const { bavail, bsize } = statfsSync(folder)
      const filler = join(folder, 'filler')
      if (bavail > 0) writeFileSync(filler, Buffer.alloc(bavail * bsize))
      else writeFileSync(filler, '')
      const crowded = await openLibrary(options)
      if (crowded.ok) await crowded.value.close()
      unlinkSync(filler)

      library = valueIn(await openLibrary(options))
      expect(library.rows()).toHaveLength(acknowledged.length)
      for (const article of acknowledged) expect(valueIn(await library.readArticle(article.id))).toEqual(article)
      await library.close()
      rmSync(options.path, { recursive: true })
    },
  )
})
