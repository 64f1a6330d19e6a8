import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { failure } from './failure'
import type { ImportReport } from './views'

/** A folder whose new files are imported by themselves; `gone` and `unreadable` as it was met last. */
export const watchedFolder = z.strictObject({ path: z.string(), state: z.enum(['watched', 'gone', 'unreadable']) })

/**
 * Why what is new is not taken in: the person stopped it, and it stays so until they say otherwise or the app starts
 * again; or the library failed, and it is tried again by itself, less and less often.
 */
const heldUp = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('stopped') }),
  z.strictObject({ why: z.literal('failed'), failure }),
])

export const watchedView = z.strictObject({ folders: z.array(watchedFolder), heldUp: z.nullable(heldUp) })

export type WatchedFolder = Frozen<z.infer<typeof watchedFolder>>
export type HeldUp = Frozen<z.infer<typeof heldUp>>
export type WatchedView = Frozen<z.infer<typeof watchedView>>

/** What happened in the watched folders: `report` when something of them was imported or refused. */
export interface WatchedNews extends WatchedView {
  readonly report: ImportReport | null
}
