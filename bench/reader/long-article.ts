import { randomUUID } from 'node:crypto'
import type { Annotation, Article, Block, Theme } from '../../src-main/domain/notebook/records'
import { themePalette } from '../../src-main/domain/themes/theme-palette'
import { at } from '../sample-library'

export const letters = 200_000

const syllables =
  'xã huyện tỉnh người dân đất đai nông thôn mới xây dựng đường giao thông cán bộ hỗ trợ kinh phí'.split(' ')

interface Line {
  readonly text: string
  readonly role: Block['role']
}

/** 200,000 letters: paragraphs of four sentences, a heading over every twelfth. */
export function longArticle(title: string): Article {
  const lines = linesOf(title)
  const blocks: Block[] = []
  let start = 0
  for (const { text, role } of lines) {
    blocks.push({ start, end: start + text.length, role })
    start += text.length + 1
  }
  return {
    kind: 'article',
    id: randomUUID(),
    title,
    source: 'Báo Bình Khê',
    byline: null,
    publishedOn: '2024-03-05',
    url: null,
    language: 'vi',
    topics: [],
    importedAt: at,
    origin: { fileName: 'bai.txt', format: 'text', encoding: 'utf-8', sha256: 'ab'.repeat(32) },
    text: lines.map(({ text }) => text).join('\n'),
    blocks,
    inlines: [],
    revision: 1,
  }
}

function linesOf(title: string): readonly Line[] {
  const lines: Line[] = [{ text: title, role: 'title' }]
  let length = title.length
  for (let line = 1; length < letters; line += 1) {
    const isHeading = line % 12 === 0
    const text = isHeading ? `Mục ${line / 12}` : Array.from({ length: 4 }, (_, nth) => sentence(line, nth)).join(' ')
    lines.push({ text, role: isHeading ? 'heading' : 'paragraph' })
    length += text.length + 1
  }
  return lines
}

function sentence(line: number, nth: number): string {
  const words = Array.from(
    { length: 18 },
    (_, word) => syllables[(line * 7 + nth * 5 + word * (1 + (line % 4))) % syllables.length],
  )
  return `${words.join(' ')}.`.replace(/^./u, (letter) => letter.toUpperCase())
}

export const twentyThemes: readonly Theme[] = Array.from({ length: 20 }, (_, index) => ({
  kind: 'theme',
  id: randomUUID(),
  name: `đề mục ${index}`,
  parentId: null,
  colour: themePalette[index % themePalette.length] ?? themePalette[0],
  description: '',
  position: index,
}))

/** Spread evenly, every third over the end of the one before, each with one theme and every tenth with a note. */
export function passagesOver(article: Article, count: number): readonly Annotation[] {
  const step = Math.floor((article.text.length - 400) / count)
  return Array.from({ length: count }, (_, index) => {
    const start = 100 + index * step - (index % 3 === 0 ? 60 : 0)
    const end = start + 90
    return {
      kind: 'annotation',
      id: randomUUID(),
      articleId: article.id,
      start,
      end,
      quote: {
        exact: article.text.slice(start, end),
        prefix: article.text.slice(start - 32, start),
        suffix: article.text.slice(end, end + 32),
      },
      themeIds: [twentyThemes[index % twentyThemes.length]?.id ?? ''],
      note: index % 10 === 0 ? 'đáng chú ý' : '',
      colour: null,
      author: 'Hà',
      createdAt: at,
      updatedAt: at,
    }
  })
}
