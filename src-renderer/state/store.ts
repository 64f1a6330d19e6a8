import { create } from 'zustand'
import type { Failure } from '#contract/failure'
import type { LessonsFound } from '#contract/learning'
import type { TakenOver } from '#contract/safety'
import { defaultSettings, type Settings } from '#contract/settings'
import type { ImportProgress, ImportReport, LibraryView } from '#contract/views'
import type { WatchedView } from '#contract/watching'
import { applyChange } from '#domain/notebook/apply-change'
import type { Step } from '#domain/notebook/intent'
import { emptyNotebook, type Notebook } from '#domain/notebook/notebook'
import type { RecordId } from '#domain/notebook/records'
import type { Pointed } from '../actions/pointed'
import type { Correction } from '../details/start-revising'
import type { Order } from '../library/arrange-rows'
import type { FilledIn } from '../library/start-editing'
import type { Point } from '../ui/context-menu'
import { type Kept, keptOf } from './kept'
import type { WhyUnsaved } from './save-queue'

export type Place =
  | { readonly kind: 'articles' }
  /** `id` is the article that has the focus: what is said of "the open article" is said of it. */
  | { readonly kind: 'article'; readonly id: RecordId; readonly beside?: Beside }
  | { readonly kind: 'theme'; readonly id: RecordId }
  | { readonly kind: 'families' }
  | { readonly kind: 'notes' }
  /** A note that need not be there yet: it is made by writing. */
  | { readonly kind: 'note'; readonly id: RecordId }

/** The other of two articles side by side, with what was selected and current in it when it lost the focus. */
export interface Beside {
  readonly id: RecordId
  readonly at: 'left' | 'right'
  readonly selected: Selected | null
  readonly current: RecordId | null
}

/** What is looked for in an article; hit number `at` is the one visited, -1 while there is none. */
export interface Finding {
  readonly articleId: RecordId
  readonly needle: string
  readonly at: number
  /** Where the reader was: typing goes to the first hit from here on. */
  readonly from: number
}

/** A request to bring `[start, end)` into view; a new object each time. */
export interface Visit {
  readonly articleId: RecordId
  readonly start: number
  readonly end: number
  /** `top`: to the top of the view, as for a heading; else no further than needed. */
  readonly to: 'view' | 'top'
}

/** What is open over the rest: one at a time. */
export type Overlay =
  | { readonly kind: 'none' }
  /** What was pasted or dropped; `html` null where it is no more than its text. */
  | { readonly kind: 'paste'; readonly text: string; readonly html: string | null }
  | { readonly kind: 'import-report'; readonly report: ImportReport }
  | { readonly kind: 'export' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'commands' }
  | { readonly kind: 'throw-sample-away' }
  | { readonly kind: 'open-beside' }
  | { readonly kind: 'theme'; readonly id: RecordId | null; readonly parentId: RecordId | null }
  | { readonly kind: 'remove-theme'; readonly id: RecordId }
  | { readonly kind: 'merge-theme'; readonly id: RecordId }
  | { readonly kind: 'remove-articles'; readonly ids: readonly RecordId[] }
  | { readonly kind: 'edit-articles'; readonly ids: readonly RecordId[]; readonly draft: FilledIn | null }
  | { readonly kind: 'revise'; readonly id: RecordId; readonly draft: Correction | null }
  | { readonly kind: 'compare'; readonly one: RecordId; readonly other: RecordId }
  | { readonly kind: 'backups' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'apply-learned'; readonly found: LessonsFound }
  | { readonly kind: 'copies' }
  | { readonly kind: 'aside' }

/** A search for lines of other articles that corrections of this one say something about. */
export interface Looking {
  readonly articleId: RecordId
  /** The blocks that were corrected; null for all corrections of the article. */
  readonly blocks: readonly number[] | null
  /** It takes long enough that a person should know. */
  readonly slow: boolean
  /** Null while it goes on. */
  readonly found: LessonsFound | null
}

/** A part of an article's text that is selected, by mouse or by sentence cursor. Offsets as everywhere. */
export interface Selected {
  readonly articleId: RecordId
  readonly start: number
  readonly end: number
  readonly by: 'mouse' | 'cursor'
}

export interface Message {
  readonly id: number
  readonly tone: 'info' | 'problem'
  readonly text: string
  /** Something that can be done about it, by a button beside it. The message is gone then. */
  readonly act?: { readonly label: string; readonly perform: () => void }
}

/** Something found wrong with the library. Stays until it is read. */
export interface Notice {
  readonly id: number
  readonly failure: Failure
}

export interface State {
  readonly phase: 'opening' | 'open' | 'failed'
  readonly openFailure: Failure | null
  readonly library: Pick<LibraryView, 'id' | 'path' | 'access'> | null
  /** Whether it is the library to try things in, not the person's own. */
  readonly sample: boolean
  readonly kept: Kept
  readonly underway: readonly Step[]
  /** What is drawn: kept with everything underway laid over it. */
  readonly notebook: Notebook
  /** The last step was refused for good and has been taken off the screen. */
  readonly saveFailed: boolean
  /** What is being written and not saved yet, by names that the editors give. */
  readonly writing: ReadonlySet<string>
  /** How a note is shown; null as the window has room. */
  readonly noteMode: 'write' | 'both' | 'read' | null
  /** What the inspector shows of the open article. */
  readonly inspectorTab: 'passages' | 'details'
  readonly listOrder: Order
  /** What is typed over the list of articles, and over that of notes. */
  readonly listFilter: string
  readonly notesFilter: string
  /** The note that stays beside what is read. */
  readonly besideNote: RecordId | null
  readonly settings: Settings
  readonly locale: string
  readonly place: Place
  readonly overlay: Overlay
  readonly selected: Selected | null
  /** The annotation the pointer is over, in text, margin or inspector. */
  readonly hovered: RecordId | null
  /** Articles picked in the list to be edited, exported or removed together. */
  readonly pickedArticles: ReadonlySet<RecordId>
  /** Annotations picked in the inspector to be tagged, merged or removed together. */
  readonly picked: ReadonlySet<RecordId>
  /** The annotation that inspector and text both show as current. */
  readonly current: RecordId | null
  /** A request to bring the current annotation into view in the text; a new object each time. */
  readonly reveal: { readonly annotationId: RecordId } | null
  readonly visit: Visit | null
  readonly finding: Finding | null
  /** The article that had the focus last, for what is opened beside it from the list. */
  readonly lastRead: RecordId | null
  /** Where the theme picker is open: on the selection, on an annotation, or nowhere. */
  readonly picking:
    | { readonly for: 'selection' | 'picked' | 'role' }
    | { readonly for: 'annotation'; readonly id: RecordId }
    | null
  readonly editingNote: RecordId | null
  readonly recentThemes: readonly RecordId[]
  /** What was chosen in the command palette, the last first. */
  readonly recentCommands: readonly string[]
  /** An import underway, with how far it has come once that is known. */
  readonly importing: {
    readonly progress: ImportProgress | null
    /** Nobody asked for it: it comes from a watched folder. */
    readonly byItself: boolean
    readonly paused: boolean
    /** When it was begun or gone on with, in ms since 1970. */
    readonly since: number
    /** How long it has been running by the last that was heard, pauses left out, in ms: what is left is guessed from it. */
    readonly running: number
  } | null
  readonly looking: Looking | null
  /** Folders whose new files are imported by themselves, and what keeps that from being done. */
  readonly watched: WatchedView
  /** What the last import came to, to be looked at again while the window is open. */
  readonly lastReport: ImportReport | null
  readonly messages: readonly Message[]
  /** Why what is underway waits; null while the disk answers. */
  readonly unsaved: WhyUnsaved | null
  /** Steps that waited for the disk and were taken back, the most recent last. */
  readonly takenBack: readonly Step[]
  /** Who has the library now instead of this program. */
  readonly takenOver: TakenOver | null
  /** Steps that waited and could not be saved: of last time, or refused since. They are drawn when they are brought in. */
  readonly aside: readonly Step[]
  /** Whether what waits and what is aside is kept on this computer, for the next time. */
  readonly keptForNextTime: boolean
  readonly notices: readonly Notice[]
  /** Whether the history is open beside the text. */
  readonly historyOpen: boolean
  /** The window is to be closed, and something in it is not saved. */
  readonly leaving: boolean
  /** A context menu and what it is about. */
  readonly contextMenu: { readonly at: Point; readonly about: Pointed } | null
  /** The area that lies over the text in a narrow window. */
  readonly drawer: 'sidebar' | 'inspector' | null
}

const nothingWatched: WatchedView = { folders: [], heldUp: null }

const nothingKept: Kept = { notebook: emptyNotebook, rows: new Map(), history: { undo: null, redo: null } }

export const useStore = create<State>(() => ({
  phase: 'opening',
  openFailure: null,
  library: null,
  sample: false,
  kept: nothingKept,
  underway: [],
  notebook: emptyNotebook,
  saveFailed: false,
  writing: new Set(),
  noteMode: null,
  inspectorTab: 'passages',
  listOrder: 'imported',
  listFilter: '',
  notesFilter: '',
  besideNote: null,
  settings: defaultSettings,
  locale: 'vi',
  place: { kind: 'articles' },
  overlay: { kind: 'none' },
  selected: null,
  current: null,
  hovered: null,
  picked: new Set(),
  pickedArticles: new Set(),
  reveal: null,
  visit: null,
  finding: null,
  lastRead: null,
  picking: null,
  editingNote: null,
  recentThemes: [],
  recentCommands: [],
  importing: null,
  looking: null,
  lastReport: null,
  watched: nothingWatched,
  messages: [],
  unsaved: null,
  takenBack: [],
  takenOver: null,
  aside: [],
  keptForNextTime: false,
  notices: [],
  historyOpen: false,
  leaving: false,
  contextMenu: null,
  drawer: null,
}))

/** Move what is kept or underway; what is drawn follows, and nothing else may set it. */
export function drawn(kept: Kept, underway: readonly Step[]): Pick<State, 'kept' | 'underway' | 'notebook'> {
  return {
    kept,
    underway,
    notebook: underway.reduce((notebook, step) => applyChange(notebook, step.change), kept.notebook),
  }
}

export function opened(library: LibraryView, settings: Settings, locale: string): Partial<State> {
  return {
    ...drawn(keptOf(library), []),
    unsaved: null,
    takenBack: [],
    takenOver: null,
    aside: [],
    lastReport: null,
    watched: nothingWatched,
    notices: noticesOf(library.notices),
    phase: 'open',
    openFailure: null,
    library: { id: library.id, path: library.path, access: library.access },
    settings,
    locale,
  }
}

let lastNotice = 0

export function noticesOf(failures: readonly Failure[]): readonly Notice[] {
  return failures.map((failure) => {
    lastNotice += 1
    return { id: lastNotice, failure }
  })
}
