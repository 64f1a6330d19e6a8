import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundledWorker } from './bundled-worker.arbitrary'
import { createReadingThread } from './reading-thread'
import { createReadingThreads, threadsFor } from './reading-threads'

const bundled = bundledWorker('src-main/workers/reading-worker.ts')

async function all<T>(from: AsyncGenerator<T>): Promise<readonly T[]> {
  const items: T[] = []
  for await (const item of from) items.push(item)
  return items
}

function written(name: string, content: string): string {
  const path = join(bundled().folder, name)
  writeFileSync(path, content)
  return path
}

it('reads one file after the other as without a thread, and refuses by name what cannot be read', async () => {
  const thread = createReadingThread({ script: bundled().script })
  const good = written('a.txt', 'Bản làng giữ rừng\n\nMỗi bản có một tổ đi tuần, ghi sổ từng ca.')
  const [read] = await all(thread.articlesIn(good, 'text'))
  expect(read?.kind === 'article' && read.arrival.draft.title).toBe('Bản làng giữ rừng')
  expect(read?.kind === 'article' && Buffer.from(read.arrival.bytes).toString()).toContain('ghi sổ')
  const missing = join(bundled().folder, 'missing.txt')
  expect(await all(thread.articlesIn(missing, 'text'))).toMatchObject([
    { kind: 'refused', refusal: { file: missing, code: 'not-found' } },
  ])
  expect(await all(thread.articlesIn(good, 'text'))).toHaveLength(1)
  await thread.close()
})

it.each([
  ['runs for ever', 'require("node:worker_threads").parentPort.on("message", () => { for (;;); })'],
  ['throws', 'require("node:worker_threads").parentPort.on("message", () => { throw new Error("x") })'],
  ['ends itself', 'require("node:worker_threads").parentPort.on("message", () => process.exit(3))'],
  [
    'runs out of memory',
    'require("node:worker_threads").parentPort.on("message", () => { const a = []; for (;;) a.push(new Array(1e6).fill({})) })',
  ],
])(
  'refuses a file over which the thread %s, and is there for the next',
  async (_, code) => {
    const broken = written('broken.cjs', code)
    const thread = createReadingThread({ script: broken, patience: 4000 })
    const path = written('b.txt', 'Một dòng')
    const refused = [{ kind: 'refused', refusal: { file: path, code: 'unreadable' } }]
    expect(await all(thread.articlesIn(path, 'text'))).toMatchObject(refused)
    writeFileSync(broken, `require(${JSON.stringify(bundled().script)})`)
    expect(await all(thread.articlesIn(path, 'text'))).toMatchObject([{ kind: 'article' }])
    await thread.close()
  },
  60_000,
)

it('reads on several threads at once: each file is answered by itself, and one that ends a thread harms no other', async () => {
  const threads = createReadingThreads({ script: bundled().script, count: 2 })
  const paths = Array.from({ length: 12 }, (_, index) => written(`nhiều-${index}.txt`, `Bài thứ ${index}\n\nMột dòng.`))
  const asked = [...paths, join(bundled().folder, 'missing.txt')].map((path) => all(threads.articlesIn(path, 'text')))
  const answers = (await Promise.all(asked)).flat()
  const titles = answers.map((read) => (read.kind === 'article' ? read.arrival.draft.title : read.refusal.code))
  expect(titles).toEqual([...paths.map((_, index) => `Bài thứ ${index}`), 'not-found'])
  await threads.close()
})

it.each([
  [1, 2],
  [2, 2],
  [4, 3],
  [16, 4],
])('with %i processors reads on %i threads', (processors, count) => {
  expect(threadsFor(processors)).toBe(count)
})
