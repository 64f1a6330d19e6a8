import type { Annotation, Article, Block, BlockRole, Inline, Note, Theme } from '#domain/notebook/records'
import type { AnnotatedArticle, Material } from './material'

const at = '2021-03-02T08:30:00.000Z'

export function idOf(figure: number): string {
  return `${figure.toString(16).padStart(8, '0')}-7a10-4c3e-9b21-0d5e6f708192`
}

type Line = readonly [BlockRole, string]
type Facts = Partial<Pick<Article, 'source' | 'byline' | 'publishedOn' | 'url' | 'language' | 'topics' | 'inlines'>>

export function articleOf(figure: number, title: string, lines: readonly Line[], facts: Facts = {}): Article {
  const blocks: Block[] = []
  let text = ''
  for (const [role, words] of lines) {
    if (text !== '') text += '\n\n'
    blocks.push({ start: text.length, end: text.length + words.length, role })
    text += words
  }
  return {
    kind: 'article',
    id: idOf(figure),
    title,
    source: null,
    byline: null,
    publishedOn: null,
    url: null,
    language: 'vi',
    topics: [],
    importedAt: at,
    origin: { fileName: null, format: 'text', encoding: 'utf-8', sha256: '0'.repeat(64) },
    text,
    blocks,
    inlines: [],
    revision: 1,
    ...facts,
  }
}

interface Marking {
  readonly from: string
  /** The end of the passage, when it is not the end of `from`. */
  readonly to?: string
  readonly themes?: readonly number[]
  readonly note?: string
}

/** An annotation over the words of `article`, which must be there. */
export function annotationOf(
  figure: number,
  article: Article,
  { from, to = from, themes = [], note = '' }: Marking,
): Annotation {
  const start = article.text.indexOf(from)
  const end = article.text.indexOf(to, start) + to.length
  if (start < 0 || end < start) throw new Error(`not in the article: ${from}`)
  return {
    kind: 'annotation',
    id: idOf(figure),
    articleId: article.id,
    start,
    end,
    quote: {
      exact: article.text.slice(start, end),
      prefix: article.text.slice(Math.max(0, start - 32), start),
      suffix: article.text.slice(end, end + 32),
    },
    themeIds: themes.map(idOf),
    note,
    colour: null,
    author: '',
    createdAt: at,
    updatedAt: at,
  }
}

export function themeOf(figure: number, name: string, parent: number | null = null, description = ''): Theme {
  const parentId = parent === null ? null : idOf(parent)
  return { kind: 'theme', id: idOf(figure), name, parentId, colour: '#b3541e', description, position: figure }
}

const land = articleOf(
  0x1001,
  'Hai tháng chờ một con số: người dân Xóm Bãi hỏi về đơn giá đền bù',
  [
    ['title', 'Hai tháng chờ một con số: người dân Xóm Bãi hỏi về đơn giá đền bù'],
    [
      'lead',
      '(Tintuc.example) - Sáng 24/11, hơn sáu mươi hộ dân gặp lãnh đạo huyện để hỏi vì sao đơn giá chưa được công bố.',
    ],
    ['photo', 'hai thang cho mot con so nguoi dan xom bai hoi ve don gia den bu'],
    ['caption', 'Ông Tư Lành (giữa) cầm tờ kê khai đã nhòe mực.'],
    [
      'paragraph',
      'Dự án kè sông lấy đi 4,2 ha đất vườn của Xóm Bãi. Theo kế hoạch, huyện công bố đơn giá trong tháng 9; đến nay việc kiểm đếm mới xong 70%.',
    ],
    ['photo', 'Hai tháng chờ một con số: người dân Xóm Bãi hỏi về đơn giá đền bù'],
    [
      'paragraph',
      'Nhiều hộ đã nhận tiền đặt cọc thuê chỗ ở mới. Tiền thuê mỗi tháng từ 1,5 đến 2 triệu đồng, chưa ai nói sẽ được hỗ trợ.',
    ],
    ['heading', 'Ba lời hứa, một tờ giấy'],
    ['quote', '“Tôi không xin thêm. Tôi chỉ cần biết con số để còn tính chuyện mua đất.”\nBà Sáu Nhị, Xóm Bãi'],
    ['list-item', '- Công bố đơn giá trước ngày 15/12'],
    ['list-item', '- Hỗ trợ tiền thuê nhà sáu tháng'],
    ['list-item', '1. Biên bản số 07 ghi nguyên văn'],
    ['paragraph', 'Cuối buổi họp, huyện hẹn trả lời bằng văn bản.'],
    ['topic', 'Chủ đề: Kè sông, Tái định cư'],
    ['related', 'Đọc thêm: Chợ mới đón tiểu thương'],
    ['site', 'Trang chủ Thời sự Liên hệ'],
  ],
  {
    source: 'Tintuc.example',
    byline: 'Minh Hạ',
    publishedOn: '2020-11-24',
    url: 'https://tintuc.example/xa-hoi/don-gia_den-bu?id=7&trang=2',
    topics: ['Kè sông', 'Tái định cư: giai đoạn 2'],
  },
)

const landNote = `# Cần đối chiếu

So với *biên bản số 07*:

- đơn giá 2019
- đơn giá 2020

\`\`\`
bảng tính chưa đóng`

const hostile = articleOf(
  0x1002,
  '# Prices *rise* by 5%% | [[not a link]] & R&amp;D',
  [
    ['title', '# Prices *rise* by 5%% | [[not a link]] & R&amp;D'],
    ['paragraph', '1. First came ==a shock==, then $5 became $7; see https://prices.example/a_b and #inflation.'],
    ['paragraph', '- not a list <b>not bold</b> `not code` ^not-a-block\n---\n    not code either  \n> not a quote'],
    ['paragraph', 'A plain word, a strong word, a (doubtful) one and a link stand here.'],
  ],
  { source: 'The *Daily* Example', publishedOn: '--11-24', language: 'en' },
)

function inlineOver(
  article: Article,
  words: string,
  inline: { readonly kind: 'strong' | 'emphasis' } | { readonly kind: 'link'; readonly href: string },
): Inline {
  const start = article.text.indexOf(words)
  return { ...inline, start, end: start + words.length }
}

const english: Article = {
  ...hostile,
  inlines: [
    inlineOver(hostile, 'strong', { kind: 'strong' }),
    inlineOver(hostile, '(doubtful)', { kind: 'emphasis' }),
    inlineOver(hostile, 'link stand', { kind: 'link', href: 'https://prices.example/?a=1&b=2' }),
  ],
}

const longTitle = `${'Báo cáo tổng kết mười năm xây dựng nông thôn mới ở vùng cù lao '.repeat(4)}và phương hướng`
const bare = articleOf(0x1003, longTitle, [['paragraph', 'Bài này chưa có đoạn nào được đánh dấu.']])
const twin = articleOf(0x1004, longTitle, [['paragraph', 'Bài trùng tên, đăng năm khác.']], { publishedOn: '2019' })

const articles: readonly AnnotatedArticle[] = [
  {
    article: land,
    annotations: [
      annotationOf(0x2002, land, {
        from: 'huyện công bố đơn giá trong tháng 9',
        to: 'chưa ai nói sẽ được hỗ trợ.',
        themes: [0x3002, 0x3004],
        note: landNote,
      }),
      annotationOf(0x2001, land, { from: 'Theo kế hoạch, huyện công bố đơn giá', themes: [0x3003, 0x3002] }),
      annotationOf(0x2003, land, {
        from: '“Tôi không xin thêm.',
        to: 'Bà Sáu Nhị, Xóm Bãi',
        note: 'Lời hay; hỏi lại số điện thoại.',
      }),
    ],
  },
  {
    article: english,
    annotations: [
      annotationOf(0x2005, english, { from: '1. First came', to: '#inflation.', themes: [0x3005, 0x3002] }),
      annotationOf(0x2004, english, { from: '- not a list', to: 'not a quote', themes: [0x3005] }),
    ],
  },
  { article: bare, annotations: [] },
  { article: twin, annotations: [] },
]

const themes: readonly Theme[] = [
  themeOf(0x3001, 'Đất đai', null, 'Mọi chuyện về đất.\n\n## Phạm vi\n\nKể cả đất *bãi bồi*.'),
  themeOf(0x3002, 'Bồi thường', 0x3001),
  themeOf(0x3003, 'Lời hứa & thời hạn', 0x3002),
  themeOf(0x3004, 'Tái định cư'),
  themeOf(0x3005, '2020'),
]

const notes: readonly Note[] = [
  {
    kind: 'note',
    id: idOf(0x4001),
    title: 'Dàn ý chương 2',
    body: `Mở đầu bằng lời bà Sáu:\n\n![[passage:${idOf(0x2003)}]]\n\nRồi đến đơn giá.\n`,
    createdAt: at,
    updatedAt: '2021-04-01T00:00:00.000Z',
  },
]

/** A small notebook with one of everything that is hard to export. The prose is our own. */
export const sampleMaterial: Material = {
  shelf: articles.map(({ article: { id, title, publishedOn } }) => ({ id, title, publishedOn })),
  articles,
  themes,
  notes,
}
