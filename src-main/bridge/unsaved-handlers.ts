import type { Handlers } from '#contract/calls'
import { succeeded } from '#contract/failure'
import type { UnsavedSteps } from '../library/unsaved-steps'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'

export interface UnsavedNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly unsaved: UnsavedSteps
}

/** Calls about steps that the library's disk does not take. */
export function unsavedHandlers({
  opening,
  unsaved,
}: UnsavedNeeds): Pick<Handlers, 'keepUnsaved' | 'readUnsaved' | 'takeBack'> {
  return {
    keepUnsaved: (steps) => withLibrary(opening, ({ library }) => unsaved.keep(library.id, steps)),
    readUnsaved: () =>
      withLibrary(opening, async ({ library }) => {
        const { done, undone } = library.steps()
        // The app may have ended between a step being saved and being forgotten here.
        const saved = new Set([...done, ...undone].map(({ id }) => id))
        const kept = unsaved.read(library.id)
        return kept.ok ? succeeded(kept.value.filter(({ id }) => !saved.has(id))) : kept
      }),
    takeBack: () => withLibrary(opening, ({ library }) => library.takeBack()),
  }
}
