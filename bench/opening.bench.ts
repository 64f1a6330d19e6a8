import * as fs from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { inMs, median, report, times } from './report'
import { benchFolder, filled } from './sample-library'

// The whole app, from the start of its process until a person can read the list, with a large library against an empty
// one. Both have been opened before, as on any day but the first.
const many = Number(process.env.ARTICLES ?? 10_000)
const rounds = Number(process.env.ROUNDS ?? 9)

const folder = benchFolder()

interface World {
  readonly name: string
  readonly ready: (page: Page) => Promise<unknown>
}

const worlds: readonly World[] = [
  { name: 'empty', ready: (page) => page.getByRole('heading', { level: 1 }).first().waitFor() },
  { name: 'large', ready: (page) => page.getByRole('list').getByRole('button').first().waitFor() },
]

async function start({ name }: World): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    args: [resolve('.'), '--library', join(folder, name)],
    env: { ...environment(), SOTAY_USER_DATA: join(folder, `${name}-profile`), LANG: 'vi_VN.UTF-8' },
    chromiumSandbox: process.getuid?.() !== 0,
  })
  return { app, page: await app.firstWindow() }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

interface Opened {
  readonly ms: number
  /** Of all the app's processes, in MB. */
  readonly memory: number
}

async function open(world: World): Promise<Opened> {
  const from = performance.now()
  const { app, page } = await start(world)
  await world.ready(page)
  const ms = performance.now() - from
  const kilobytes = await app.evaluate(({ app: main }) =>
    main.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )
  await app.close()
  return { ms, memory: kilobytes / 1024 }
}

try {
  await filled({ path: join(folder, 'large'), cacheFolder: join(folder, 'large-profile', 'library-cache') }, many)
  fs.mkdirSync(join(folder, 'empty'))
  const opened = new Map<string, Opened[]>(worlds.map(({ name }) => [name, []]))
  for (const world of worlds) await open(world)
  for (let round = 0; round < rounds; round += 1) {
    for (const world of worlds) opened.get(world.name)?.push(await open(world))
  }
  const of = (name: string, what: keyof Opened): number => median((opened.get(name) ?? []).map((one) => one[what]))
  const ratio = of('large', 'ms') / of('empty', 'ms')
  const more = of('large', 'memory') - of('empty', 'memory')
  report({
    name: 'opening',
    title: 'Opening the app',
    how: `Medians of ${rounds} starts each, in turns, from the start of the process until the list (or the empty library) is on screen.`,
    measured: [
      { what: 'an empty library', value: inMs(of('empty', 'ms')) },
      { what: `${many} articles, ${many * 10} passages`, value: inMs(of('large', 'ms')) },
      { what: 'the one against the other', value: times(ratio), goal: '1.3× or less', met: ratio <= 1.3 },
      {
        what: 'memory of all processes, over the empty library',
        value: `${Math.round(more)} MB`,
        goal: '80 MB or less',
        met: more <= 80,
      },
    ],
  })
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
