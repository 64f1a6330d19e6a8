import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { step } from '#domain/notebook/intent'
import { moment, partialDate, recordId } from '#domain/notebook/records'
import { draftName, draftText } from './drafts'
import { exportReceipt, exportRequest, plannedFile } from './exporting'
import type { Outcome } from './failure'
import { learnedChoice, lessonSearch, lessonsFound } from './learning'
import { menuLines } from './menu'
import { mostAtOnce, passageLookup, passageSearch, quotedPassage } from './passages'
import { pasted, pastedPreview } from './pasting'
import { backupView, preview, stepList, travelReport, workKind } from './safety'
import { settings } from './settings'
import { familyView, importReport, libraryView, openArticle, passage, verifyReport } from './views'
import { watchedView } from './watching'

const nothing = z.null()
const undated = z.enum(['as-here', 'as-there'])

const opened = z.strictObject({
  library: libraryView,
  settings,
  locale: z.string(),
  /** Whether this is the library to try things in, not the person's own. */
  sample: z.boolean(),
})

/** An action that needs records no window holds: main gathers them and makes the change. */
export const wideAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('remove-articles'), articleIds: z.array(recordId) }),
  z.strictObject({
    kind: z.literal('edit-articles'),
    articleIds: z.array(recordId),
    edit: z.strictObject({
      source: z.optional(z.nullable(z.string())),
      byline: z.optional(z.nullable(z.string())),
      publishedOn: z.optional(z.nullable(partialDate)),
      place: z.optional(z.nullable(z.string())),
      /** Added to the topics that each article has. */
      topics: z.optional(z.array(z.string())),
    }),
  }),
  z.strictObject({
    kind: z.literal('revise-article'),
    articleId: recordId,
    text: z.string().check(z.maxLength(50_000_000)),
  }),
  z.strictObject({
    kind: z.literal('reread-article'),
    articleId: recordId,
    encoding: z.string().check(z.maxLength(40)),
  }),
  /** Lines of articles of `source` in the roles that corrections of another taught; a reader's own word stays. */
  z.strictObject({
    kind: z.literal('apply-learned'),
    source: z.string().check(z.maxLength(1000)),
    articles: z.array(learnedChoice).check(z.maxLength(200_000)),
  }),
  z.strictObject({ kind: z.literal('remove-theme'), themeId: recordId }),
  z.strictObject({ kind: z.literal('merge-themes'), fromId: recordId, intoId: recordId }),
])

/**
 * Every question a window may ask, with the shape of what it asks and what it is answered.
 *
 * Questions and commits, never steps: if two calls must follow each other they are one call. `asks` is parsed in main
 * on every call; answers are `Outcome`s of the shape given here.
 */
export const calls = {
  /**
   * The library of this window; also reports what was found wrong while opening. A library that could not be opened is
   * tried again each time.
   */
  openLibrary: { asks: nothing, answers: opened },
  /** The same without the right to write, when another program has it open (`library-in-use`) or has taken it over. */
  openReadOnly: { asks: nothing, answers: opened },
  /** Close the library and open it anew, when another program has worked on it meanwhile. */
  openAgain: { asks: nothing, answers: opened },
  /** Take the open library back from another computer; `library-in-use` when it is a program of this one that has it. */
  takeBack: { asks: nothing, answers: nothing },
  /**
   * Begin a library in the folder, where one was and is no more (`library-missing`): a drive may only have been taken out,
   * so nothing is begun there before somebody says so.
   */
  createLibrary: { asks: nothing, answers: opened },
  /** Asks the person for another folder and opens the library there; null when they thought better of it. */
  chooseLibrary: { asks: nothing, answers: z.nullable(opened) },
  /** Put the sample library before the person's own, which stays as it is: as it was left, or made anew. */
  openSample: { asks: nothing, answers: opened },
  /** Back to the person's own library; the sample is kept as it is, or deleted with everything in it. */
  leaveSample: { asks: z.enum(['keep', 'throw-away']), answers: opened },
  readArticle: { asks: recordId, answers: openArticle },
  /** Durable when answered. What changed is heard through `committed`, before the answer. */
  commit: { asks: step, answers: nothing },
  /** `at` and `id` are the step's, made where the intent arises. */
  perform: { asks: z.strictObject({ id: recordId, at: moment, action: wideAction }), answers: nothing },
  undo: { asks: nothing, answers: nothing },
  redo: { asks: nothing, answers: nothing },
  readHistory: { asks: nothing, answers: stepList },
  /**
   * Undo or redo, one step after the other, until this step is the last one done; null goes back before the first. Stops
   * at a step that cannot be taken back, and says why. Steps done in the meantime end it where they were done.
   */
  travel: { asks: z.strictObject({ to: z.nullable(recordId) }), answers: travelReport },
  /** Asks the person for files or a folder; null when they thought better of it. */
  importByDialog: { asks: z.enum(['files', 'folder']), answers: z.nullable(importReport) },
  importFiles: { asks: z.array(z.string()).check(z.maxLength(100_000)), answers: importReport },
  importPasted: { asks: pasted, answers: importReport },
  /** What `importPasted` would make, without making it. */
  previewPasted: { asks: pasted, answers: pastedPreview },
  /** Ends every import asked for so far between two files: what is committed stays and is reported, the rest is left. */
  stopImport: { asks: nothing, answers: nothing },
  /** True holds every import between two files; false lets them go on. */
  pauseImport: { asks: z.boolean(), answers: nothing },
  /** The folders watched for this library. From the first asking on they are watched while the app runs. */
  readWatched: { asks: nothing, answers: watchedView },
  /** Asks the person for a folder to watch; null when they thought better of it. */
  watchFolder: { asks: nothing, answers: z.nullable(watchedView) },
  stopWatching: { asks: z.string(), answers: watchedView },
  /** Take in now what was held up, because the person stopped it or the library failed. */
  goOnWatching: { asks: nothing, answers: watchedView },
  /** Exactly what `export` would write, without writing. */
  previewExport: { asks: exportRequest, answers: z.array(plannedFile) },
  /**
   * Asks for a folder unless `folder` names one chosen before; null when they thought better of it. Files that hold
   * something else are `would-overwrite` until `overwrite` is true.
   */
  export: {
    asks: z.strictObject({ request: exportRequest, folder: z.nullable(z.string()), overwrite: z.boolean() }),
    answers: z.nullable(exportReceipt),
  },
  passagesOfTheme: { asks: recordId, answers: z.array(passage) },
  /** An answer for every id, in the order asked for. */
  readPassages: { asks: z.array(recordId).check(z.maxLength(mostAtOnce)), answers: z.array(passageLookup) },
  /** Passages that hold every word typed, accents or not. A later question makes an earlier one end with what it has. */
  findPassages: { asks: passageSearch, answers: z.array(quotedPassage) },
  /**
   * What corrections of an article teach about the others of its source, and which of their lines would change. A later
   * question, or `stopWork`, makes an earlier one end with what it has.
   */
  findLessons: { asks: lessonSearch, answers: lessonsFound },
  /**
   * Articles that tell one story in much the same words, as families; null when it was stopped, or asked again, before it
   * came to an end.
   */
  findFamilies: { asks: nothing, answers: z.nullable(z.array(familyView)) },
  stopFamilies: { asks: nothing, answers: nothing },
  verifyLibrary: { asks: nothing, answers: verifyReport },
  /** Ends work of this kind, which answers `stopped` then: nothing has been changed. What is being written already is not. */
  stopWork: { asks: workKind, answers: nothing },
  /** From the newest to the oldest. */
  listBackups: { asks: nothing, answers: z.array(backupView) },
  /** Null when nothing has changed since the newest. */
  backUp: { asks: nothing, answers: z.nullable(backupView) },
  previewRestore: { asks: z.string(), answers: preview },
  /** Take every record back to what it was in the backup, as one step that can be undone. */
  restore: { asks: z.strictObject({ id: recordId, at: moment, backupId: z.string() }), answers: nothing },
  /** Copies that sync tools left beside documents, as paths in the library with `/`. */
  listCopies: { asks: nothing, answers: z.array(z.string()) },
  /** `undated`: whether records without a date of their own are to be as here or as in the copy. */
  previewCopy: { asks: z.strictObject({ copy: z.string(), undated }), answers: preview },
  /** Bring in what is newer or missing here, as one step, and put the copy aside; answers where it is kept. */
  mergeCopy: { asks: z.strictObject({ id: recordId, at: moment, copy: z.string(), undated }), answers: z.string() },
  putAsideCopy: { asks: z.string(), answers: z.string() },
  /** Asks the person where to, and writes a text there; answers its path, or null when they thought better of it. */
  saveText: {
    asks: z.strictObject({ name: z.string().check(z.maxLength(200)), text: z.string().check(z.maxLength(50_000_000)) }),
    answers: z.nullable(z.string()),
  },
  /**
   * Keep steps that wait for the library's disk on this computer's own, so that the end of the app does not take them;
   * those kept before give way. None forgets them.
   */
  keepUnsaved: { asks: z.array(step).check(z.maxLength(10_000)), answers: nothing },
  /** Steps that waited when the app last ended, in the order they were made, without those that were saved after all. */
  readUnsaved: { asks: nothing, answers: z.array(step) },
  /**
   * Keep what is being typed in a dialog for this library on this computer, so that the end of the app does not take it; what was
   * kept under the name before gives way.
   */
  keepDraft: { asks: z.strictObject({ name: draftName, text: draftText }), answers: nothing },
  /** What was kept under the name; null when nothing is. */
  readDraft: { asks: draftName, answers: draftText },
  /** Close the window although something in it is not saved: the person has been asked. */
  leaveUnsaved: { asks: nothing, answers: nothing },
  /** Answered whether or not a library could be opened. */
  readSettings: { asks: nothing, answers: z.strictObject({ settings, locale: z.string() }) },
  saveSettings: { asks: settings, answers: nothing },
  /** What the menu bar is to call the window's actions, their keys, and which can be done now. */
  showInMenu: { asks: menuLines, answers: nothing },
  /** Opens an `https:` or `mailto:` address in the person's own browser. */
  openLink: { asks: z.string().check(z.maxLength(4096)), answers: nothing },
  /** Shows the exported file or the library in the file manager. Only paths that main has named before. */
  showInFolder: { asks: z.string(), answers: nothing },
} satisfies Record<string, { asks: z.ZodMiniType; answers: z.ZodMiniType }>

export type Calls = typeof calls
export type CallName = keyof Calls
export type Asks<N extends CallName> = Frozen<z.infer<Calls[N]['asks']>>
export type Answers<N extends CallName> = Frozen<z.infer<Calls[N]['answers']>>
export type Handlers = { readonly [N in CallName]: (asked: Asks<N>) => Promise<Outcome<Answers<N>>> }
export type WideAction = Frozen<z.infer<typeof wideAction>>

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}
