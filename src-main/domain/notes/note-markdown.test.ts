import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import { htmlOfNote, longestDrawn, passagesIn } from './note-markdown'
import { embedOf } from './passage-embed'
import { isTooNested } from './too-nested'

const one = embedOf(numberedId(1), 'Giá "đất" <b>')
const two = `![[passage:${numberedId(2)}]]`
const filled = /<span data-passage="([^"]*)"/g

function drawnIn(markdown: string): readonly string[] {
  return [...new Set([...(htmlOfNote(markdown) ?? '').matchAll(filled)].map(([, id]) => id ?? ''))]
}

describe('a passage in a note', () => {
  it.each([
    ['in a line of its own', one, [1]],
    ['inside a sentence, twice', `trước ${one} giữa ${one} sau`, [1]],
    ['in a list, a quotation and a table', `- ${one}\n\n> ${two}\n`, [1, 2]],
    ['beside emphasis', `**${one}** *${two}*`, [1, 2]],
    ['in code: not there', `\`${one}\`\n\n\`\`\`\n${two}\n\`\`\``, []],
    ['in code by indentation: not there', `    ${one}`, []],
    ['in the words for a picture: not there', `![${one}](x) ${two}`, [2]],
    ['taken back by a backslash: not there', `\\${one}`, []],
  ])('%s', (_, markdown, ids) => {
    expect(passagesIn(markdown)).toEqual(ids.map(numberedId))
    expect(drawnIn(markdown)).toEqual(ids.map(numberedId))
  })

  it('keeps its words as an attribute that no sign can leave', () => {
    expect(htmlOfNote(one)).toContain(
      `<span data-passage="${numberedId(1)}" data-words="Giá &quot;đất&quot; &lt;b&gt;"></span>`,
    )
  })

  const pieces = [one, two, '`', '```\n', '\n', '\n\n', '> ', '- ', '1. ', '    ', '*', '**', '[', '](x)', '|', '---\n']
  const words = [
    ' ruộng đất ',
    '<div>',
    '</div>\n',
    '<!--',
    '-->',
    '\\',
    '!',
    '[[',
    ']]',
    '# ',
    '~~',
    '&lt;',
    '\t',
    'x:',
  ]

  it('counts where it is drawn and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 25 }), (parts) => {
        const markdown = parts.join('')
        expect([...passagesIn(markdown)].sort()).toEqual([...drawnIn(markdown)].sort())
      }),
      { numRuns: 2000 },
    )
  })
})

describe('Markdown that was made to hurt', () => {
  it.each([
    ['quotations in quotations', '>'.repeat(5000)],
    ['lists in lists', '* + '.repeat(2500)],
    ['numbered lists in lists', '1. '.repeat(5000)],
    ['lists by indentation', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('is not parsed: %s', (_, markdown) => {
    expect(isTooNested(markdown)).toBe(true)
    expect(htmlOfNote(markdown)).toBeNull()
    expect(passagesIn(`${markdown}\n${one}`)).toEqual([numberedId(1)])
  })

  it.each([
    ['ten levels of lists', Array.from({ length: 10 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['a long rule', '- '.repeat(30)],
    ['a long line of dashes', '-'.repeat(500)],
    ['a long blank line', ' '.repeat(5000)],
    ['a letter quoted back and forth', '> > > > > > vâng'],
  ])('is told from what people write: %s', (_, markdown) => {
    expect(isTooNested(markdown)).toBe(false)
  })

  it('is cut where drawing would take too long', () => {
    expect((htmlOfNote('chữ '.repeat(longestDrawn)) ?? '').length).toBeLessThan(longestDrawn + 20)
  })
})
