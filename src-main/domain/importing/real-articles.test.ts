import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlockRole } from '#domain/notebook/records'
import type { ArticleDraft } from './article-from-reading'
import { articleFromText } from './article-from-text'
import { cleanText } from './clean-text'
import { decodeText } from './decode-text'

/**
 * The truth about three real articles, labelled by hand line by line before the rules were written. Lines are counted
 * from 1 as an editor shows them; only roles stand here, the words belong to their publishers.
 */
const truth: Readonly<Record<string, Partial<Record<BlockRole, readonly number[]>>>> = {
  '000_061fa6cc79fa56f3.txt': {
    title: [1],
    lead: [3],
    photo: [5, 11, 15, 21, 27, 33, 39, 49, 57],
    caption: [23, 29, 35, 41, 51, 59],
    paragraph: [7, 9, 13, 17, 19, 25, 31, 37, 43, 45, 47, 53, 55],
    topic: [61, 63],
    related: [65, 67, 69, 71, 72, 74, 76, 77, 79, 81, 82, 84, 86, 87, 89, 91, 92, 94, 96, 97, 99, 101],
  },
  '001_b1c58ab1d7679a58.txt': {
    title: [1],
    lead: [3],
    photo: [5, 11, 19, 25, 39, 47, 48],
    caption: [7, 13, 50],
    paragraph: [9, 15, 17, 21, 23, 27, 31, 33, 35, 37, 41, 45, 54],
    quote: [29, 43],
    related: [58],
    site: [60],
  },
  '002_1bbf43890d406fb2.txt': {
    lead: [1],
    title: [3],
    caption: [5, 13, 19, 29, 35, 41],
    photo: [11, 17, 27, 33, 39, 45],
    // 47 stands under a photo but goes on telling ("on this occasion ..."): a caption says what is seen.
    paragraph: [7, 9, 15, 21, 23, 25, 31, 37, 43, 47],
    // The outlet's own closing line credits the article; folding it away as furniture would hide whose words these are.
    byline: [49],
    site: [52, 54, 57, 58, 59, 60, 61, 62, 63],
  },
}

const details: Readonly<Record<string, Partial<ArticleDraft>>> = {
  '000_061fa6cc79fa56f3.txt': { source: 'Baohatinh.vn', publishedOn: '--02-23', language: 'vi', byline: null },
  '001_b1c58ab1d7679a58.txt': {
    source: 'Baohatinh.vn',
    publishedOn: null,
    language: 'vi',
    byline: null,
    topics: [],
  },
  '002_1bbf43890d406fb2.txt': {
    source: 'Báo Thanh Hóa điện tử',
    publishedOn: '--07-05',
    language: 'vi',
    byline: null,
    topics: [],
  },
}

const folder = resolve('../shared/articles')

describe.skipIf(!existsSync(folder))('the three real articles', () => {
  for (const [fileName, roles] of Object.entries(truth)) {
    const read = (): { text: string; draft: ArticleDraft } => {
      const decoded = decodeText(readFileSync(resolve(folder, fileName)))
      if (!decoded.ok) throw new Error(decoded.code)
      const text = cleanText(decoded.text)
      return { text, draft: articleFromText({ text: decoded.text, format: 'text', fileName }) }
    }

    it(`${fileName}: every line has the role an editor gave it`, () => {
      const { text, draft } = read()
      expect(rolesByLine(text, draft)).toEqual(expectedByLine(roles))
    })

    it(`${fileName}: title, source, date, topics and language are what the article says`, () => {
      const { text, draft } = read()
      expect(draft).toMatchObject(details[fileName] ?? {})
      expect(draft.title).toBe(text.split('\n')[(roles.title?.[0] ?? 0) - 1])
      const topicLines = (roles.topic ?? []).map((line) => text.split('\n')[line - 1])
      expect(draft.topics.map((topic) => `Chủ đề ${topic}`)).toEqual(topicLines)
    })
  }
})

function expectedByLine(roles: Partial<Record<BlockRole, readonly number[]>>): Record<number, string> {
  return Object.fromEntries(Object.entries(roles).flatMap(([role, lines]) => lines.map((line) => [line, role])))
}

function rolesByLine(text: string, draft: ArticleDraft): Record<number, string> {
  let line = 1
  let at = 0
  const found: Record<number, string> = {}
  for (const { start, role } of draft.blocks) {
    for (; at < start; at += 1) if (text[at] === '\n') line += 1
    found[line] = role
  }
  return found
}
