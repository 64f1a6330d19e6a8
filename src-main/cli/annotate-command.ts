import { randomUUID } from 'node:crypto'
import { findQuotation } from '#domain/anchoring/find-quotation'
import { cleanText } from '#domain/importing/clean-text'
import { type Change, noChange, squashChanges } from '#domain/notebook/change'
import { createThemePath } from '#domain/notebook/commands/create-theme'
import { highlight } from '#domain/notebook/commands/highlight'
import { parseThemePath } from '#domain/notebook/commands/theme-path'
import type { Annotation, Article, RecordId, Theme } from '#domain/notebook/records'
import { nextColour } from '#domain/themes/theme-palette'
import { createHistory } from '../library/history'
import { type Call, CannotDo, type Command, WrongUse } from './command'
import { findArticle } from './find-article'
import { findTheme } from './find-theme'
import { orCannot, withLibrary } from './with-library'

export const annotateCommand: Command = {
  name: 'annotate',
  operands: 'ARTICLE --quote TEXT [--prefix TEXT] [--suffix TEXT] [--theme NAME]... [--note MARKDOWN]',
  summary: 'highlight a passage, give it themes and a note',
  help: [
    '--quote TEXT     the words of the article to highlight; they must stand there, in one place',
    '--prefix TEXT    the words right before them, when they stand in several places; --suffix TEXT those right after',
    '--theme NAME     a theme by name or path (A / B); made when there is none; may be given several times',
    '--note MARKDOWN  a note on the passage',
    'With --json: the annotation record.',
  ],
  options: {
    quote: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
    theme: { type: 'string', multiple: true },
    note: { type: 'string' },
  },
  async run(call) {
    const [typed, ...rest] = call.positionals
    if (typed === undefined || rest.length > 0)
      throw new WrongUse('annotate needs one article: an id, a beginning of one, or a title.')
    if (!call.one('quote')?.trim()) throw new WrongUse('annotate needs --quote TEXT.')
    if (call.all('theme').some((name) => parseThemePath(name).length === 0)) throw new WrongUse('--theme needs a name.')
    const annotation = await withLibrary(call, { begin: false }, async (library) => {
      const { id } = findArticle(library.rows(), typed)
      const article = orCannot(await library.readArticle(id))
      const { change, annotation: made } = annotating(call, article, library.small().themes)
      const step = { id: randomUUID(), at: made.createdAt, intent: { kind: 'highlight' as const, count: 1 }, change }
      orCannot(await createHistory(library).perform(step))
      return made
    })
    call.voice.out(
      call.json ? `${JSON.stringify(annotation, null, 2)}\n` : `${annotation.id}  ${annotation.quote.exact}\n`,
    )
    return 0
  },
}

/** The highlight and the themes that it needs first, as one change: one step to undo. */
function annotating(call: Call, article: Article, known: readonly Theme[]): { change: Change; annotation: Annotation } {
  const { start, end } = placeOf(call, article)
  const { themeIds, change: newThemes } = themesFor(call.all('theme'), known)
  const added = highlight({
    article,
    start,
    end,
    themeIds,
    colour: null,
    note: call.one('note')?.normalize('NFC') ?? '',
    author: '',
    id: randomUUID(),
    at: new Date().toISOString(),
  })
  const annotation = added?.put[0]?.after
  if (!added || annotation?.kind !== 'annotation') throw new CannotDo('quote-empty', 'The quotation holds no words.')
  return { change: squashChanges([newThemes, added]), annotation }
}

function placeOf(call: Call, article: Article): { readonly start: number; readonly end: number } {
  // Copied from a page, typed words carry the dirt that the import took out of the text.
  const typed = (name: string): string => cleanText(call.one(name) ?? '')
  const exact = typed('quote')
  const found = findQuotation(article.text, { exact, prefix: typed('prefix'), suffix: typed('suffix') })
  switch (found.kind) {
    case 'one':
      return found
    case 'none': {
      const anywhere = findQuotation(article.text, { exact }).kind !== 'none'
      throw anywhere
        ? new CannotDo(
            'quote-context-not-found',
            `These words stand in “${article.title}”, but not with this prefix or suffix: ${exact}`,
          )
        : new CannotDo('quote-not-found', `These words do not stand in “${article.title}”: ${exact}`)
    }
    case 'many':
      throw new CannotDo(
        'quote-ambiguous',
        `These words stand in ${found.count} places in “${article.title}”; give the words before them with --prefix: ${exact}`,
      )
  }
}

function themesFor(
  names: readonly string[],
  known: readonly Theme[],
): { themeIds: readonly RecordId[]; change: Change } {
  const themes = [...known]
  const themeIds: RecordId[] = []
  let change = noChange
  for (const name of names) {
    const theme = findTheme(themes, name)
    if (theme) {
      themeIds.push(theme.id)
      continue
    }
    const made = () => ({ id: randomUUID(), colour: nextColour(themes) })
    const created = createThemePath({ names: parseThemePath(name), themes, made })
    if (created.kind === 'refused') throw new WrongUse('--theme needs a name.')
    themeIds.push(created.theme.id)
    if (created.kind === 'exists') continue
    for (const { after } of created.change.put) if (after.kind === 'theme') themes.push(after)
    change = squashChanges([change, created.change])
  }
  return { themeIds, change }
}
