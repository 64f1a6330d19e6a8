import * as fs from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { type Answer, answersIn } from './reader/answers-in-trace'
import { layOut, startApp } from './reader/app-window'
import { letters, longArticle, passagesOver, twentyThemes } from './reader/long-article'
import { opening } from './reader/opening'
import { bundleOtherTool, otherTool, renderers } from './reader/other-tool'
import { leftOut, scrolling } from './reader/scrolling'
import { barePage, otherSubject, ourSubject, type Subject } from './reader/subjects'
import { traced } from './reader/trace'
import { inMs, type Measured, median, report, slowest, times } from './report'
import { benchFolder } from './sample-library'

// Marking a passage in a long article against two others in the same run, in turns: a page of the same letters in which one
// element gets a class (what the browser takes), and another tool with the same passages.
const many = 1000
const some = 500
const rounds = Number(process.env.ROUNDS ?? 30)
const openings = 9

const folder = benchFolder()
const articles = {
  none: longArticle('Không đoạn nào'),
  some: longArticle('Năm trăm đoạn'),
  many: longArticle('Nghìn đoạn'),
}
const someHeld = passagesOver(articles.some, some)

const measured: Measured[] = []
function note(one: Measured): void {
  console.log(`${one.what}: ${one.value}`)
  measured.push(one)
}

/** One act in each subject after the other, again and again; what each came to. */
async function inTurns<S extends Subject>(
  subjects: ReadonlyMap<string, S>,
  act: (subject: S, nth: number) => Promise<void>,
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  for (const subject of subjects.values()) for (let nth = 0; nth < 3; nth += 1) await act(subject, nth)
  const answers = new Map([...subjects.keys()].map((name): [string, Answer[]] => [name, []]))
  // A few at a time: a trace has room for so much.
  for (let from = 0; from < rounds; from += 3) {
    const events = await traced(app, async () => {
      for (let nth = from; nth < Math.min(rounds, from + 3); nth += 1)
        for (const subject of subjects.values()) await act(subject, nth + 3)
    })
    for (const [name, { pid }] of subjects) answers.get(name)?.push(...answersIn(events, pid))
  }
  return answers
}

const figures = (values: readonly number[]): string => `${inMs(median(values))} (${inMs(slowest(values))})`

function noteMarking(how: string, answers: ReadonlyMap<string, readonly Answer[]>): void {
  const of = (name: string) => {
    const all = answers.get(name) ?? []
    return { shown: all.map(({ shown }) => shown), work: all.map(({ work }) => work) }
  }
  const ours = of('ours')
  const bare = of('bare')
  const over = slowest(ours.shown) - slowest(bare.shown)
  note({ what: `${how}, ${some} highlights: until the mark is on the screen`, value: figures(ours.shown) })
  note({ what: `${how}: the same of one class in a bare page`, value: figures(bare.shown) })
  note({
    what: `${how}: ours over the bare page at p95`,
    value: inMs(over),
    goal: 'less than a frame, 16.7 ms',
    met: over < 1000 / 60,
  })
  note({
    what: `${how}: processor time of the page until then`,
    value: `${figures(ours.work)}; bare ${figures(bare.work)}`,
    goal: 'one frame, 16 ms at p95',
    met: slowest(ours.work) <= 16,
  })
  for (const renderer of renderers) {
    const theirs = of(renderer)
    const what = `${how}: ${otherTool}, ${renderer}`
    if (theirs.shown.length === 0) {
      note({ what, value: 'not available', goal: 'ours no slower' })
      continue
    }
    const [mid, slow] = [median(ours.shown) / median(theirs.shown), slowest(ours.shown) / slowest(theirs.shown)]
    note({
      what,
      value: `${figures(theirs.shown)}; ours ${times(mid)} (${times(slow)})`,
      goal: 'ours no slower, 1.05× or less',
      met: mid <= 1.05 && slow <= 1.05,
    })
  }
}

const tool = await bundleOtherTool(resolve('node_modules/.cache/sotay/bench')).catch((problem: unknown) => {
  console.log(problem)
  return null
})
const path = join(folder, 'library')
await layOut(path, [...twentyThemes, ...Object.values(articles), ...someHeld, ...passagesOver(articles.many, many)])
const { app, page } = await startApp(path)
const [loadBefore = 0] = loadavg()
try {
  const opened = { none: [] as number[], many: [] as number[] }
  for (let round = 0; round < openings; round += 1) {
    opened.none.push(await opening(page, articles.none.title))
    opened.many.push(await opening(page, articles.many.title))
  }
  // The first time it is read from the disk.
  const [plain, marked] = [median(opened.none.slice(1)), median(opened.many.slice(1))]
  note({ what: `opening ${letters} letters without highlights`, value: inMs(plain) })
  note({
    what: `the same with ${many} highlights`,
    value: `${inMs(marked)}, ${times(marked / plain)}`,
    goal: 'below 500 ms',
    met: marked < 500,
  })
  await opening(page, articles.none.title)
  const plainFrames = await scrolling(page)
  note({
    what: 'scrolling without highlights: frame at p95 (longest), frames left out of 400',
    value: `${inMs(slowest(plainFrames))} (${inMs(Math.max(...plainFrames))}), ${leftOut(plainFrames)}`,
  })
  await opening(page, articles.many.title)
  const frames = await scrolling(page)
  note({
    what: `the same with ${many} highlights`,
    value: `${inMs(slowest(frames))} (${inMs(Math.max(...frames))}), ${leftOut(frames)}`,
    goal: 'no frame left out at p95: 20 ms',
    met: slowest(frames) < 20,
  })
  await opening(page, articles.some.title)
  const beside = { app, folder, article: articles.some }
  const ours = await ourSubject(app, page)
  const subjects = new Map<string, Subject>([
    ['ours', ours],
    ['bare', await barePage(beside)],
  ])
  if (tool !== null)
    for (const renderer of renderers)
      subjects.set(renderer, await otherSubject({ ...beside, tool, passages: someHeld, renderer }))
  noteMarking('a key', await inTurns(subjects, ({ byKey }, nth) => byKey(nth)))
  noteMarking('letting go of the mouse', await inTurns(subjects, ({ byMouse }, nth) => byMouse(nth)))
  const onlyOurs = new Map([['ours', ours]])
  for (const [what, act] of [
    ['taking a mark back', ours.byUndoing],
    ['removing a mark', ours.byRemoving],
  ] as const) {
    const answers = (await inTurns(onlyOurs, act)).get('ours') ?? []
    note({ what: `${what}: until it is gone from the screen`, value: figures(answers.map(({ shown }) => shown)) })
  }
} finally {
  await app.close()
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
const [loadAfter = 0] = loadavg()
report({
  name: 'reader',
  title: 'Reader',
  how: `A generated article of ${letters} letters in the real window (1280 × 820), drawn without a graphics card on a screen of 60 Hz. Marking: medians (95 of 100 within) of ${rounds} acts each, in turns in one run, from the moment the browser had the key or button until the frame with the mark was shown, by Chromium's own trace; even one class in a bare page waits for the next frame. Processor time is of the page's thread and leaves that waiting out. Openings: medians of ${openings - 1}. Load of the machine, 1 minute, before and after: ${loadBefore.toFixed(1)} and ${loadAfter.toFixed(1)}.`,
  measured,
})
