import { foldedForAnchoring } from './folded-for-anchoring'
import { createSeedIndex, type SeedIndex } from './seed-index'

/** A text in which many passages are looked for: what that needs is made once, when it is first needed. */
export interface SearchedText {
  readonly text: string
  readonly folded: () => string
  /** Of the folded text. */
  readonly seeds: () => SeedIndex
}

export function searchedText(text: string): SearchedText {
  const folded = once(() => foldedForAnchoring(text))
  return { text, folded, seeds: once(() => createSeedIndex(folded())) }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
