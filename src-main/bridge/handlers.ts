import type { Handlers } from '#contract/calls'
import { type DeskNeeds, deskHandlers } from './desk-handlers'
import { type ExportNeeds, exportHandlers } from './export-handlers'
import { type ImportNeeds, importHandlers } from './import-handlers'
import { type LibraryNeeds, libraryHandlers } from './library-handlers'

/** An answer to every call of the contract; the compiler names one that is missing. */
export function createHandlers(needs: LibraryNeeds & ImportNeeds & ExportNeeds & DeskNeeds): Handlers {
  return { ...libraryHandlers(needs), ...importHandlers(needs), ...exportHandlers(needs), ...deskHandlers(needs) }
}
