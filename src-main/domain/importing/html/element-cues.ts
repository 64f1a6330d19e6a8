import type { HtmlElement } from './html-tree'
import { isOutOfSight } from './style-of'

/** What an element's name and class say about the words in it. */
export type Cue = 'title' | 'lead' | 'byline' | 'date' | 'caption' | 'topic' | 'related' | 'site'

const bySemantics: Readonly<Record<string, Cue>> = {
  nav: 'site',
  footer: 'site',
  form: 'site',
  button: 'site',
  dialog: 'site',
  menu: 'site',
  search: 'site',
  figcaption: 'caption',
  caption: 'caption',
  time: 'date',
}

const byRole: Readonly<Record<string, Cue>> = {
  navigation: 'site',
  banner: 'site',
  contentinfo: 'site',
  search: 'site',
  dialog: 'site',
  alert: 'site',
  toolbar: 'site',
  menu: 'site',
}

const byProperty: Readonly<Record<string, Cue>> = {
  headline: 'title',
  author: 'byline',
  datePublished: 'date',
  keywords: 'topic',
}

/** Words of class names, unaccented, as Vietnamese and other papers use them; the first row that matches decides. */
const byClass: readonly (readonly [Cue, RegExp])[] = [
  [
    'related',
    /(?:^|-)(?:related?|lien-?quan|tin-?khac|bai-?khac|tin-?moi(?:-nhat)?|cung-?chuyen-?muc|doc-?them|xem-?them|doc-?nhieu|xem-?nhieu|most-?(?:read|view(?:ed)?|popular)|recommend(?:ed|ations?)?|suggest(?:ed|ions?)?|more-?(?:news|stories)|other-?news|news-?other|read-?(?:more|next)|see-?more|tin-?lien-?quan|tinlienquan|link-?content-?footer|inner-?article)(?:-|$)/u,
  ],
  [
    'caption',
    /(?:^|-)(?:(?:fig|img|image|photo|pic(?:ture)?|wp)?-?caption(?:-text)?|p?caption|chu-?thich(?:-anh)?|ck-?legend|(?:photo|img|image)-?desc(?:ription)?|photocms-?caption|anh-?chu-?thich)(?:-|$)/u,
  ],
  [
    'lead',
    /(?:^|-)(?:sapo|chapeau|standfirst|lead|dek|lede|article-?summary|(?:detail|article|news)-?(?:lead|summary|sapo)|singular-?sapo)(?:-|$)/u,
  ],
  [
    'date',
    /(?:^|-)(?:date|datetime|time|pub-?date|publish(?:ed)?(?:-?(?:date|time))?|ngay-?dang|thoi-?gian|meta-?time|detail-?time)(?:-|$)/u,
  ],
  ['byline', /(?:^|-)(?:author|byline|tac-?gia|nguoi-?viet|reporter|journalist|writer)(?:-|$)/u],
  [
    'topic',
    /(?:^|-)(?:tags?|keywords?|tu-?khoa|topics?|article-?tags?|list-?tags?|tag-?list|tags-?list|box-?tags?)(?:-|$)/u,
  ],
  [
    'site',
    /(?:^|-)(?:(?:main-?|top-?|sub-?)?(?:menu|nav|navbar|navigation)|breadcrumbs?|site-?(?:header|footer)|page-?(?:header|footer)|top-?bar|side-?bar|banner|advert(?:isement|ising)?|ads?|adsbygoogle|quang-?cao|shares?|sharing|share-?(?:bar|box|buttons?)|social(?:s|-?(?:bar|share|links?|buttons?))?|comments?(?:-(?:box|list|form|section))?|binh-?luan|y-?kien|rating|rate|stars?|votes?|poll|binh-?chon|login|signin|sign-?up|subscribe|newsletter|search(?:-?(?:box|form))?|tool-?bar|copyright|counter|thong-?ke|pop-?up|modal|cookies?|pagination|paging|pager|print|zalo|fb-?(?:like|share|comments)|google-?news|back-?to-?top|audio-?player|font-?size|skip-?link|sr-?only|visually-?hidden|screen-?reader-?text)(?:-|$)/u,
  ],
]

const longestClass = 400

/** What an element says of the words in it; null when it says nothing. */
export function cueOf({ name, attributes }: HtmlElement): Cue | null {
  const semantic =
    bySemantics[name] ?? byRole[attributes.get('role') ?? ''] ?? byProperty[attributes.get('itemprop') ?? '']
  if (semantic) return semantic
  if (attributes.get('rel') === 'author') return 'byline'
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return null
  const classes = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.trim().slice(0, longestClass)
  if (classes === '') return null
  const words = classes.split(/\s+/u).map(dashed)
  for (const [cue, pattern] of byClass) if (words.some((word) => pattern.test(word))) return cue
  return null
}

/** `boxTinLienQuan`, `box_tin_lien_quan` and `box-tin-lien-quan` are the same words. */
function dashed(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_.:\s]+/g, '-')
    .toLowerCase()
}

/** Whether a reader of the page would not see the element: hidden by the page itself, in a way that its source shows. */
export function isHidden(element: HtmlElement): boolean {
  const { name, attributes } = element
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  return name === 'input' || isOutOfSight(element)
}
