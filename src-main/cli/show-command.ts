import type { Annotation, Article, Theme } from '#domain/notebook/records'
import { themePathName } from '#domain/themes/tree'
import { type Command, WrongUse } from './command'
import { findArticle } from './find-article'
import { orCannot, withLibrary } from './with-library'

export const showCommand: Command = {
  name: 'show',
  operands: 'ARTICLE',
  summary: 'text, blocks with their roles, details and annotations of one article',
  help: ['With --json: the whole article record, plus its annotations in text order.'],
  options: {},
  async run(call) {
    const [typed, ...rest] = call.positionals
    if (typed === undefined || rest.length > 0)
      throw new WrongUse('show needs one article: an id, a beginning of one, or a title.')
    const shown = await withLibrary(call, { begin: false }, async (library) => {
      const { id } = findArticle(library.rows(), typed)
      const article = orCannot(await library.readArticle(id))
      const annotations = orCannot(await library.readAnnotations(id))
      return { article, annotations, themes: library.small().themes }
    })
    const { article, annotations } = shown
    call.voice.out(call.json ? `${JSON.stringify({ ...article, annotations }, null, 2)}\n` : wordsFor(shown))
    return 0
  },
}

interface Shown {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  readonly themes: readonly Theme[]
}

function wordsFor({ article, annotations, themes }: Shown): string {
  const details: readonly (readonly [string, string | null])[] = [
    ['id', article.id],
    ['source', article.source],
    ['byline', article.byline],
    ['date', article.publishedOn],
    ['place', article.place ?? null],
    ['url', article.url],
    ['language', article.language],
    ['topics', article.topics.join(', ') || null],
    ['file', article.origin.fileName],
    ['pictures', article.attachments ? String(article.attachments.length) : null],
  ]
  const widest = Math.max(0, ...article.blocks.map(({ role }) => role.length))
  return [
    article.title,
    ...details.filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`),
    '',
    ...article.blocks.map(({ start, end, role }) => `${role.padEnd(widest)}  ${article.text.slice(start, end)}`),
    ...annotationWords(annotations, themes),
    '',
  ].join('\n')
}

function annotationWords(annotations: readonly Annotation[], themes: readonly Theme[]): readonly string[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  return annotations.flatMap(({ start, end, quote, themeIds, note, lost }) => [
    '',
    `${lost ? '[lost]' : `[${start}, ${end})`}  ${quote.exact}`,
    ...themeIds.flatMap((id) => byId.get(id) ?? []).map((theme) => `  # ${themePathName(theme, byId)}`),
    ...(note === '' ? [] : note.split('\n').map((line) => `  ${line}`)),
  ])
}
