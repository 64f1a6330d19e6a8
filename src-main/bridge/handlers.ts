import type { Handlers } from '#contract/calls'
import type { Committed } from '#contract/views'
import { type DeskNeeds, deskHandlers } from './desk-handlers'
import { type DraftNeeds, draftHandlers } from './draft-handlers'
import { type ExportNeeds, exportHandlers } from './export-handlers'
import { type FamilyNeeds, familyHandlers } from './family-handlers'
import { type HistoryNeeds, historyHandlers } from './history-handlers'
import { type ImportNeeds, importHandlers } from './import-handlers'
import { createImporting, type ImportingNeeds } from './importing'
import { type LessonNeeds, lessonHandlers } from './lesson-handlers'
import { type LibraryNeeds, libraryHandlers } from './library-handlers'
import { type PassageNeeds, passageHandlers } from './passage-handlers'
import { type SafetyNeeds, safetyHandlers } from './safety-handlers'
import { type SampleHandlerNeeds, sampleHandlers } from './sample-handlers'
import { type UnsavedNeeds, unsavedHandlers } from './unsaved-handlers'
import { type WatchNeeds, watchHandlers } from './watch-handlers'
import { createWindowHolding } from './window-holding'
import { createWork, type WorkNeeds } from './work'

export type HandlerNeeds = LibraryNeeds &
  PassageNeeds &
  HistoryNeeds &
  Omit<SafetyNeeds, 'work'> &
  UnsavedNeeds &
  DraftNeeds &
  SampleHandlerNeeds &
  FamilyNeeds &
  Omit<LessonNeeds, 'work'> &
  WorkNeeds &
  ImportNeeds &
  ImportingNeeds &
  WatchNeeds &
  ExportNeeds &
  DeskNeeds

/** An answer to every call of the contract; the compiler names one that is missing. */
export function createHandlers(given: HandlerNeeds): Handlers {
  const holding = createWindowHolding()
  const needs = { ...given, broadcast: (committed: Committed) => given.broadcast(holding.partOf(committed)) }
  const work = createWork(needs)
  const importing = createImporting(needs)
  const library = libraryHandlers(needs)
  return {
    ...library,
    readArticle(id) {
      holding.note(id)
      return library.readArticle(id)
    },
    ...passageHandlers(needs),
    ...historyHandlers(needs),
    ...safetyHandlers({ ...needs, work }),
    ...unsavedHandlers(needs),
    ...draftHandlers(needs),
    ...sampleHandlers(needs),
    ...familyHandlers(needs),
    ...lessonHandlers({ ...needs, work }),
    ...importHandlers(needs, importing),
    ...watchHandlers(needs, importing),
    ...exportHandlers(needs),
    ...deskHandlers(needs),
  }
}
