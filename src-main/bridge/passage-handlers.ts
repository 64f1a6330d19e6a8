import type { Handlers } from '#contract/calls'
import type { Library } from '../library/library'
import { findPassages } from './find-passages'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { createPassagePlaces, type PassagePlaces } from './passage-places'
import { withLibrary } from './with-library'

export interface PassageNeeds {
  readonly opening: Opening<OpenLibrary>
}

/** Calls about passages wherever they are: notes show them by their ids, and whoever writes looks for them by words. */
export function passageHandlers({ opening }: PassageNeeds): Pick<Handlers, 'readPassages' | 'findPassages'> {
  const placesIn = new WeakMap<Library, PassagePlaces>()
  const placesOf = (library: Library): PassagePlaces => {
    const places = placesIn.get(library) ?? createPassagePlaces(library)
    placesIn.set(library, places)
    return places
  }
  let asked = 0
  return {
    readPassages: (ids) => withLibrary(opening, ({ library }) => placesOf(library).lookUp(ids)),
    findPassages: (search) => {
      asked += 1
      const nth = asked
      // Whoever types on has no use for what was found for half a word.
      return withLibrary(opening, ({ library }) => findPassages(library, search, () => nth !== asked))
    },
  }
}
