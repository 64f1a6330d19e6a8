import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { withLock } from './lock.mjs'
import { run } from './run-command.mjs'
import { inTemporaryFolder } from './temporary-folder.mjs'

it('lets one at a time in, and the next when the first has failed', async () => {
  await inTemporaryFolder(async (folder) => {
    const lock = join(folder, 'deep/lock')
    /** @type {string[]} */
    const events = []
    const work = (/** @type {string} */ name) => async () => {
      events.push(`${name} in`)
      await pause(50)
      events.push(`${name} out`)
      if (name === 'first') throw new Error('failed')
    }
    const first = withLock(lock, work('first'))
    await pause(10)
    const second = withLock(lock, work('second'), () => events.push('second waits'))
    await expect(first).rejects.toThrow('failed')
    await second
    expect(events).toEqual(['first in', 'second waits', 'first out', 'second in', 'second out'])
    expect(existsSync(lock)).toBe(false)
  })
})

it('takes over from a run that was killed', async () => {
  await inTemporaryFolder(async (folder) => {
    const { output } = await run(process.execPath, ['-p', 'process.pid'])
    await mkdir(join(folder, 'lock'))
    await writeFile(join(folder, 'lock/owner'), output.trim())
    expect(await withLock(join(folder, 'lock'), async () => 'done')).toBe('done')
  })
})
