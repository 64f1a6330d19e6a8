import type { Handlers } from '#contract/calls'
import type { Drafts } from '../library/drafts'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'

export interface DraftNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly drafts: Drafts
}

/** Calls about what is typed in dialogs and not saved yet. */
export function draftHandlers({ opening, drafts }: DraftNeeds): Pick<Handlers, 'keepDraft' | 'readDraft'> {
  return {
    keepDraft: ({ name, text }) => withLibrary(opening, ({ library }) => drafts.keep(library.id, name, text)),
    readDraft: (name) => withLibrary(opening, ({ library }) => drafts.read(library.id, name)),
  }
}
