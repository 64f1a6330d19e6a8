import type { WideAction } from '#contract/calls'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Change, squashChanges } from '#domain/notebook/change'
import { applyLearned } from '#domain/notebook/commands/apply-learned'
import { editArticle } from '#domain/notebook/commands/edit-article'
import { mergeThemes } from '#domain/notebook/commands/merge-themes'
import { removeArticles } from '#domain/notebook/commands/remove-articles'
import { removeTheme } from '#domain/notebook/commands/remove-theme'
import type { Intent } from '#domain/notebook/intent'
import { type Notebook, notebookOf } from '#domain/notebook/notebook'
import type { Article, NotebookRecord, RecordId } from '#domain/notebook/records'
import type { Library } from '../library/library'
import { annotationsBearing } from './passages'
import { readTogether } from './read-together'
import { rereadingOf, revisionOf } from './revision'

/** What was meant and the change that does it; the step's `id` and `at` come from where the intent arose. */
export interface Meant {
  readonly intent: Intent
  readonly change: Change
}

/** The change that a wide action makes of the library as it is now. What the action names and is not there: `not-found`. */
export async function wideChange(
  library: Library,
  action: WideAction,
  at: string,
  revisionScript: string | null,
): Promise<Outcome<Meant>> {
  switch (action.kind) {
    case 'remove-articles':
      return removalOfArticles(library, [...new Set(action.articleIds)])
    case 'edit-articles':
      return editOfArticles(library, [...new Set(action.articleIds)], action.edit)
    case 'apply-learned':
      return learnedChange(library, action)
    case 'revise-article':
      return revisionOf(library, action.articleId, action.text, at, revisionScript)
    case 'reread-article':
      return rereadingOf(library, action.articleId, action.encoding, at, revisionScript)
    case 'remove-theme':
      return ofTheme(library, action.themeId, (notebook, { name, count }) => ({
        intent: { kind: 'remove-theme', name, count },
        change: removeTheme(notebook, action.themeId, at),
      }))
    case 'merge-themes': {
      const into = library.small().themes.find(({ id }) => id === action.intoId)
      if (!into) return failed({ code: 'not-found', what: action.intoId })
      return ofTheme(library, action.fromId, (notebook, { name, count }) => ({
        intent: { kind: 'merge-themes', name, into: into.name, count },
        change: mergeThemes(notebook, { fromId: action.fromId, intoId: action.intoId, at }),
      }))
    }
  }
}

async function removalOfArticles(library: Library, ids: readonly RecordId[]): Promise<Outcome<Meant>> {
  const records = await readTogether(ids, async (id): Promise<Outcome<readonly NotebookRecord[]>> => {
    const article = await library.readArticle(id)
    if (!article.ok) return article
    const annotations = await library.readAnnotations(id)
    return annotations.ok ? succeeded([article.value, ...annotations.value]) : annotations
  })
  if (!records.ok) return records
  const notebook = notebookOf(records.value)
  const [only] = notebook.article.values()
  const name = notebook.article.size === 1 && only ? { name: only.title } : {}
  return succeeded({
    intent: { kind: 'remove-articles', count: ids.length, ...name },
    change: removeArticles(notebook, ids),
  })
}

type Edit = Extract<WideAction, { kind: 'edit-articles' }>['edit']

async function editOfArticles(library: Library, ids: readonly RecordId[], edit: Edit): Promise<Outcome<Meant>> {
  const articles = await readTogether(ids, async (id): Promise<Outcome<readonly Article[]>> => {
    const article = await library.readArticle(id)
    return article.ok ? succeeded([article.value]) : article
  })
  if (!articles.ok) return articles
  const { topics = [], ...said } = edit
  const changes = articles.value.flatMap(
    (article) => editArticle(article, { ...said, topics: [...article.topics, ...topics] }) ?? [],
  )
  return succeeded({ intent: { kind: 'edit-articles', count: ids.length }, change: squashChanges(changes) })
}

type Learned = Extract<WideAction, { kind: 'apply-learned' }>

/** The lines as they were shown: one that is another line by now, or that a reader corrected meanwhile, is left alone. */
async function learnedChange(library: Library, { source, articles: choices }: Learned): Promise<Outcome<Meant>> {
  const chosen = new Map(choices.map(({ articleId, lines }) => [articleId, lines]))
  const articles = await readTogether([...chosen.keys()], async (id): Promise<Outcome<readonly Article[]>> => {
    const article = await library.readArticle(id)
    return article.ok ? succeeded([article.value]) : article
  })
  if (!articles.ok) return articles
  let count = 0
  const change = applyLearned(articles.value, ({ id }, { start, end, role }) => {
    const line = chosen.get(id)?.find((one) => one.start === start && one.end === end)
    if (line && line.role !== role) count += 1
    return line?.role
  })
  return succeeded({ intent: { kind: 'apply-learned', count, name: source }, change })
}

interface Tagged {
  readonly name: string
  /** How many passages bear the theme. */
  readonly count: number
}

async function ofTheme(
  library: Library,
  themeId: RecordId,
  meant: (notebook: Notebook, tagged: Tagged) => { readonly intent: Intent; readonly change: Change | null },
): Promise<Outcome<Meant>> {
  const theme = library.small().themes.find(({ id }) => id === themeId)
  if (!theme) return failed({ code: 'not-found', what: themeId })
  const passages = await annotationsBearing(library, themeId)
  if (!passages.ok) return passages
  const { themes, notes } = library.small()
  const notebook = notebookOf([...themes, ...notes, ...passages.value])
  const { intent, change } = meant(notebook, { name: theme.name, count: passages.value.length })
  return change ? succeeded({ intent, change }) : failed({ code: 'not-valid', where: intent.kind })
}
