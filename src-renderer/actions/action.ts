import type { LucideIcon } from 'lucide-react'
import type { RecordId } from '#domain/notebook/records'
import type { vi } from '../i18n/vi'
import { type State, useStore } from '../state/store'

/** What an action is done to, where the person did not mean what is current: a card, a theme in the sidebar, a row. */
export interface Subject {
  readonly passageId: RecordId | null
  readonly themeId: RecordId | null
  readonly articleId: RecordId | null
  /**
   * Where the passage was pointed at, if it was: it is meant then, whatever is selected. On a card what opens is to open
   * there and not at the passage's words, which may be out of sight.
   */
  readonly pointedAt?: 'text' | 'card'
}

/** Why an action can do nothing now. */
export type WhyNot = keyof (typeof vi)['whyNot']

export const groups = ['annotating', 'themes', 'library', 'view'] as const
export type Group = (typeof groups)[number]

/**
 * One thing a person can do. Keyboard, menu bar, context menus, tooltips, command palette and the list of shortcuts all
 * read the same object.
 */
export interface Action {
  readonly id: string
  readonly label: `action.${keyof (typeof vi)['action']}`
  /** What the label says between its braces. */
  readonly values?: Readonly<Record<string, number>>
  readonly group: Group
  /** As they come out of the box; `keysOf` has those in force. `Mod` is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[]
  /** `text`: only while the article's text has the focus. `everywhere`: also while typing in a field. */
  readonly where: 'text' | 'outside-fields' | 'everywhere'
  /** Holding the keys does it again and again. Not for what is done and undone by the same keys. */
  readonly repeats?: boolean
  readonly icon?: LucideIcon
  readonly danger?: boolean
  /** Left out of the command palette: it shows the same thing in a better way. */
  readonly unlisted?: boolean
  /** Null when it can be done. Cheap: asked for every row of a menu. */
  readonly whyNot?: (state: State, subject: Subject) => WhyNot | null
  /** Answers whether there was anything to do; if not, the key goes its ordinary way. */
  readonly perform: (subject: Subject) => boolean
}

/** What is meant when nothing is pointed at: what is current and what is open. */
export function subjectNow(): Subject {
  const { current, place } = useStore.getState()
  return {
    passageId: current,
    themeId: place.kind === 'theme' ? place.id : null,
    articleId: place.kind === 'article' ? place.id : null,
  }
}

/** For an action that always has something to do. */
export function done(perform: (subject: Subject) => unknown): (subject: Subject) => boolean {
  return (subject) => {
    perform(subject)
    return true
  }
}

export function unlessReadOnly({ library }: State): WhyNot | null {
  return library?.access === 'read-only' ? 'readOnly' : null
}
