import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlockRole } from '#domain/notebook/records'
import type { ArticleDraft } from './article-from-reading'
import { articleFromText } from './article-from-text'

/** Our own articles in the structure of real pages, labelled by hand: lines of the file, counted from 1. */
const truth: Readonly<Record<string, Partial<Record<BlockRole, readonly number[]>>>> = {
  'doi-thoai-thu-hoi-dat.txt': {
    title: [1],
    lead: [3],
    photo: [5, 11, 17, 29, 35],
    caption: [13, 19, 37],
    paragraph: [7, 9, 15, 21, 25, 31, 33, 39],
    heading: [23],
    quote: [27],
    byline: [41],
    topic: [43, 45],
    related: [47, 49, 51, 53, 54, 56, 58],
  },
  'mot-cua-xa-ven-bien.txt': {
    title: [1],
    lead: [3],
    photo: [5, 11, 17, 23, 27, 28],
    caption: [7, 13, 30],
    paragraph: [9, 15, 19, 25, 34],
    quote: [21],
    related: [38],
    site: [40],
  },
  'trao-doi-kinh-nghiem-giu-rung.txt': {
    lead: [1],
    title: [3],
    caption: [5, 11, 17],
    photo: [9, 15, 21],
    paragraph: [7, 13, 19, 23],
    byline: [25],
    site: [28, 30, 33, 34, 35, 36, 37, 38, 39],
  },
  'tho-mua-nuoc.txt': { title: [1], paragraph: [3, 4, 5, 6, 8, 9, 10] },
  'river-notes.txt': { paragraph: [1, 3], quote: [5] },
}

const folder = resolve('e2e/material/articles')

function draftOf(fileName: string): ArticleDraft {
  const text = readFileSync(resolve(folder, fileName), 'utf8')
  return articleFromText({ text, format: fileName.endsWith('.md') ? 'markdown' : 'text', fileName })
}

describe('articles in the structure of real pages', () => {
  for (const [fileName, roles] of Object.entries(truth)) {
    it(`${fileName}: every line has the role an editor gave it`, () => {
      const { text, blocks } = draftOf(fileName)
      const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
      const found = Object.fromEntries(blocks.map(({ start, role }) => [lineAt(start), role]))
      const expected = Object.fromEntries(
        Object.entries(roles).flatMap(([role, lines]) => lines.map((line) => [line, role])),
      )
      expect(found).toEqual(expected)
    })
  }

  it('says the title, outlet, day, writers, topics and language that the article states, and no more', () => {
    const details = Object.keys(truth).map((fileName) => {
      const { title, source, publishedOn, byline, topics, language, url } = draftOf(fileName)
      return { title, source, publishedOn, byline, topics, language, url }
    })
    expect(details).toEqual([
      {
        title: 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời',
        source: 'Baosonghuong.vn',
        publishedOn: '--08-14',
        byline: 'Minh Hạnh - Quốc Trung',
        topics: ['Thu hồi đất', 'Đường ven sông'],
        language: 'vi',
        url: null,
      },
      {
        title: 'Xã ven biển Hải Triều rút ngắn giờ chờ ở bộ phận một cửa',
        source: 'Baosonghuong.vn',
        publishedOn: null,
        byline: null,
        topics: [],
        language: 'vi',
        url: null,
      },
      {
        title: 'Mường Khai và Trường Khê trao đổi kinh nghiệm giữ rừng đầu nguồn',
        source: 'Báo Mường Khai điện tử',
        publishedOn: '--03-09',
        byline: null,
        topics: [],
        language: 'vi',
        url: null,
      },
      { title: 'Mùa nước', source: null, publishedOn: null, byline: null, topics: [], language: 'vi', url: null },
      {
        title: 'The river was measured again this spring by volunteers from the two schools on…',
        source: null,
        publishedOn: null,
        byline: null,
        topics: [],
        language: 'en',
        url: null,
      },
    ])
  })

  it('reads Markdown: front matter as details, marks as blocks and inlines, the words without their marks', () => {
    const { text, blocks, inlines, ...details } = draftOf('cho-phien-ben-song.md')
    expect(details).toEqual({
      title: 'Chợ phiên bên sông: ngày họp, ngày tan',
      source: 'Báo Sông Hương',
      byline: 'Lê Thị Ngân',
      publishedOn: '2021-07-15',
      url: 'https://baosonghuong.example/cho-phien-ben-song',
      topics: ['chợ phiên', 'đời sống'],
      language: 'vi',
    })
    expect(blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end).slice(0, 30)}`)).toEqual([
      'title: Chợ phiên bên sông: ngày họp, ',
      'paragraph: Chợ Bến Gạo họp vào ngày mồng ',
      'photo: Chợ phiên bên sông: ngày họp, ',
      'caption: Thuyền chở lá dong cập bến từ ',
      'heading: Hàng hóa theo mùa',
      'paragraph: Mùa nào thức ấy, hàng về chợ t',
      'list-item: cá sông và tôm, bán hết trước ',
      'list-item: rau vườn, lá dong, măng khô;',
      'list-item: đồ đan của làng Đồng Găng.',
      'quote: Chợ đông là năm được mùa, chợ ',
      'quote: Bà Nguyễn Thị Mận, bán chè xan',
      'paragraph: Ban quản lý chợ thu 2.000 đồng',
    ])
    expect(inlines.map(({ start, end, ...kind }) => ({ ...kind, words: text.slice(start, end) }))).toEqual([
      { kind: 'strong', words: 'Bến Gạo' },
      { kind: 'emphasis', words: 'đò dọc' },
      { kind: 'emphasis', words: 'măng khô' },
      { kind: 'link', href: 'https://baosonghuong.example/dong-gang', words: 'Đồng Găng' },
      { kind: 'code', words: '2.000' },
    ])
  })
})
