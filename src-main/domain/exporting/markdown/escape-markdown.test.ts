// @vitest-environment jsdom
import fc from 'fast-check'
import { Marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { blockquote, emphasised, heading } from './blocks-of-markdown'
import { escapeInline, escapeLine } from './escape-markdown'
import { hostileWords, markdownLike } from './hostile-words.arbitrary'
import { paragraphsOf } from './passage-lines'

const gfm = new Marked({ gfm: true })

function rendered(markdown: string): HTMLElement {
  const page = document.createElement('main')
  // Nothing that was escaped may become an element: that is what is tested, so it is not cleaned first.
  page.innerHTML = gfm.parse(markdown, { async: false })
  return page
}

/** The paragraphs a reader sees, their lines without white space at the edges. */
function shownParagraphs(page: Element, selector: string): string[][] {
  return [...page.querySelectorAll(selector)].map((element) => {
    for (const br of element.querySelectorAll('br')) br.replaceWith('\n')
    return (element.textContent ?? '').split('\n').filter((line, at, all) => line !== '' || at < all.length - 1)
  })
}

function trimmedAll(paragraphs: readonly (readonly string[])[]): string[][] {
  return paragraphs.map((lines) => lines.map((line) => line.trim()))
}

function elementsIn(page: Element): string[] {
  return [...new Set([...page.querySelectorAll('*')].map(({ localName }) => localName))].sort()
}

function expectShownAsIs(words: string): void {
  const paragraphs = paragraphsOf(words)
  const page = rendered(`Trước\n\n${blockquote(paragraphs)}\n\nSau`)
  expect(elementsIn(page).filter((name) => !['blockquote', 'p', 'br'].includes(name))).toEqual([])
  expect(page.children).toHaveLength(3)
  expect(trimmedAll(shownParagraphs(page, 'blockquote > p'))).toEqual(paragraphs)
}

describe('a quotation as Markdown', () => {
  it.each(hostileWords)('[X2] shows exactly what the article says: %j', (words) => {
    expectShownAsIs(words)
  })

  it('[X2] shows exactly what the article says, whatever it says', () => {
    fc.assert(fc.property(markdownLike, expectShownAsIs), { numRuns: 1500 })
  })

  it('[X2] leaves no bare sign that Obsidian would act on', () => {
    fc.assert(
      fc.property(markdownLike, (words) => {
        const markdown = escapeLine(words)
        const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x')
        expect(bare).not.toMatch(/[\\`*_[\]<>|~^$#]|==|%%|:\/\//)
      }),
      { numRuns: 1000 },
    )
  })

  it('[X2] holds in headings and in italics too', () => {
    fc.assert(
      fc.property(markdownLike, (words) => {
        const [lines] = paragraphsOf(words)
        const [line] = lines ?? []
        if (!lines || line === undefined) return
        const page = rendered(`${heading(2, line)}\n\n${emphasised(lines, '*')}\n\n${emphasised(lines, '**')}`)
        expect(elementsIn(page).filter((name) => !['h2', 'p', 'em', 'strong', 'br'].includes(name))).toEqual([])
        expect(page.querySelector('h2')?.textContent?.trim()).toBe(line)
        expect(trimmedAll(shownParagraphs(page, 'p > em'))).toEqual([lines])
        expect(trimmedAll(shownParagraphs(page, 'p > strong'))).toEqual([lines])
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves ordinary newspaper prose readable', () => {
    const prose =
      'Ngày 24/11/2020, UBND tỉnh họp (phiên thứ 5): thu 1.651 tỷ đồng, tăng 3,5% - mức cao nhất; "đạt" kế hoạch!'
    expect(escapeLine(prose)).toBe(prose)
  })

  it.each([
    ['Thuế suất 5%', 'Thuế suất 5%'],
    ['a=b', 'a=b'],
    ['R&D', 'R&D'],
    ['&amp;', '\\&amp;'],
    ['5%%', '5\\%\\%'],
    ['https://vidu.vn', 'https\\://vidu.vn'],
  ])('escapes %j as %j and no more', (words, markdown) => {
    expect(escapeInline(words)).toBe(markdown)
  })
})

describe('the paragraphs of a passage', () => {
  it('[X3] leaves out nothing but white space, wherever it is cut', () => {
    fc.assert(
      fc.property(markdownLike, fc.array(fc.nat(60)), (words, cuts) => {
        const unspaced = (text: string): string => text.replace(/[\s\u0085]/g, '')
        const paragraphs = paragraphsOf(words, cuts)
        expect(unspaced(paragraphs.flat().join(''))).toBe(unspaced(words))
        for (const lines of paragraphs) expect(lines.every((line) => line !== '' && line === line.trim())).toBe(true)
      }),
    )
  })

  it('[X3] begins a paragraph where a block begins, and a line where a line does', () => {
    expect(paragraphsOf('Tít\nĐoạn một\ndòng hai\n\nĐoạn hai', [4])).toEqual([
      ['Tít'],
      ['Đoạn một', 'dòng hai'],
      ['Đoạn hai'],
    ])
  })
})
