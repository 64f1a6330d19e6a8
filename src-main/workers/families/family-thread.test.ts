import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleFromText } from '#domain/importing/article-from-text'
import { bundledWorker } from '../bundled-worker.arbitrary'
import { createFamilySearch } from './family-search'
import { createFamilyThread } from './family-thread'

const bundled = bundledWorker('src-main/workers/families/family-worker.ts')

function compared(id: string, words: string) {
  const lines = Array.from({ length: 12 }, (_, nth) => words.replaceAll('#', String(nth + 20)))
  return { key: `${id} 1`, id, ...articleFromText({ text: lines.join('\n\n'), format: 'text', fileName: null }) }
}

const articles = [
  compared('a', 'Tổ số # đi tuần qua khoảnh rừng thứ #, ghi sổ rồi giao ca cho tổ sau.'),
  compared('b', 'Tổ số # đi tuần qua khoảnh rừng thứ #, ghi sổ rồi giao ca cho tổ sau.'),
  compared('c', 'Chợ phiên # bên sông bày # sạp vải và muối, người mua đứng chật cả bến.'),
]

it('finds on a thread what is found without one, and keeps what it was handed', async () => {
  const thread = createFamilyThread(bundled().script)
  const here = createFamilySearch()
  const keys = articles.map(({ key }) => key)
  expect(await thread.missing(keys)).toEqual(keys)
  await thread.add(articles)
  await here.add(articles)
  const families = await thread.families()
  expect(families.map(({ ids }) => ids)).toEqual([['a', 'b']])
  expect(families).toEqual(await here.families())
  expect(await thread.missing(['a 1', 'a 2'])).toEqual(['a 2'])
  expect(await thread.families()).toEqual([])
  await thread.close()
})

it('fails what was asked of a thread that ends, and is there for the next question', async () => {
  const broken = join(bundled().folder, 'broken.cjs')
  writeFileSync(broken, 'require("node:worker_threads").parentPort.on("message", () => process.exit(3))')
  const thread = createFamilyThread(broken)
  await expect(thread.families()).rejects.toThrow('has ended')
  writeFileSync(broken, `require(${JSON.stringify(bundled().script)})`)
  expect(await thread.families()).toEqual([])
  const endless = createFamilyThread(bundled().script)
  const asked = endless.add(articles).then(() => endless.families())
  await endless.close()
  await expect(asked).rejects.toThrow('has ended')
  await thread.close()
})
