import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import type { ImportReport } from './views'

/** A folder whose new files are imported by themselves; `gone` and `unreadable` as it was met last. */
export const watchedFolder = z.strictObject({ path: z.string(), state: z.enum(['watched', 'gone', 'unreadable']) })

export type WatchedFolder = Frozen<z.infer<typeof watchedFolder>>

/** What happened in the watched folders: `report` when something of them was imported or refused. */
export interface WatchedNews {
  readonly folders: readonly WatchedFolder[]
  readonly report: ImportReport | null
}
