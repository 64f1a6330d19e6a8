import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { step } from '#domain/notebook/intent'
import { moment, recordId } from '#domain/notebook/records'
import { exportReceipt, exportRequest, plannedFile } from './exporting'
import type { Outcome } from './failure'
import { settings } from './settings'
import { importReport, libraryView, openArticle, passage, verifyReport } from './views'

const nothing = z.null()

const opened = z.strictObject({ library: libraryView, settings, locale: z.string() })

/** An action that needs records no window holds: main gathers them and makes the change. */
export const wideAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('remove-articles'), articleIds: z.array(recordId) }),
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
  /** The same without the right to write, when another program has it open (`library-in-use`). */
  openReadOnly: { asks: nothing, answers: opened },
  readArticle: { asks: recordId, answers: openArticle },
  /** Durable when answered. What changed is heard through `committed`, before the answer. */
  commit: { asks: step, answers: nothing },
  /** `at` and `id` are the step's, made where the intent arises. */
  perform: { asks: z.strictObject({ id: recordId, at: moment, action: wideAction }), answers: nothing },
  undo: { asks: nothing, answers: nothing },
  redo: { asks: nothing, answers: nothing },
  /** Asks the person for files or a folder; null when they thought better of it. */
  importByDialog: { asks: z.enum(['files', 'folder']), answers: z.nullable(importReport) },
  importFiles: { asks: z.array(z.string()).check(z.maxLength(100_000)), answers: importReport },
  importPasted: { asks: z.string().check(z.maxLength(50_000_000)), answers: importReport },
  /** Ends every import asked for so far between two files: what is committed stays and is reported, the rest is left. */
  stopImport: { asks: nothing, answers: nothing },
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
  verifyLibrary: { asks: nothing, answers: verifyReport },
  /** Answered whether or not a library could be opened. */
  readSettings: { asks: nothing, answers: z.strictObject({ settings, locale: z.string() }) },
  saveSettings: { asks: settings, answers: nothing },
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
