import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Outcome } from '#contract/failure'
import type { Change } from '#domain/notebook/change'
import type { Annotation, Article, Block, NotebookRecord, Theme } from '#domain/notebook/records'
import { libraryPaths } from './library-paths'
import { sha256Of } from './originals'

const sentences = [
  'Xã Bình Khê vừa hoàn thành tuyến đường bê tông nối ba thôn ven sông.',
  'Ông Lê Văn Tám, người góp đất làm đường, nói rằng mùa gặt năm nay xe đã vào được tận ruộng.',
  'Tổng kinh phí hơn 4,2 tỷ đồng, trong đó người dân đóng góp gần một phần ba.',
  'Huyện dự kiến sẽ nhân rộng cách làm này ở sáu xã còn lại trước mùa mưa tới.',
]

/** What sample articles were imported from. A library that holds one and not these bytes lacks an original. */
export const sampleOriginal = Buffer.from(sentences.join('\n'))

export const sampleAt = '2024-03-05T07:08:09.010Z'

/** An article of a title, `count` paragraphs and a read-more teaser. */
export function sampleArticle(over: Partial<Article> = {}, count = sentences.length): Article {
  const lines = ['Con đường mới ở Bình Khê']
  for (let index = 0; index < count; index += 1) lines.push(sentences[index % sentences.length] ?? '')
  lines.push('Đọc thêm: Mùa nước nổi')
  const text = lines.join('\n')
  const blocks: Block[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const role = index === 0 ? 'title' : index === lines.length - 1 ? 'related' : 'paragraph'
    blocks.push({ start, end: start + line.length, role })
    start += line.length + 1
  }
  return {
    kind: 'article',
    id: randomUUID(),
    title: lines[0] ?? '',
    source: 'Báo Bình Khê',
    byline: null,
    publishedOn: '--03-05',
    url: null,
    language: 'vi',
    topics: ['giao thông nông thôn'],
    importedAt: sampleAt,
    origin: { fileName: 'con-duong-moi.txt', format: 'text', encoding: 'utf-8', sha256: sha256Of(sampleOriginal) },
    text,
    blocks,
    inlines: [],
    revision: 1,
    ...over,
  }
}

/** A passage of `article`, quoting what stands at `[start, end)`. */
export function sampleAnnotation(article: Article, over: Partial<Annotation> = {}): Annotation {
  const { start = 25, end = 40 } = over
  return {
    kind: 'annotation',
    id: randomUUID(),
    articleId: article.id,
    start,
    end,
    quote: {
      exact: article.text.slice(start, end),
      prefix: article.text.slice(Math.max(0, start - 32), start),
      suffix: article.text.slice(end, end + 32),
    },
    themeIds: [],
    note: '',
    colour: '#ffd54f',
    author: 'Hà',
    createdAt: sampleAt,
    updatedAt: sampleAt,
    ...over,
  }
}

export function sampleTheme(over: Partial<Theme> = {}): Theme {
  return {
    kind: 'theme',
    id: randomUUID(),
    name: 'đường sá',
    parentId: null,
    colour: '#4caf50',
    description: '',
    position: 1,
    ...over,
  }
}

export function putting(...records: readonly NotebookRecord[]): Change {
  return { put: records.map((after) => ({ after })), remove: [] }
}

export function replacing(before: NotebookRecord, after: NotebookRecord): Change {
  return { put: [{ before, after }], remove: [] }
}

export function removing(...records: readonly NotebookRecord[]): Change {
  return { put: [], remove: records.map((before) => ({ before })) }
}

/** The value of an outcome that must be ok. */
export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected ok, got ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

export interface TemporaryPlace {
  readonly path: string
  readonly cacheFolder: string
  /** Put what sample articles were imported from where the library keeps it. */
  bringOriginal(): void
  remove(): void
}

export function temporaryPlace(): TemporaryPlace {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-library-'))
  const path = join(folder, 'library')
  return {
    path,
    bringOriginal() {
      const kept = libraryPaths(path).original(sha256Of(sampleOriginal))
      mkdirSync(dirname(kept), { recursive: true })
      writeFileSync(kept, sampleOriginal)
    },
    cacheFolder: join(folder, 'cache'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
