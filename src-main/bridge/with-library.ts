import type { Outcome } from '#contract/failure'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'

/** Do something with the library that is open; where none is, the answer is why. */
export async function withLibrary<T>(
  opening: Opening<OpenLibrary>,
  act: (open: OpenLibrary) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await opening.current()
  return opened.ok ? act(opened.value) : opened
}
