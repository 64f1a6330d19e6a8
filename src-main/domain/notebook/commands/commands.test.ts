import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestryOf } from '#domain/themes/tree'
import { applyChange } from '../apply-change'
import { type Change, isNoChange, reverseChange } from '../change'
import { checkChange } from '../check-change'
import type { Notebook } from '../notebook'
import { numberedId, someColour, someMoment, someNotebook } from '../notebook.arbitrary'
import { type Annotation, type Article, blockRoles, notebookRecord, type RecordId, type Theme } from '../records'
import { createNote } from './create-note'
import { createTheme, createThemePath } from './create-theme'
import { editArticle } from './edit-article'
import { editNote } from './edit-note'
import { editNotebookNote } from './edit-notebook-note'
import { editTheme } from './edit-theme'
import { highlight } from './highlight'
import { mergeThemes } from './merge-themes'
import { moveTheme } from './move-theme'
import { recolour } from './recolour'
import { removeAnnotations } from './remove-annotations'
import { removeArticles } from './remove-articles'
import { removeNotebookNote } from './remove-notebook-note'
import { removeTheme } from './remove-theme'
import { resize } from './resize'
import { setRole } from './set-role'
import { tag } from './tag'
import { parseThemePath } from './theme-path'
import { untag } from './untag'

/** What a person might choose: `pick` says which record, `span` where, the rest what it becomes. */
const someChoice = fc.record({
  pick: fc.nat(),
  other: fc.nat(),
  span: fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 })),
  words: fc.constantFrom('Đất đai', ' Hòa  giải ', 'Việc mới', 'A / B', '', 'Xã hội / Y tế'),
  colour: someColour,
  at: someMoment,
  role: fc.constantFrom(...blockRoles),
})
type Choice = typeof someChoice extends fc.Arbitrary<infer T> ? T : never

interface Scene extends Choice {
  readonly notebook: Notebook
  readonly articles: readonly Article[]
  readonly annotations: readonly Annotation[]
  readonly themes: readonly Theme[]
}

const someScene: fc.Arbitrary<Scene> = fc.tuple(someNotebook, someChoice).map(([notebook, choice]) => ({
  ...choice,
  notebook,
  articles: [...notebook.article.values()],
  annotations: [...notebook.annotation.values()],
  themes: [...notebook.theme.values()],
}))

function chosen<T>(records: readonly T[], pick: number): T | undefined {
  return records[pick % records.length]
}

const newId = numberedId(0xfff)

/** Every command on what was chosen; null where there is nothing to do it to or it is refused. */
const commands: Record<string, (scene: Scene) => Change | null> = {
  highlight: ({ articles, pick, span: [start, end], themes, colour, at }) => {
    const article = chosen(articles, pick)
    const themeIds = themes.slice(0, 2).map(({ id }) => id)
    return article ? highlight({ article, start, end, themeIds, colour, note: '', author: 'Lan', id: newId, at }) : null
  },
  tag: ({ annotations, themes, pick, at }) => tag(annotations.slice(pick % 3), chosen(themes, pick)?.id ?? newId, at),
  untag: ({ annotations, themes, pick, at }) => untag(annotations, chosen(themes, pick)?.id ?? newId, at),
  'edit-note': ({ annotations, pick, words, at }) => {
    const annotation = chosen(annotations, pick)
    return annotation ? editNote(annotation, words, at) : null
  },
  recolour: ({ annotations, pick, colour, at }) => recolour(annotations.slice(pick % 3), pick % 2 ? colour : null, at),
  resize: ({ notebook, annotations, pick, span: [start, end], at }) => {
    const annotation = chosen(annotations, pick)
    const article = annotation && notebook.article.get(annotation.articleId)
    return article ? resize({ article, annotation, start, end, at }) : null
  },
  'remove-annotations': ({ annotations, pick }) => removeAnnotations(annotations.slice(pick % 3)),
  'create-theme': ({ themes, pick, words, colour }) => {
    const parentId = chosen(themes, pick)?.id ?? null
    const siblings = themes.filter((theme) => theme.parentId === parentId)
    const created = createTheme({ name: words, parentId, colour, siblings, id: newId })
    return created.kind === 'created' ? created.change : null
  },
  'create-theme-path': ({ themes, words, colour }) => {
    const made = (depth: number) => ({ id: numberedId(0xf00 + depth), colour })
    const created = createThemePath({ names: parseThemePath(words), themes, made })
    return created.kind === 'created' ? created.change : null
  },
  'edit-theme': ({ themes, pick, words, colour }) => {
    const theme = chosen(themes, pick)
    const siblings = themes.filter(({ parentId }) => parentId === theme?.parentId)
    const edited = theme && editTheme({ theme, name: words, colour, description: words, siblings })
    return edited?.kind === 'edited' ? edited.change : null
  },
  'move-theme': ({ themes, pick, other, span }) => {
    const theme = chosen(themes, pick)
    const parentId = other % 3 === 0 ? null : (chosen(themes, other)?.id ?? null)
    const moved = theme && moveTheme({ theme, parentId, beforeId: chosen(themes, span[0])?.id ?? null, themes })
    return moved?.kind === 'moved' ? moved.change : null
  },
  'remove-theme': ({ notebook, themes, pick, at }) => removeTheme(notebook, chosen(themes, pick)?.id ?? newId, at),
  'merge-themes': ({ notebook, themes, pick, other, at }) => {
    const [fromId, intoId] = [chosen(themes, pick)?.id ?? newId, chosen(themes, other)?.id ?? newId]
    return mergeThemes(notebook, { fromId, intoId, at })
  },
  'remove-articles': ({ notebook, articles, pick }) =>
    removeArticles(
      notebook,
      articles.slice(pick % 2).map(({ id }) => id),
    ),
  'edit-article': ({ articles, pick, words }) => {
    const article = chosen(articles, pick)
    return article
      ? editArticle(article, { title: words, source: words, byline: null, place: words, topics: [words, words, ''] })
      : null
  },
  'set-role': ({ articles, pick, role, span }) => {
    const article = chosen(articles, pick)
    return article ? setRole(article, span, role) : null
  },
  'create-note': ({ articles, pick, words, at }) => {
    const article = chosen(articles, pick)
    const about = article ? { kind: 'article' as const, id: article.id, name: article.title } : null
    return createNote({ id: newId, title: `${words}\n${words}`, body: words, about, at })
  },
  'edit-notebook-note': ({ notebook, pick, words, at }) => {
    const note = chosen([...notebook.note.values()], pick)
    return note ? editNotebookNote(note, { body: words, aboutName: words }, at) : null
  },
  'remove-notebook-note': ({ notebook, pick }) => {
    const note = chosen([...notebook.note.values()], pick)
    return note ? removeNotebookNote(note) : null
  },
}

describe.each(Object.entries(commands))('%s', (_, command) => {
  it('is a change that may be applied, leaves only valid records and is taken back whole', () => {
    fc.assert(
      fc.property(someScene, (scene) => {
        const change = command(scene)
        if (!change) return
        expect(checkChange(scene.notebook, change)).toEqual([])
        for (const { before, after } of change.put) {
          expect(notebookRecord.safeParse(after).success).toBe(true)
          expect(after).not.toEqual(before)
        }
        const after = applyChange(scene.notebook, change)
        expect(isNoChange(change)).toBe(sameNotebook(after, scene.notebook))
        const back = applyChange(after, reverseChange(change))
        expect(back).toEqual(scene.notebook)
        expect(checkChange(after, reverseChange(change))).toEqual([])
      }),
    )
  })

  it('leaves every theme of a passage, every parent and every article of a passage in the notebook', () => {
    fc.assert(
      fc.property(someScene, (scene) => {
        const change = command(scene)
        if (!change) return
        const after = applyChange(scene.notebook, change)
        for (const { articleId, themeIds } of after.annotation.values()) {
          expect(after.article.has(articleId)).toBe(true)
          expect(new Set(themeIds).size).toBe(themeIds.length)
          for (const id of themeIds) if (id !== newId) expect(after.theme.has(id)).toBe(true)
        }
        for (const theme of after.theme.values()) {
          expect(theme.parentId === null || after.theme.has(theme.parentId)).toBe(true)
          expect(ancestryOf(theme, after.theme)[0]?.parentId).toBeNull()
        }
      }),
    )
  })
})

function sameNotebook(one: Notebook, other: Notebook): boolean {
  return JSON.stringify(recordsOf(one)) === JSON.stringify(recordsOf(other))
}

function recordsOf(notebook: Notebook): unknown[] {
  return Object.values(notebook).flatMap((table: ReadonlyMap<RecordId, unknown>) => [...table.entries()])
}
