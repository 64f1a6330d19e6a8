import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateOf, type Work } from './killed-process.arbitrary'
import { openLibrary } from './open-library'
import { type TemporaryPlace, temporaryPlace, valueIn } from './sample-records.arbitrary'

/** How often each kind of work is killed. `KILLS=500 npx vitest run src-main/library/killed` does it more often. */
const kills = Number(process.env.KILLS ?? 52)

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sotay-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL('killed-process.arbitrary.ts', import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'program.cjs' } },
    },
  })
  program = join(folder, 'program.cjs')
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Said {
  readonly found: number | undefined
  readonly asked: number
  readonly done: number
  readonly errors: string
}

/** `wait` ms after the program was started, or after `acknowledged` of its changes were: a slow disk gets as far as a quick one. */
type Moment = { readonly wait: number; readonly acknowledged: 'start' | number }

function momentIn(round: number): Moment {
  return round % 6 === 5
    ? { wait: Math.random() * 200, acknowledged: 'start' }
    : { wait: Math.random() * 40, acknowledged: Math.floor(Math.random() * 4) }
}

/** Let the program work and kill it at that moment, whatever it is doing then. */
function workAndKill(place: TemporaryPlace, work: Work, { wait, acknowledged }: Moment): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, 'work', place.path, place.cacheFolder, work])
    let killing = false
    const kill = (): void => {
      if (!killing) setTimeout(() => child.kill('SIGKILL'), wait)
      killing = true
    }
    let said = ''
    let errors = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (acknowledged !== 'start' && (said.match(/^done/gm) ?? []).length >= acknowledged) kill()
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
      child.kill('SIGKILL')
    })
    if (acknowledged === 'start') kill()
    child.on('close', () => {
      const states = (what: string): number[] =>
        [...said.matchAll(new RegExp(`^${what} (\\d+)$`, 'gm'))].map(([, state]) => Number(state))
      const [found] = states('open')
      const done = Math.max(found ?? 0, ...states('done'))
      resolve({ found, done, asked: Math.max(done, ...states('asked')), errors })
    })
  })
}

/** Open the library here, look at everything in it, and answer its state. */
async function stateFound(place: TemporaryPlace): Promise<number> {
  const library = valueIn(await openLibrary({ ...place, machineId: 'here', firstBackupAfter: null }))
  const state = await stateOf(library)
  if (library.rows().length > 0) expect(library.steps().done.at(-1)?.intent.count ?? 0).toBe(state)
  expect(library.notices).toEqual([])
  place.bringOriginal()
  expect(valueIn(await library.verify())).toEqual({ ok: true, problems: [] })
  const [newest] = library.safetyNet.backups()
  if (newest) valueIn(await library.safetyNet.changeTo(newest.id))
  await library.close()
  return state
}

/** Start `count` programs on one library at once; answers how many hold it, when all have said whether they do. */
async function holders(place: TemporaryPlace, count: number): Promise<{ held: number; end: () => Promise<void> }> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [program, 'hold', place.path, place.cacheFolder], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  const answers = await Promise.all(
    children.map(
      (child) => new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk)))),
    ),
  )
  const end = async (): Promise<void> => {
    const ended = children.map((child) => new Promise((resolve) => child.on('close', resolve)))
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(ended)
  }
  return { held: answers.filter((answer) => answer === 'held\n').length, end }
}

describe('processes that open one library at once', () => {
  it('[K2] are answered `held` once, also over the lock of one that was killed', async () => {
    const place = temporaryPlace()
    try {
      for (let round = 0; round < 4; round += 1) {
        const { held, end } = await holders(place, 5)
        await end()
        expect(held).toBe(1)
      }
    } finally {
      place.remove()
    }
  })
})

describe('a process that is killed', () => {
  it.concurrent.each<Work>(['commits', 'documents', 'merges', 'backups'])(
    '[K1] during %s loses nothing acknowledged and leaves nothing half done',
    async (work) => {
      const place = temporaryPlace()
      let reached = 0
      let expected: number | undefined
      try {
        for (let round = 0; round < kills; round += 1) {
          const moment = momentIn(round)
          const early = moment.acknowledged === 'start'
          const said = await workAndKill(place, work, moment)
          expect(said.errors).toBe('')
          // The program itself says what it found; an early kill may come before it could.
          if (said.found !== undefined) {
            expect(said.found).toBeGreaterThanOrEqual(reached)
            if (expected !== undefined) expect(said.found).toBeLessThanOrEqual(expected)
          }
          reached = Math.max(reached, said.done)
          expected = early ? undefined : said.asked
          if (round % 3 !== 2 && round !== kills - 1) continue
          const state = await stateFound(place)
          expect(state).toBeGreaterThanOrEqual(reached)
          if (expected !== undefined) expect(state).toBeLessThanOrEqual(expected)
          reached = state
        }
        expect(reached).toBeGreaterThan(kills / 4)
      } finally {
        place.remove()
      }
    },
    600_000,
  )
})
