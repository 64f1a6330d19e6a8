// @vitest-environment jsdom
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import matter from 'gray-matter'
import { Marked } from 'marked'
import { describe, expect, it } from 'vitest'
import type { Material, PlannedText, PlanRequest } from '../material'
import { annotationOf, articleOf, idOf, sampleMaterial, themeOf } from '../sample-material.arbitrary'
import { hostileWords, markdownLike } from './hostile-words.arbitrary'
import { planMarkdown } from './plan-markdown'

const isUpdating = process.env.UPDATE_GOLDEN === '1'

const gfm = new Marked({ gfm: true })

function page(markdown: string): HTMLElement {
  const element = document.createElement('main')
  element.innerHTML = gfm.parse(matter(markdown, {}).content, { async: false })
  return element
}

function pathsOf(files: readonly PlannedText[]): readonly string[] {
  return files.map(({ path }) => path)
}

/** All files as one, each after a line with its path: their own names would be too long for some disks and archives. */
function bound(files: readonly PlannedText[]): string {
  return files.map(({ path, text }) => `>>>>>>>> ${path}\n${text}`).join('')
}

const requests: readonly [string, PlanRequest][] = [
  ['by-article', { by: 'article', language: 'vi' }],
  ['by-theme', { by: 'theme', language: 'en' }],
  ['notebook', { by: 'notebook', language: 'vi' }],
]

describe('the plan of an export', () => {
  it.each(requests)('[X1] is the golden files, byte for byte: %s', (name, request) => {
    const written = bound(planMarkdown(sampleMaterial, request))
    const file = join(import.meta.dirname, '..', 'golden', `${name}.md`)
    if (isUpdating) writeFileSync(file, written)
    expect(written).toBe(readFileSync(file, 'utf8'))
  })

  it.each(requests)('[X1] does not depend on the order of the records: %s', (_, request) => {
    const turned: Material = {
      shelf: [...sampleMaterial.shelf].reverse(),
      articles: [...sampleMaterial.articles].reverse().map(({ article, annotations }) => ({
        article,
        annotations: [...annotations]
          .reverse()
          .map((annotation) => ({ ...annotation, themeIds: [...annotation.themeIds].reverse() })),
      })),
      themes: [...sampleMaterial.themes].reverse(),
      notes: [...sampleMaterial.notes].reverse(),
    }
    expect(planMarkdown(turned, request)).toEqual(planMarkdown(sampleMaterial, request))
  })

  it('[X1] ends every file with one line end, and has no other than LF', () => {
    for (const [, request] of requests) {
      for (const { text } of planMarkdown(sampleMaterial, request)) {
        expect(text).toMatch(/[^\n]\n$/)
        expect(text).not.toContain('\r')
        expect(text).toBe(text.normalize('NFC'))
      }
    }
  })

  it('[X9] gives the same files for one article as for all', () => {
    const all = planMarkdown(sampleMaterial, { by: 'article', language: 'vi' })
    for (const { article } of sampleMaterial.articles) {
      const part: Material = {
        ...sampleMaterial,
        articles: sampleMaterial.articles.filter((annotated) => annotated.article.id === article.id),
      }
      const [one, ...more] = planMarkdown(part, { by: 'article', only: [article.id], language: 'vi' })
      expect(more).toEqual([])
      expect(all).toContainEqual(one)
    }
  })

  it('[X9] takes a theme out with all that is below it and nothing else', () => {
    const request: PlanRequest = { by: 'theme', only: [idOf(0x3001)], language: 'vi' }
    expect(pathsOf(planMarkdown(sampleMaterial, request))).toEqual([
      'Đất đai.md',
      'Đất đai/Bồi thường.md',
      'Đất đai/Bồi thường/Lời hứa & thời hạn.md',
    ])
  })

  it('[X9] takes exactly the named parts out of the notebook, and an index of them', () => {
    const request: PlanRequest = { by: 'notebook', only: [idOf(0x1003), idOf(0x3003)], language: 'en' }
    const files = planMarkdown(sampleMaterial, request)
    expect(files.map(({ path }) => path.replace(/^articles\/.*/, 'articles/…'))).toEqual([
      'Index.md',
      'articles/…',
      'themes/Đất đai/Bồi thường/Lời hứa & thời hạn.md',
    ])
    expect(files[0]?.text).toContain('\n- [[themes/Đất đai/Bồi thường/Lời hứa & thời hạn|')
  })

  it('[X9] gives nothing for ids that name nothing', () => {
    expect(planMarkdown(sampleMaterial, { by: 'article', only: [idOf(0x9999)], language: 'vi' })).toEqual([])
  })

  it('[X10] links only to blocks that stand in the file they name', () => {
    const files = new Map(
      planMarkdown(sampleMaterial, { by: 'notebook', language: 'vi' }).map(({ path, text }) => [path, text]),
    )
    let followed = 0
    for (const text of [...files.values()].map((file) => matter(file, {}).content)) {
      for (const [, path = '', block] of text.matchAll(/(?<!\\)\[\[([^\]|#]+)(?:#\^([\w-]+))?[\]|]/g)) {
        const target = files.get(`${path}.md`)
        expect(target, path).toBeDefined()
        if (block !== undefined) expect(target).toContain(`\n\n^${block}\n\n`)
        followed += 1
      }
    }
    expect(followed).toBeGreaterThan(10)
  })
})

describe('a passage in a file', () => {
  const wall = themeOf(1, 'Tường')

  function planned(words: string, note: string): PlannedText | undefined {
    const article = articleOf(2, 'Bài', [['paragraph', words]])
    const marked = { ...annotationOf(3, article, { from: words, themes: [1] }), note }
    const next = { ...annotationOf(4, article, { from: words }), id: idOf(0x44) }
    const material: Material = {
      shelf: [{ id: article.id, title: article.title, publishedOn: null }],
      articles: [{ article, annotations: [marked, next] }],
      themes: [wall],
      notes: [],
    }
    return planMarkdown(material, { by: 'article', language: 'vi' })[0]
  }

  function expectStructure(file: PlannedText | undefined): void {
    const names = [...page(file?.text ?? '').children].map(({ localName }) => localName)
    expect(names.slice(0, 8)).toEqual(['h1', 'h2', 'blockquote', 'p', 'ul', 'blockquote', 'p', 'ul'])
    expect(names[8]).toBe('h2')
  }

  it.each([
    '# Tiêu đề\n\nChữ',
    'Tiêu đề\n===',
    '```\nchưa đóng',
    '~~~~\nchưa đóng\n~~~',
    '<!-- chưa đóng',
    '<script>chưa đóng',
    '<div>\n\n<details>',
    '%%\nchưa đóng',
    '$$\nchưa đóng',
    '---\n\n***',
    '> trích\ntiếp',
    '\tmột tab\n\n\t\thai tab',
    '    bốn cách',
    '1. một\n\n   hai\n2. ba',
    '- a\n  - b\n\n    c',
    '| a |\n|---|\n| b |',
    '\n\n\nsau dòng trống',
    '^p-00000003',
    '[a]: https://vidu.vn',
    // Inside a block of HTML a backslash escapes nothing.
    '<!----><!--',
    '<div><script',
  ])('[X4] keeps the structure of the file, whatever the note says: %j', (note) => {
    expectStructure(planned('Lời văn.', note))
  })

  it('[X4] keeps the structure of the file for any note', () => {
    const note = fc.oneof(
      markdownLike,
      fc.array(fc.constantFrom(...hostileWords)).map((all) => all.join('\n\n')),
    )
    fc.assert(
      fc.property(
        note.filter((text) => text.trim() !== ''),
        (text) => expectStructure(planned('Lời văn.', text)),
      ),
      { numRuns: 1500 },
    )
  })

  it('[X4] leaves the Markdown of a note to work as it was meant', () => {
    const file = planned('Lời văn.', '## Ý\n\n**đậm** và [[Trang]]\n\n- a\n- b\n\n```js\nconst a = 1\n  b()\n```')
    const item = page(file?.text ?? '').querySelector('ul > li:last-child')
    expect(item?.querySelector('h2')?.textContent).toBe('Ý')
    expect(item?.querySelector('strong')?.textContent).toBe('đậm')
    expect(item?.querySelectorAll('li')).toHaveLength(2)
    expect(item?.querySelector('pre')?.textContent).toBe('const a = 1\n  b()\n')
    expect(file?.text).toContain('[[Trang]]')
  })

  it('[X10] has a block id of its own, short unless two begin alike', () => {
    const article = articleOf(2, 'Bài', [['paragraph', 'một hai ba']])
    const ids = ['abcdef01-0000-4000-8000-000000000001', 'abcdef01-0000-4000-8000-000000000002', idOf(7)]
    const annotations = ids.map((id, at) => ({
      ...annotationOf(3, article, { from: ['một', 'hai', 'ba'][at] ?? '' }),
      id,
    }))
    const material: Material = { shelf: [], articles: [{ article, annotations }], themes: [], notes: [] }
    const text = planMarkdown(material, { by: 'article', language: 'vi' })[0]?.text ?? ''
    expect([...text.matchAll(/\n\n\^(.+)\n\n/g)].map(([, id]) => id)).toEqual([
      `p-${ids[0]}`,
      `p-${ids[1]}`,
      'p-00000007',
    ])
  })

  it('[X3] begins a quoted paragraph with each block, also where no blank line parts them', () => {
    const apart = articleOf(2, 'Bài', [
      ['caption', 'Chú thích một dòng'],
      ['paragraph', 'Đoạn văn,\ndòng hai'],
    ])
    const article = {
      ...apart,
      text: apart.text.replace('\n\n', '\n'),
      blocks: apart.blocks.map((block, at) => ({ ...block, start: block.start - at, end: block.end - at })),
    }
    const marked = annotationOf(3, article, { from: 'thích', to: 'hai' })
    const material: Material = { shelf: [], articles: [{ article, annotations: [marked] }], themes: [], notes: [] }
    const text = planMarkdown(material, { by: 'article', language: 'vi' })[0]?.text ?? ''
    expect(text).toContain('\n> thích một dòng\n>\n> Đoạn văn,  \n> dòng hai\n')
  })

  it('[X3] quotes the kept words where the article no longer says them', () => {
    const article = articleOf(2, 'Bài', [['paragraph', 'Lời đã sửa.']])
    const lost = {
      ...annotationOf(3, article, { from: 'Lời' }),
      quote: { exact: 'Lời cũ\n\nhai đoạn', prefix: '', suffix: '' },
    }
    const material: Material = { shelf: [], articles: [{ article, annotations: [lost] }], themes: [], notes: [] }
    const text = planMarkdown(material, { by: 'article', language: 'vi' })[0]?.text ?? ''
    expect(text).toContain('\n> Lời cũ\n>\n> hai đoạn\n')
  })
})
