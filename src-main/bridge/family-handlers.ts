import type { Handlers } from '#contract/calls'
import { type Outcome, succeeded } from '#contract/failure'
import type { FamilyView } from '#contract/views'
import { findFamilies } from '#domain/importing/duplicates/find-families'
import { type Signature, signatureOf } from '#domain/importing/duplicates/signature'
import type { Library } from '../library/library'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'

export interface FamilyNeeds {
  readonly opening: Opening<OpenLibrary>
}

/** How long the search for families works before it lets others have their turn, in ms. */
const turn = 12

/**
 * Articles that tell one story in much the same words. Signatures are kept while the app runs, by the fingerprint of the
 * text they were made of, so that asking again after an import reads only what is new.
 */
export function familyHandlers({ opening }: FamilyNeeds): Pick<Handlers, 'findFamilies'> {
  const known = new WeakMap<Library, Map<string, Signature>>()
  return {
    findFamilies: () =>
      withLibrary(opening, async ({ library }) => {
        const before = known.get(library) ?? new Map<string, Signature>()
        const signatures = await signaturesOf(library, before)
        if (!signatures.ok) return signatures
        known.set(library, signatures.value)
        return succeeded(findFamilies(signatures.value.values()).map(viewOf))
      }),
  }
}

async function signaturesOf(
  library: Library,
  before: ReadonlyMap<string, Signature>,
): Promise<Outcome<Map<string, Signature>>> {
  const after = new Map<string, Signature>()
  let since = performance.now()
  for (const { id, fingerprint } of library.rows()) {
    const key = `${id} ${fingerprint}`
    const kept = before.get(key)
    if (kept) {
      after.set(key, kept)
      continue
    }
    const article = await library.readArticle(id)
    // One that was removed meanwhile has no family; one that cannot be read is reported where it is opened.
    if (article.ok) after.set(key, signatureOf(article.value))
    if (performance.now() - since < turn) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
  return succeeded(after)
}

function viewOf({ ids, pairs }: ReturnType<typeof findFamilies>[number]): FamilyView {
  return {
    ids: [...ids],
    pairs: pairs.map(({ one, other, likeness }) => ({ one, other, similarity: likeness.similarity })),
  }
}
