import { type Family, findFamilies } from '#domain/importing/duplicates/find-families'
import type { ReadText } from '#domain/importing/duplicates/shingles'
import { type Signature, signatureOf } from '#domain/importing/duplicates/signature'
import type { RecordId } from '#domain/notebook/records'

/** An article to be compared. `key` names its text: another text of the same article has another one. */
export interface Compared extends ReadText {
  readonly key: string
  readonly id: RecordId
}

/** Looks for families among articles. What was read of a text is kept, so that it need not be handed in again. */
export interface FamilySearch {
  /** Which of these are not known yet. What is not among them is forgotten. */
  missing(keys: readonly string[]): Promise<readonly string[]>
  add(articles: readonly Compared[]): Promise<void>
  families(): Promise<readonly Family[]>
}

/** Here and now: the one that a thread of its own runs, see `family-thread`. */
export function createFamilySearch(): FamilySearch {
  const known = new Map<string, Signature>()
  return {
    async missing(keys) {
      const wanted = new Set(keys)
      for (const key of known.keys()) if (!wanted.has(key)) known.delete(key)
      return keys.filter((key) => !known.has(key))
    },
    async add(articles) {
      for (const { key, ...article } of articles) known.set(key, signatureOf(article))
    },
    families: async () => findFamilies(known.values()),
  }
}
