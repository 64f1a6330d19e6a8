import fc from 'fast-check'
import { Lexer } from 'marked'
import { describe, expect, it } from 'vitest'
import type { Attachment } from '#domain/notebook/records'
import { readableMarkdown } from './markdown/readable-text'
import { planPictures } from './picture-files'
import { articleOf, idOf } from './sample-material.arbitrary'

const title = 'Bến đò mở lại'
const plain = articleOf(0x1001, title, [
  ['title', title],
  ['paragraph', 'Sáng nay đò lại chạy.'],
  ['photo', 'ben do mo lai'],
  ['caption', 'Chuyến đò đầu tiên.'],
  ['paragraph', 'Chiều, nước rút.'],
])
const picture = (figure: string, at: number, alt = ''): Attachment => {
  return { sha256: figure.repeat(32), mediaType: 'image/jpeg', name: null, alt, at, width: 64, height: 48 }
}
const startOf = (words: string): number => plain.text.indexOf(words)
const article = {
  ...plain,
  attachments: [
    picture('a1', startOf('ben do'), 'Đò [cũ]'),
    picture('b2', startOf('Chiều')),
    picture('c3', plain.text.length),
  ],
}
const other = { ...article, id: idOf(0x1002), attachments: [picture('a1', 0)] }
const material = {
  shelf: [],
  articles: [article, other].map((one) => ({ article: one, annotations: [] })),
  themes: [],
  notes: [],
}

describe('pictures in an export', () => {
  it('[X12] stand where they stood, before their caption, as links to files beside', () => {
    expect(readableMarkdown(article)).toBe(
      [
        'Sáng nay đò lại chạy.',
        '![Đò \\[cũ\\]](pictures/a1a1a1a1a1a1a1a1a1a1.jpg)',
        '*Chuyến đò đầu tiên.*',
        '![](pictures/b2b2b2b2b2b2b2b2b2b2.jpg)',
        'Chiều, nước rút.',
        '![](pictures/c3c3c3c3c3c3c3c3c3c3.jpg)',
      ].join('\n\n'),
    )
  })

  it('[X12] are files of their own, each once, only with the articles that are written', () => {
    const paths = (request: Partial<Parameters<typeof planPictures>[1]>): readonly string[] =>
      planPictures(material, { by: 'article', language: 'vi', ...request }).map(({ path }) => path.slice(0, 20))
    expect(paths({})).toEqual(['pictures/a1a1a1a1a1a', 'pictures/b2b2b2b2b2b', 'pictures/c3c3c3c3c3c'])
    expect(paths({ only: [other.id] })).toEqual(['pictures/a1a1a1a1a1a'])
    expect(paths({ by: 'notebook', only: [other.id] })).toEqual(['articles/pictures/a1'])
    expect(paths({ by: 'theme' })).toEqual([])
    expect(planPictures(material, { by: 'article', language: 'vi' })[0]?.picture).toBe('a1'.repeat(32))
  })

  it('[X12] are one picture to every reader, whatever words the page gave for them', () => {
    const some = fc.string({
      unit: fc.constantFrom('[', ']', '(', ')', '!', '\\', '<', '>', '*', '`', '\n', ' ', 'đ', 'a', '|'),
    })
    fc.assert(
      fc.property(some, (alt) => {
        const drawn = readableMarkdown({ ...article, attachments: [picture('a1', 0, alt)] })
        const [first] = new Lexer().lex(drawn)
        expect(first).toMatchObject({
          type: 'paragraph',
          tokens: [{ type: 'image', href: 'pictures/a1a1a1a1a1a1a1a1a1a1.jpg' }],
        })
      }),
      { numRuns: 500 },
    )
  })
})
