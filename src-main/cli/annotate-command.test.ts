import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotation } from '#domain/notebook/records'
import { openLibrary } from '../library/open-library'
import { cliWorld, marketTitle, refusal, shown } from './cli-world.arbitrary'

const world = cliWorld('filled')
const { inLibrary, json } = world

describe('annotate', () => {
  it('annotates the words where they stand, with themes and a note, as one step', async () => {
    const quote = 'mức ấy không đổi'
    const made = await json(
      annotation,
      'annotate',
      marketTitle,
      '--quote',
      quote,
      '--theme',
      'Giá cả / Phí chợ',
      '--theme',
      'đời sống',
      '--note',
      '- **rẻ**',
    )
    const { text, annotations } = await json(shown, 'show', marketTitle)
    expect(annotations).toEqual([made])
    expect(text.slice(made.start, made.end)).toBe(quote)
    expect(made).toMatchObject({ note: '- **rẻ**', quote: { exact: quote } })
    const { out } = await inLibrary('themes')
    expect(out).toBe('Giá cả (0)\n  Phí chợ (1)\nđời sống (1)\n')
    const opened = await openLibrary({
      path: join(world.place, 'kho'),
      cacheFolder: join(world.place, 'cache', 'sotay'),
    })
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(
      opened.value
        .steps()
        .done.at(-1)
        ?.change.put.map(({ after }) => after.kind)
        .toSorted(),
    ).toEqual(['annotation', 'theme', 'theme', 'theme'])
    await opened.value.close()
  })

  it.each([
    ['typed in decomposed letters', 'mức ấy không đổi'.normalize('NFD')],
    ['with other white space', 'mức  ấy\nkhông\u00a0đổi'],
    ['with dirt from a page', 'mức ấy\u200b không đ\u00adổi'],
    ['that begins with a dash', '— mức ấy không đổi'],
  ])('finds a quotation %s', async (_name, quote) => {
    const { quote: kept } = await json(annotation, 'annotate', marketTitle, '--quote', quote)
    expect(kept.exact).toMatch(/^(?:— )?mức ấy không đổi$/)
  })

  it.each([
    ['quote-not-found', ['--quote', 'chợ tan từ lâu']],
    ['quote-not-found', ['--quote', 'MỨC ẤY KHÔNG ĐỔI']],
    ['quote-ambiguous', ['--quote', 'chợ']],
    ['quote-context-not-found', ['--quote', 'mức ấy', '--prefix', 'không phải']],
  ])('refuses with %s and changes nothing: %j', async (code, words) => {
    const { status, out, err } = await inLibrary('annotate', marketTitle, ...words, '--theme', 'Mới', '--json')
    expect(status).toBe(1)
    expect(refusal.parse(JSON.parse(out)).error.code).toBe(code)
    expect(err).toContain(words[1])
    expect((await json(shown, 'show', marketTitle)).annotations).toEqual([])
    expect((await inLibrary('themes')).out).toBe('')
  })

  it('lets a prefix settle which of several places is meant', async () => {
    const { start, quote } = await json(
      annotation,
      'annotate',
      marketTitle,
      '--quote',
      'chợ',
      '--prefix',
      'Ban quản lý',
    )
    expect(quote.prefix.endsWith('Ban quản lý ')).toBe(true)
    const { text } = await json(shown, 'show', marketTitle)
    expect(text.slice(start - 12, start + 3)).toBe('Ban quản lý chợ')
  })

  it('finds a theme by its name before it makes one: exact letters, then any case and tone place, anywhere in the tree', async () => {
    const annotate = (quote: string, theme: string) =>
      inLibrary('annotate', marketTitle, '--quote', quote, '--theme', theme)
    await annotate('đò dọc', 'Giao thông / Đường thuỷ')
    await annotate('măng khô', 'đường thủy')
    await annotate('cá sông', 'GIAO THÔNG / Đường thủy')
    expect((await inLibrary('themes')).out).toBe('Giao thông (0)\n  Đường thuỷ (3)\n')
    await annotate('lá dong, ', 'Hàng / Đường thuỷ')
    const { status, err } = await annotate('rau vườn', 'Đường thuỷ')
    expect(status).toBe(1)
    expect(err).toContain('  Giao thông / Đường thuỷ\n  Hàng / Đường thuỷ')
  })
})
