import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'

/**
 * What can go wrong that a reader can act on. A value, never thrown: Electron strips class and fields from anything
 * thrown across the bridge. The words for the screen are chosen in the renderer from the code.
 */
export const failure = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('not-saved'),
    /** `taken-over`: another program or computer has the library now; nothing is written here until it is ours again. */
    reason: z.enum(['disk-full', 'no-permission', 'folder-gone', 'taken-over', 'unknown']),
  }),
  z.strictObject({ code: z.literal('read-only') }),
  z.strictObject({ code: z.literal('changed-meanwhile') }),
  z.strictObject({ code: z.literal('not-valid'), where: z.string() }),
  z.strictObject({ code: z.literal('not-found'), what: z.string() }),
  z.strictObject({ code: z.literal('library-missing'), path: z.string() }),
  z.strictObject({ code: z.literal('library-unreadable'), path: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('library-newer'), path: z.string(), version: z.int() }),
  z.strictObject({ code: z.literal('library-in-use'), path: z.string(), by: z.string() }),
  z.strictObject({ code: z.literal('library-damaged'), path: z.string(), keptAt: z.string() }),
  /** A damaged document was replaced by the one of a backup made at `from`; what was damaged is at `keptAt`. */
  z.strictObject({ code: z.literal('restored-from-backup'), path: z.string(), keptAt: z.string(), from: z.string() }),
  /** Acknowledged lines cannot be read any more. All that can be read was applied; the whole journal is at `keptAt`. */
  z.strictObject({ code: z.literal('journal-damaged'), path: z.string(), keptAt: z.string() }),
  /** Another program changed a document while this one had changes for it: ours stands, theirs is at `keptAt`. */
  z.strictObject({ code: z.literal('outside-conflict'), path: z.string(), keptAt: z.string() }),
  /** A sync tool left its own copy of a document beside it. */
  z.strictObject({ code: z.literal('conflict-copy'), path: z.string() }),
  /** The computer's clock is earlier than it was at `last`. */
  z.strictObject({ code: z.literal('clock-backwards'), last: z.string() }),
  /** The bytes an article was imported from make no text in this encoding. */
  z.strictObject({ code: z.literal('not-in-encoding'), encoding: z.string() }),
  /** The person ended it before it had done anything. */
  z.strictObject({ code: z.literal('stopped') }),
  z.strictObject({ code: z.literal('nothing-to-undo') }),
  z.strictObject({ code: z.literal('nothing-to-redo') }),
  z.strictObject({ code: z.literal('would-overwrite'), folder: z.string(), files: z.array(z.string()) }),
  z.strictObject({
    code: z.literal('not-written'),
    path: z.string(),
    reason: z.string(),
    /** What was written before it, when anything was. */
    written: z.optional(z.array(z.string())),
  }),
  /** What is imported from a folder of the library itself, or from one that it lies in, would be imported again and again. */
  z.strictObject({
    code: z.literal('cannot-watch'),
    folder: z.string(),
    why: z.enum(['in-library', 'around-library']),
  }),
  /** What is new in the watched folders is not taken in, for want of a library that takes it; it is tried again by itself. */
  z.strictObject({
    code: z.literal('watching-waits'),
    reason: z.enum(['disk-full', 'no-permission', 'folder-gone', 'taken-over', 'read-only', 'unknown']),
  }),
  /** A watched folder is closed to us; it is tried again by itself. */
  z.strictObject({ code: z.literal('cannot-read-watched'), folder: z.string() }),
  /** What was being typed, or waited to be saved, and was kept on this computer cannot be read at the moment; it stands as it was. */
  z.strictObject({ code: z.literal('cannot-read-draft'), path: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('not-understood'), where: z.string() }),
  z.strictObject({ code: z.literal('unexpected') }),
])

export type Failure = Frozen<z.infer<typeof failure>>
export type FailureCode = Failure['code']

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export function succeeded<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
