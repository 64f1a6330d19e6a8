import type { Failure, Outcome } from '#contract/failure'
import type { TakenOver } from '#contract/safety'
import type { ArticleRow, VerifyReport } from '#contract/views'
import type { Change } from '#domain/notebook/change'
import type { Step } from '#domain/notebook/intent'
import type {
  Annotation,
  Article,
  GlossaryEntry,
  Moment,
  Note,
  RecordId,
  RecordKind,
  SavedQuery,
  Theme,
} from '#domain/notebook/records'
import type { Watch } from './watch'

/** Records that are small and few enough to be in memory always. */
export interface SmallRecords {
  readonly themes: readonly Theme[]
  readonly notes: readonly Note[]
  readonly glossary: readonly GlossaryEntry[]
  readonly queries: readonly SavedQuery[]
}

/** What a commit is to the history: a step of its own, or the taking back or doing again of an earlier one. */
export type StepMark =
  | ({ readonly kind: 'do' } & Omit<Step, 'change'>)
  | { readonly kind: 'undo'; readonly id: RecordId }
  | { readonly kind: 'redo'; readonly id: RecordId }

/** What can be taken back and what can be done again, the most recent last. */
export interface StepStacks {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export interface CommitReceipt {
  /** Rows of articles that were put or whose annotations changed. */
  readonly rows: readonly ArticleRow[]
  readonly removedArticles: readonly RecordId[]
}

/** What is different although no commit was answered: files that another program changed, things found wrong. */
export interface LibraryNews {
  /** Articles whose records may be others now: read them again. Those that are gone are in `removedArticles`. */
  readonly rows: readonly ArticleRow[]
  readonly removedArticles: readonly RecordId[]
  /** Whether themes, notes, glossary or queries are others now. */
  readonly small: boolean
  readonly notices: readonly Failure[]
  /** Who has the library now instead of this process; null when it is ours again. Left out when that is as before. */
  readonly takenOver?: TakenOver | null
}

export interface BackupView {
  readonly id: string
  readonly at: Moment
  readonly reason: 'automatic' | 'asked-for' | 'before-migration'
}

/** One record that a restore would add, change or remove. `name` is its title or name, or the passage's words. */
export interface Difference {
  readonly kind: RecordKind
  readonly id: RecordId
  readonly how: 'added' | 'changed' | 'removed'
  readonly name: string
}

/** Backups and what sync tools leave: each answers a change, which goes through `commit` and can be undone like any. */
export interface SafetyNet {
  /** From the newest to the oldest. */
  backups(): readonly BackupView[]
  /** Null when nothing has changed since the newest. */
  readonly backUp: (watch?: Watch) => Promise<Outcome<BackupView | null>>
  /** What would take the records of this library back to a backup. Nothing is changed. */
  changeTo(backupId: string, watch?: Watch): Promise<Outcome<Change>>
  /** Copies that Syncthing, Dropbox and the like left beside documents, as paths in the library with `/`. */
  conflictCopies(): readonly string[]
  /** What would bring in from a copy the records that are newer there or missing here, and those without a date when asked. */
  changeFrom(copy: string, undated: 'as-here' | 'as-there'): Promise<Outcome<Change>>
  /** Move a copy out of the way; answers where it is kept. */
  putAside(copy: string): Promise<Outcome<string>>
}

/**
 * The door to everything that is kept. `commit` is the only way in: when it answers ok, the change is on the disk and
 * would survive a power cut; when it answers a failure, neither disk nor memory has moved.
 */
export interface Library {
  readonly id: RecordId
  readonly path: string
  readonly access: 'full' | 'read-only'
  /** What was found wrong while opening, already made safe. */
  readonly notices: readonly Failure[]
  rows(): readonly ArticleRow[]
  /** JSON of each row: `rows` without reading those that nobody has asked for yet. */
  rowTexts(): Iterable<string>
  small(): SmallRecords
  readArticle(id: RecordId): Promise<Outcome<Article>>
  /** In text order: by start, then by end, then by id. Empty for an article without any. */
  readAnnotations(articleId: RecordId): Promise<Outcome<readonly Annotation[]>>
  /** `mark` says what the commit is to the history; without one it is not part of it. */
  commit(change: Change, mark?: StepMark): Promise<Outcome<CommitReceipt>>
  /** The steps that can be taken back or done again, as acknowledged. */
  steps(): StepStacks
  /** Keep the bytes a file was imported from; answers their lower-case hex SHA-256. */
  keepOriginal(bytes: Uint8Array): Promise<Outcome<string>>
  /** The bytes kept under this hash, whole; `not-found` when they are not there or are not what was kept. */
  readOriginal(sha256: string): Promise<Outcome<Uint8Array>>
  /** Read everything and say what is wrong; `stopped` when its watcher ended it. */
  readonly verify: (watch?: Watch) => Promise<Outcome<VerifyReport>>
  readonly safetyNet: SafetyNet
  /** Take the library back from another computer that has taken it: the person says so. `library-in-use` when it is a program of this one. */
  takeBack(): Promise<Outcome<null>>
  /** Hear of what happens without a commit; answers how to stop hearing. */
  onNews(hear: (news: LibraryNews) => void): () => void
  /** Look for what other programs changed. Happens by itself where the system tells; call it when the window comes back. */
  lookAgain(): Promise<void>
  close(): Promise<Outcome<null>>
}
