import fc from 'fast-check'
import { describeAnchor } from '#domain/anchoring/describe-anchor'
import type { Span } from '#domain/article/span'
import { cutsPair, trimSpan } from '#domain/article/trim-span'
import { type Notebook, notebookOf } from './notebook'
import {
  type Annotation,
  type Article,
  type Block,
  blockRoles,
  type Inline,
  type Note,
  type RecordId,
  type Theme,
} from './records'

/** A valid record id for a number, so that what a property shrinks to stays legible. */
export function numberedId(number: number): RecordId {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

export const someMoment = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString())

export const someColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

const words = (
  'ruộng đất thuỷ lợi hòa giải bồi thường người dân xã tỉnh quý Đảng ủy toán KT-XH 🌾 ' +
  'UBND TP. Q.1 ThS. v.v. 57.700 5.7.2019 12% “một cửa” (ĐVHC) 4.0...'
).split(' ')

/** Words a Vietnamese newspaper might hold, with the marks, numbers and abbreviations that trip a reader's tools. */
const someSentence = fc
  .tuple(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 }),
    fc.constantFrom('.', '.', '.', '?', '...', '!”', ';', ''),
  )
  .map(([chosen, end]) => chosen.join(' ') + end)

const someBlockText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(someSentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
  },
  // Letters of any kind, white space inside included, as odd files have them.
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => `x${text}`.normalize('NFC').replace(/[\r\n]+/g, ' ')),
  },
)

const someRole = fc.constantFrom(...blockRoles, 'paragraph' as const, 'paragraph' as const)

/** A span inside `bounds` that is not empty and does not cut a surrogate pair. */
function someSpan(text: string, bounds: Span): fc.Arbitrary<Span> {
  return fc
    .tuple(
      fc.integer({ min: bounds.start, max: bounds.end - 1 }),
      fc.integer({ min: bounds.start + 1, max: bounds.end }),
    )
    .map(([one, other]) => {
      const [start, end] = one < other ? [one, other] : [other - 1, one + 1]
      return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end }
    })
}

function someInline(text: string, bounds: Span): fc.Arbitrary<Inline> {
  return fc
    .tuple(someSpan(text, bounds), fc.constantFrom('emphasis', 'strong', 'code', 'link'))
    .map(([span, kind]) => (kind === 'link' ? { kind, href: 'https://bao.example/bai', ...span } : { kind, ...span }))
}

/** An article with blocks of every role, blank lines between them and inlines that may overlap. */
export function someArticle(id: RecordId = numberedId(0xa0)): fc.Arbitrary<Article> {
  return fc
    .array(fc.tuple(someBlockText, someRole, fc.constantFrom('\n\n', '\n', '\n\n\n')), { minLength: 1, maxLength: 6 })
    .chain((pieces) => {
      const { text, blocks } = layOut(pieces)
      const inlines = fc.oneof(
        fc.constant<Inline[]>([]),
        fc.array(
          fc.constantFrom(...blocks).chain((block) => someInline(text, block)),
          { maxLength: 4 },
        ),
      )
      return fc
        .tuple(inlines, someMoment)
        .map(([inline, importedAt]) => articleOf({ id, text, blocks, inline, importedAt }))
    })
}

function layOut(pieces: readonly (readonly [string, Block['role'], string])[]): { text: string; blocks: Block[] } {
  let text = ''
  const blocks: Block[] = []
  for (const [content, role, gap] of pieces) {
    blocks.push({ start: text.length, end: text.length + content.length, role })
    text += content + gap
  }
  return { text, blocks }
}

interface Laid {
  readonly id: RecordId
  readonly text: string
  readonly blocks: Block[]
  readonly inline: Inline[]
  readonly importedAt: string
}

function articleOf({ id, text, blocks, inline, importedAt }: Laid): Article {
  return {
    kind: 'article',
    id,
    title: text.slice(blocks[0]?.start, blocks[0]?.end),
    source: 'Báo Thử',
    byline: null,
    publishedOn: '--07-15',
    url: null,
    language: 'vi',
    topics: ['Nông thôn'],
    importedAt,
    origin: { fileName: 'bai.txt', format: 'text', encoding: 'utf-8', sha256: '0'.repeat(64) },
    text,
    blocks,
    inlines: inline,
    revision: 1,
  }
}

/** Passages of the article as `highlight` makes them, overlapping freely and across blocks; ids count from `firstId`. */
export function someAnnotations(
  article: Article,
  themeIds: readonly RecordId[],
  firstId = 0xc000,
): fc.Arbitrary<readonly Annotation[]> {
  const one = fc.record({
    span: someSpan(article.text, { start: 0, end: article.text.length }),
    themeIds: themeIds.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...themeIds), { maxLength: 3 }),
    note: fc.constantFrom('', 'Xem lại *số liệu*.', 'Đối chiếu bài trước'),
    colour: fc.option(someColour),
    at: someMoment,
  })
  return fc.array(one, { maxLength: 8 }).map((chosen) =>
    chosen.flatMap(({ span, themeIds: tagged, note, colour, at }, index): Annotation[] => {
      const trimmed = trimSpan(article.text, span)
      if (!trimmed) return []
      const quote = describeAnchor(article.text, trimmed.start, trimmed.end)
      const [id, author] = [numberedId(firstId + index), 'Người đọc']
      const of = { kind: 'annotation', id, articleId: article.id, ...trimmed, quote } as const
      return [{ ...of, themeIds: [...tagged], note, colour, author, createdAt: at, updatedAt: at }]
    }),
  )
}

/** Themes in trees of any depth, siblings' positions and names drawn so that ties happen. */
export const someThemes: fc.Arbitrary<readonly Theme[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('Đất đai', 'Bồi thường', 'Thuế đất', 'Thuê đất', 'Hoà giải', 'Nông thôn mới', 'Á', 'A'),
      above: fc.nat(),
      colour: someColour,
      description: fc.constantFrom('', 'Những đoạn nói về giá đất.'),
      position: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 9 },
  )
  .map((chosen) =>
    chosen.map(({ above, ...theme }, index): Theme => {
      const parent = above % (index + 1)
      return {
        kind: 'theme',
        id: numberedId(0xb000 + index),
        parentId: parent === index ? null : numberedId(0xb000 + parent),
        ...theme,
      }
    }),
  )

const someNotes: fc.Arbitrary<readonly Note[]> = fc.array(someMoment, { maxLength: 2 }).map((moments) =>
  moments.map((at, index) => {
    const id = numberedId(0xd000 + index)
    return {
      kind: 'note',
      id,
      title: 'Ghi chép',
      body: `![[passage:${numberedId(0xc000)}]]`,
      createdAt: at,
      updatedAt: at,
      // About an article that may be gone: a note outlives what it is about.
      ...(index === 0 ? {} : { about: { kind: 'article', id: numberedId(0xa0), name: 'Bài đầu' } }),
    }
  }),
)

/** A whole notebook: every annotation quotes its article, every theme and parent that is named exists. */
export const someNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(someThemes, someNotes, fc.nat({ max: 3 }))
  .chain(([themes, notes, articleCount]) => {
    const themeIds = themes.map(({ id }) => id)
    const articles = Array.from({ length: articleCount }, (_, index) =>
      someArticle(numberedId(0xa0 + index)).chain((article) =>
        someAnnotations(article, themeIds, 0xc000 + index * 0x100).map((annotations) => [article, ...annotations]),
      ),
    )
    return fc.tuple(...articles).map((records) => notebookOf([...themes, ...notes, ...records.flat()]))
  })
