import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Change } from '../src-main/domain/notebook/change'
import type { Annotation, Article } from '../src-main/domain/notebook/records'
import { lineOf } from '../src-main/library/journal-lines'
import type { Library } from '../src-main/library/library'
import { inMs, type Measured, median, report, times } from './report'
import { articleOf, at, benchFolder, filled, open, type Place, passageOf, passagesEach, themes } from './sample-library'

const many = Number(process.env.ARTICLES ?? 10_000)
const rounds = 1000

const folder = benchFolder()
const placeOf = (name: string): Place => ({ path: join(folder, name), cacheFolder: join(folder, `${name}-cache`) })

async function timed(act: () => unknown): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** Takes turns, so that whatever else the machine does is shared by all. */
async function inTurns(count: number, ...acts: readonly ((round: number) => unknown)[]): Promise<number[]> {
  const taken = acts.map((): number[] => [])
  for (let round = 0; round < count; round += 1) {
    for (const [index, act] of acts.entries()) taken[index]?.push(await timed(() => act(round)))
  }
  return taken.map(median)
}

async function commits(
  small: Place,
  smallArticles: Article[],
  large: Place,
  largeArticles: Article[],
): Promise<Measured[]> {
  const [few, lots] = [await open(small), await open(large)]
  const highlight = (library: Library, articles: readonly Article[]) => async (round: number) => {
    const article = articles[round % 10]
    if (!article) throw new Error('there are articles')
    const outcome = await library.commit({ put: [{ after: passageOf(article, 2000 + round, themes) }], remove: [] })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  }
  const [sample = articleOf(0)] = largeArticles
  const change = { put: [{ after: passageOf(sample, 2000, themes) }], remove: [] }
  const line = lineOf({ seq: 1, at, step: null, change })
  const fd = fs.openSync(join(folder, 'bare'), 'a')
  const bare = (): void => {
    fs.writeSync(fd, line)
    fs.fdatasyncSync(fd)
  }
  await inTurns(200, bare, highlight(few, smallArticles), highlight(lots, largeArticles))
  const [floor = 0, atFew = 0, atLots = 0] = await inTurns(
    rounds,
    bare,
    highlight(few, smallArticles),
    highlight(lots, largeArticles),
  )
  fs.closeSync(fd)
  await few.close()
  await lots.close()
  return [
    { what: `bare append + fdatasync of the same ${line.length} bytes`, value: inMs(floor) },
    { what: `durable commit of one highlight, ${many} articles`, value: inMs(atLots) },
    { what: 'against the bare append', value: times(atLots / floor), goal: '1.5× or less', met: atLots / floor <= 1.5 },
    {
      what: `against the same in a library of ${smallArticles.length}`,
      value: times(atLots / atFew),
      goal: '1.1× or less',
      met: atLots / atFew <= 1.1,
    },
    await againstStock(largeArticles, atLots),
  ]
}

async function againstStock(articles: readonly Article[], ours: number): Promise<Measured> {
  const annotations = articles.flatMap((article) =>
    Array.from({ length: passagesEach }, (_, index) => passageOf(article, 40 + index * 150, themes)),
  )
  const path = join(folder, 'stock.json')
  const low = new Low(new JSONFile<{ articles: readonly Article[]; annotations: Annotation[] }>(path), {
    articles,
    annotations,
  })
  await low.write()
  const [first = articleOf(0)] = articles
  const [stock = 0] = await inTurns(3, () =>
    low.update((data) => void data.annotations.push(passageOf(first, 900, themes))),
  )
  fs.rmSync(path)
  return { what: 'stock lowdb, one file, not durable', value: `${inMs(stock)}, ${times(stock / ours)} as long` }
}

/** Resident memory, in bytes, of a process of its own that has opened the library and asked for its rows. */
function memoryOf({ path, cacheFolder }: Place): number {
  const script = process.argv[1] ?? ''
  const out = execFileSync(process.execPath, ['--expose-gc', script, 'memory', path, cacheFolder], { encoding: 'utf8' })
  return Number(out)
}

async function sayMemory(place: Place): Promise<void> {
  const library = await open(place)
  const { length } = library.rows()
  // Until the list is on screen and what follows the opening is done.
  await library.lookAgain()
  globalThis.gc?.()
  process.stdout.write(String(length < 0 ? 0 : process.memoryUsage().rss))
  await library.close()
}

async function opening(large: Place): Promise<Measured[]> {
  const empty = placeOf('empty')
  await (await open(empty)).close()
  const openOnly = async (place: Place, rows: 'checked' | 'at-once'): Promise<number> => {
    const from = performance.now()
    const library = await open(place, rows)
    library.rows()
    const taken = performance.now() - from
    await library.close()
    return taken
  }
  const [none, atOnce, checked]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < 7; round += 1) {
    none.push(await openOnly(empty, 'at-once'))
    atOnce.push(await openOnly(large, 'at-once'))
    checked.push(await openOnly(large, 'checked'))
  }
  const grown = memoryOf(large) - memoryOf(empty)
  fs.rmSync(large.cacheFolder, { recursive: true })
  const rebuilt = await openOnly(large, 'checked')
  return [
    { what: 'opening an empty library', value: inMs(median(none)) },
    {
      what: `opening ${many} articles, ${many * passagesEach} annotations, until there are rows`,
      value: inMs(median(atOnce)),
    },
    { what: 'the same, every file compared first', value: inMs(median(checked)) },
    { what: 'the same, without a cache: every file read', value: inMs(rebuilt) },
    {
      what: 'memory over an empty library',
      value: `${Math.round(grown / 2 ** 20)} MB`,
      goal: '80 MB or less',
      met: grown <= 80 * 2 ** 20,
    },
  ]
}

async function wide(large: Place, articles: readonly Article[]): Promise<Measured[]> {
  const library = await open(large)
  const [from, into] = themes
  if (!from || !into) throw new Error('there are themes')
  const touched = articles.slice(0, Math.min(3000, articles.length))
  const put: { before: Annotation; after: Annotation }[] = []
  for (const { id } of touched) {
    const outcome = await library.readAnnotations(id)
    for (const before of outcome.ok ? outcome.value : []) {
      if (before.themeIds.includes(from.id)) put.push({ before, after: { ...before, themeIds: [into.id] } })
    }
  }
  const committed = async (change: Change): Promise<void> => {
    const outcome = await library.commit(change)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  }
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const merge = await timed(() => committed({ put, remove: [] }))
  const heldByMerge = delay.max / 1e6
  const texts = articles.slice(0, Math.min(5000, articles.length)).map((before) => ({
    before,
    after: { ...before, source: 'Báo Suối Đá', revision: before.revision + 1 },
  }))
  delay.reset()
  const edit = await timed(() => committed({ put: texts, remove: [] }))
  const heldByEdit = delay.max / 1e6
  delay.disable()
  const first = await timed(() => library.safetyNet.backUp())
  await library.commit({ put: [{ after: { ...into, id: randomUUID() } }], remove: [] })
  const second = await timed(() => library.safetyNet.backUp())
  const verified = await timed(() => library.verify())
  await library.close()
  return [
    { what: `one change of ${put.length} passages over ${touched.length} articles`, value: inMs(merge) },
    { what: '— longest that the thread of the library was not free', value: inMs(heldByMerge) },
    { what: `one change of ${texts.length} articles with their texts`, value: inMs(edit) },
    { what: '— longest that the thread of the library was not free', value: inMs(heldByEdit) },
    { what: 'the first backup', value: inMs(first) },
    { what: 'a backup after one change', value: inMs(second) },
    { what: 'verifying every file', value: inMs(verified) },
  ]
}

async function main(): Promise<void> {
  const [small, large] = [placeOf('small'), placeOf('large')]
  const smallArticles = await filled(small, 10)
  let largeArticles: Article[] = []
  const filling = await timed(async () => {
    largeArticles = await filled(large, many)
  })
  const measured: Measured[] = [
    { what: `committing ${many} articles with ${many * passagesEach} passages, 100 at a time`, value: inMs(filling) },
    ...(await commits(small, smallArticles, large, largeArticles)),
    ...(await opening(large)),
    ...(await wide(large, largeArticles)),
  ]
  report({
    name: 'library',
    title: 'The library',
    how: `Medians of ${rounds} commits taken in turns on one disk, spread over ten articles, after 200 to warm up. Articles of about 9 KB, ${passagesEach} passages each.`,
    measured,
  })
}

const [what, path = '', cacheFolder = ''] = process.argv.slice(2)
const work = what === 'memory' ? sayMemory({ path, cacheFolder }) : main()
work
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(() => fs.rmSync(folder, { recursive: true, force: true }))
