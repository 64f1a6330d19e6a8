import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberedId } from '#domain/notebook/notebook.arbitrary'
import { embedAt, embedOf, embedsIn, isChanged, replaceEmbeds, wordsOf } from './passage-embed'

const id = numberedId(7)
const someQuote = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('ruộng', 'đất', '[sic]', 'a|b', '🌾🌾', '\n', 'UBND', ']]', '…'), { maxLength: 60 })
    .map((words) => words.join(' ')),
)

describe('an embed', () => {
  it('is read back as it was written, whatever the passage says', () => {
    fc.assert(
      fc.property(someQuote, fc.string(), fc.string(), (quote, before, after) => {
        const written = embedOf(id, quote)
        const around = before.replaceAll('![[', '')
        const found = embedsIn(`${around}${written}${after.replaceAll('![[', '')}`)
        expect(found).toEqual([
          { start: around.length, end: around.length + written.length, id, words: wordsOf(quote) },
        ])
        expect(isChanged(found[0] ?? { words: null }, quote)).toBe(false)
      }),
    )
  })

  it.each([
    ['an id alone', `![[passage:${id}]]`, null],
    ['an id with words', `![[passage:${id}|Giá đất]]`, 'Giá đất'],
    ['an id with no words after the bar', `![[passage:${id}|]]`, ''],
  ])('may be %s', (_, written, words) => {
    expect(embedAt(written)).toEqual({ start: 0, end: written.length, id, words })
  })

  it.each([
    ['a link that embeds nothing', `[[passage:${id}]]`],
    ['an id that is none', '![[passage:7c01d2e9]]'],
    ['capital letters', `![[passage:${id.replace('8', 'A').toUpperCase()}A]]`],
    ['two lines', `![[passage:${id}|hai\ndòng]]`],
    ['something unclosed', `![[passage:${id}|hai]`],
    ["a file of Obsidian's", '![[articles/Bài.md#^p-7c01d2e9]]'],
  ])('is not %s', (_, written) => {
    expect(embedsIn(written)).toEqual([])
  })
})

describe('the words kept of a passage', () => {
  const long =
    'Theo kế hoạch, huyện công bố đơn giá trong tháng 9, nhưng đến nay các hộ ven sông vẫn chưa nhận được bảng giá nào.'

  it.each([
    ['a short passage whole, on one line', 'Giá đất\n\nvườn  tăng.', 'Giá đất vườn tăng.'],
    [
      'the beginning and the end of a long one, by words',
      long,
      'Theo kế hoạch, huyện công bố đơn giá trong tháng 9, … chưa nhận được bảng giá nào.',
    ],
    ['no sign that would end the link', 'giá [đất] là 5|6', 'giá (đất) là 5/6'],
  ])('are %s', (_, quote, words) => {
    expect(wordsOf(quote)).toBe(words)
  })

  it('never hold half a character, a line break or a sign of the link, and are short', () => {
    fc.assert(
      fc.property(someQuote, (quote) => {
        const words = wordsOf(quote)
        expect(words).toMatch(/^[^[\]|\n]{0,92}$/)
        if (quote.isWellFormed()) expect(words.isWellFormed()).toBe(true)
        expect(wordsOf(words)).toBe(words)
      }),
    )
  })

  it.each([
    ['grew at its end', `${long} Nhiều hộ đã gửi đơn.`],
    ['shrank at its beginning', long.slice('Theo kế hoạch, '.length)],
  ])('show that a passage %s', (_, now) => {
    expect(isChanged({ words: wordsOf(long) }, now)).toBe(true)
  })

  it('do not show a change where none were kept', () => {
    expect(isChanged({ words: null }, long)).toBe(false)
  })
})

it('replaces embeds and leaves every other letter', () => {
  const two = `Mở đầu ![[passage:${id}|a]] giữa ![[passage:${numberedId(8)}]] cuối`
  expect(replaceEmbeds(two, (embed, written) => `<${embed.words ?? written.length}>`)).toBe('Mở đầu <a> giữa <49> cuối')
})
