import type { ArticleRow } from '#contract/views'
import type { Note, RecordId, Theme } from '#domain/notebook/records'
import { themePathName } from '#domain/themes/tree'
import type { Action, WhyNot } from '../actions/action'
import { type Findable, findable, findFolded } from './find-folded'

/** Something that the command palette offers to do or to open. */
export type Offer =
  | { readonly kind: 'action'; readonly action: Action; readonly label: string; readonly whyNot: WhyNot | null }
  | { readonly kind: 'theme'; readonly theme: Theme; readonly path: string }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'article'; readonly row: ArticleRow }

export type Kind = Offer['kind']

export interface Findables {
  readonly actions: readonly Findable<Offer>[]
  readonly themes: readonly Findable<Offer>[]
  readonly notes: readonly Findable<Offer>[]
  readonly articles: readonly Findable<Offer>[]
}

/** Names an offer, also among those chosen lately. */
export function keyOfOffer(offer: Offer): string {
  switch (offer.kind) {
    case 'action':
      return `action ${offer.action.id}`
    case 'theme':
      return `theme ${offer.theme.id}`
    case 'note':
      return `note ${offer.note.id}`
    case 'article':
      return `article ${offer.row.id}`
  }
}

// Beyond these one types another letter rather than looking further down.
const most = { actions: 12, themes: 8, notes: 8, articles: 20 } as const
const mostRecent = 6

/**
 * What to offer for what was typed: each kind together, the kind with the best match first, and within it what was
 * chosen lately before the rest. With nothing typed: what was chosen lately, then every action that can be done.
 */
export function offersFor(typed: string, findables: Findables, recent: readonly string[]): readonly Offer[] {
  if (typed.trim() === '') return withoutTyping(findables, recent)
  const place = (offer: Offer): number => {
    const at = recent.indexOf(keyOfOffer(offer))
    return at < 0 ? recent.length : at
  }
  const kinds = (['actions', 'themes', 'notes', 'articles'] as const).map((kind) =>
    findFolded(typed, findables[kind], most[kind]).toSorted(
      (one, other) =>
        Number(isOff(one.item)) - Number(isOff(other.item)) ||
        other.rank - one.rank ||
        place(one.item) - place(other.item),
    ),
  )
  const best = (kind: (typeof kinds)[number]): number => {
    const [first] = kind
    return first ? first.rank - (isOff(first.item) ? 3 : 0) : 0
  }
  return kinds.toSorted((one, other) => best(other) - best(one)).flatMap((kind) => kind.map(({ item }) => item))
}

function isOff(offer: Offer): boolean {
  return offer.kind === 'action' && offer.whyNot !== null
}

function withoutTyping(findables: Findables, recent: readonly string[]): readonly Offer[] {
  const wanted = new Set(recent)
  const byKey = new Map<string, Offer>()
  for (const kind of Object.values(findables)) {
    if (wanted.size === 0) break
    for (const { item } of kind) if (wanted.has(keyOfOffer(item))) byKey.set(keyOfOffer(item), item)
  }
  const lately = recent
    .flatMap((key) => byKey.get(key) ?? [])
    .filter((offer) => !isOff(offer))
    .slice(0, mostRecent)
  const rest = findables.actions.map(({ item }) => item).filter((offer) => !isOff(offer) && !lately.includes(offer))
  return [...lately, ...rest]
}

const knownThemes = new WeakMap<ReadonlyMap<RecordId, Theme>, readonly Findable<Offer>[]>()
const knownRows = new WeakMap<ReadonlyMap<RecordId, ArticleRow>, readonly Findable<Offer>[]>()
const knownRow = new WeakMap<ArticleRow, Findable<Offer>>()

export function findableThemes(themes: ReadonlyMap<RecordId, Theme>): readonly Findable<Offer>[] {
  const made =
    knownThemes.get(themes) ??
    [...themes.values()].map((theme) => {
      const path = themePathName(theme, themes)
      return findable<Offer>({ kind: 'theme', theme, path }, path)
    })
  knownThemes.set(themes, made)
  return made
}

/** Made ready once for each row: a commit changes a few of ten thousand. */
export function findableArticles(rows: ReadonlyMap<RecordId, ArticleRow>): readonly Findable<Offer>[] {
  const made =
    knownRows.get(rows) ??
    [...rows.values()].map((row) => {
      const one =
        knownRow.get(row) ??
        findable<Offer>({ kind: 'article', row }, [row.title, row.source ?? '', ...row.topics].join('\n'))
      knownRow.set(row, one)
      return one
    })
  knownRows.set(rows, made)
  return made
}

export function findableNotes(notes: ReadonlyMap<RecordId, Note>): readonly Findable<Offer>[] {
  return [...notes.values()].map((note) => findable<Offer>({ kind: 'note', note }, note.title))
}
