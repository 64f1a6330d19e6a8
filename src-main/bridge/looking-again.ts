import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'

/** Going from one window to the next and back must not read the folder each time, in ms. */
const atMostEvery = 5_000

/** What to do when the window comes back: somebody may have changed files meanwhile without the system telling. */
export function lookingAgain(
  opening: Opening<OpenLibrary>,
  logError: (where: string, thrown: unknown) => void,
): () => void {
  // A window gets the focus as it opens, when the library has only just been read.
  let looked = performance.now()
  return () => {
    if (performance.now() - looked < atMostEvery) return
    looked = performance.now()
    opening
      .current()
      .then((opened) => (opened.ok ? opened.value.library.lookAgain() : undefined))
      .catch((thrown: unknown) => logError('looking again', thrown))
  }
}
