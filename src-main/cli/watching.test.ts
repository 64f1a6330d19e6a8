import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cliWorld, marketTitle, refusal, shown } from './cli-world.arbitrary'
import { runCli } from './run-cli'

const world = cliWorld('filled')
const { inLibrary, json } = world

beforeEach(() => {
  vi.stubEnv('XDG_CACHE_HOME', `${world.place}/cache`)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** Run a command in front of a person who presses Ctrl+C as soon as `until` is on the screen. */
async function watched(until: RegExp, ...words: readonly string[]) {
  const stopping = new AbortController()
  const heard = { out: '', err: '' }
  const status = await runCli({
    words: [...words, '--library', 'kho', '--json'],
    cwd: world.place,
    voice: {
      out(text) {
        heard.out += text
      },
      err(text) {
        heard.err += text
        if (until.test(heard.err)) stopping.abort()
      },
      watched: true,
    },
    signal: stopping.signal,
  })
  return { status, ...heard }
}

const never = /^(?!)/
const annotations = async (): Promise<number> => (await json(shown, 'show', marketTitle)).annotations.length

describe('long work at the command line', () => {
  it('says on standard error how far it is, and cleans up behind itself', async () => {
    const { status, out, err } = await watched(never, 'verify')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual({ ok: true, problems: [] })
    expect(err).toContain('\r\u001b[K0/14')
    expect(err).toContain('\r\u001b[K14/14')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
  })

  it.each([['verify'], ['restore', 'newest']])('is ended by Ctrl+C with 1 and a sentence: %s %s', async (...words) => {
    await inLibrary('backup')
    await inLibrary('annotate', marketTitle, '--quote', 'mức ấy không đổi')
    const { status, out, err } = await watched(/0\//, ...words)
    expect(status).toBe(1)
    expect(refusal.parse(JSON.parse(out)).error.code).toBe('stopped')
    expect(err).toContain('Stopped. Nothing was changed.')
    // Nothing half done, and the lock is free.
    expect(await annotations()).toBe(1)
    expect(await watched(never, 'restore', 'newest')).toMatchObject({ status: 0 })
    expect(await annotations()).toBe(0)
  })

  it('makes no backup that is not whole', async () => {
    expect((await watched(/0\//, 'backup')).status).toBe(1)
    expect((await inLibrary('backup', '--list')).out).toBe('There are no backups yet.\n')
    expect(await watched(never, 'backup')).toMatchObject({ status: 0 })
  })
})
