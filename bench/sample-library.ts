import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Annotation, Article, Block, Theme } from '../src-main/domain/notebook/records'
import type { Library } from '../src-main/library/library'
import { openLibrary } from '../src-main/library/open-library'

export const passagesEach = 10
export const at = '2024-03-05T07:08:09.010Z'

/** A folder beside the project, on the disk that the work is on: a temporary folder may be in memory. */
export function benchFolder(): string {
  const beside = resolve('node_modules/.cache')
  fs.mkdirSync(beside, { recursive: true })
  const parent = process.env.BENCH_FOLDER ?? (fs.existsSync(beside) ? beside : tmpdir())
  return fs.mkdtempSync(join(parent, 'sotay-bench-'))
}

const syllables =
  'xã huyện tỉnh người dân đất đai nông thôn mới xây dựng đường giao thông cán bộ hỗ trợ kinh phí'.split(' ')

/** About 2,000 words and 9 KB, in paragraphs of 80 words. */
export function articleOf(index: number): Article {
  const lines: string[] = [`Bài số ${index}`]
  for (let line = 0; line < 25; line += 1) {
    const words = Array.from(
      { length: 80 },
      (_, word) => syllables[(index * 7 + line * 13 + word * 5) % syllables.length],
    )
    lines.push(`${words.join(' ')}.`)
  }
  const blocks: Block[] = []
  let start = 0
  for (const [line, text] of lines.entries()) {
    blocks.push({ start, end: start + text.length, role: line === 0 ? 'title' : 'paragraph' })
    start += text.length + 1
  }
  return {
    kind: 'article',
    id: randomUUID(),
    title: `Bài số ${index}`,
    source: 'Báo Bình Khê',
    byline: null,
    publishedOn: '2024-03-05',
    url: null,
    language: 'vi',
    topics: ['nông thôn mới'],
    importedAt: at,
    origin: { fileName: `${index}.txt`, format: 'text', encoding: 'utf-8', sha256: 'ab'.repeat(32) },
    text: lines.join('\n'),
    blocks,
    inlines: [],
    revision: 1,
  }
}

export function passageOf(article: Article, start: number, themes: readonly Theme[]): Annotation {
  const theme = themes[start % Math.max(1, themes.length)]
  return {
    kind: 'annotation',
    id: randomUUID(),
    articleId: article.id,
    start,
    end: start + 60,
    quote: {
      exact: article.text.slice(start, start + 60),
      prefix: article.text.slice(start - 32, start),
      suffix: article.text.slice(start + 60, start + 92),
    },
    themeIds: theme ? [theme.id] : [],
    note: 'đáng chú ý',
    colour: null,
    author: 'Hà',
    createdAt: at,
    updatedAt: at,
  }
}

export const themes: readonly Theme[] = Array.from({ length: 20 }, (_, index) => ({
  kind: 'theme',
  id: randomUUID(),
  name: `đề mục ${index}`,
  parentId: null,
  colour: '#4caf50',
  description: '',
  position: index,
}))

export interface Place {
  readonly path: string
  readonly cacheFolder: string
}

export async function open(place: Place, rows: 'checked' | 'at-once' = 'at-once'): Promise<Library> {
  const opened = await openLibrary({ ...place, machineId: 'bench', rows, firstBackupAfter: null })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** A library of `count` articles with ten passages each. */
export async function filled(place: Place, count: number): Promise<Article[]> {
  const library = await open(place)
  const articles: Article[] = []
  await library.commit({ put: themes.map((after) => ({ after })), remove: [] })
  for (let done = 0; done < count; ) {
    const put: { after: Article | Annotation }[] = []
    for (let index = 0; index < 100 && done < count; index += 1, done += 1) {
      const article = articleOf(done)
      articles.push(article)
      put.push({ after: article })
      for (let passage = 0; passage < passagesEach; passage += 1) {
        put.push({ after: passageOf(article, 40 + passage * 150, themes) })
      }
    }
    const outcome = await library.commit({ put, remove: [] })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  }
  await library.close()
  return articles
}
