import type { Handlers } from '#contract/calls'
import { type Outcome, succeeded } from '#contract/failure'
import type { FamiliesProgress, FamilyView } from '#contract/views'
import type { Family } from '#domain/importing/duplicates/find-families'
import type { Library } from '../library/library'
import { type Compared, createFamilySearch, type FamilySearch } from '../workers/families/family-search'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'

export interface FamilyNeeds {
  readonly opening: Opening<OpenLibrary>
  /** The bundled thread that compares; null compares in main. */
  readonly familyScript: string | null
  readonly tellFamilies: (progress: FamiliesProgress) => void
}

/** How long main reads articles for the search before it lets others have their turn, in ms. */
const turn = 8
/** Articles that are handed over together. */
const together = 32

interface Search {
  readonly search: FamilySearch
  readonly close: () => Promise<void>
}

/** One asking: it gives up at its next step once it is no longer wanted. */
interface Asked {
  wanted: boolean
  /** All is handed over, and nothing but ending the thread would end it. */
  comparing: boolean
}

/**
 * Articles that tell one story in much the same words. What was read of an article is kept while the app runs, so that
 * asking again after an import reads only what is new. A later question ends an earlier one.
 */
export function familyHandlers(needs: FamilyNeeds): Pick<Handlers, 'findFamilies' | 'stopFamilies'> {
  const { opening, familyScript, tellFamilies } = needs
  let search: Promise<Search> | null = null
  let last: { readonly asked: Asked; readonly ended: Promise<unknown> } | null = null

  const stop = async (): Promise<void> => {
    const stopping = last
    if (!stopping) return
    stopping.asked.wanted = false
    if (stopping.asked.comparing) {
      // Nobody waits for the comparison any more; what the thread knew is read again when somebody does.
      const begun = search
      search = null
      await (await begun)?.close()
    }
    await stopping.ended
  }
  const find = async (library: Library, asked: Asked): Promise<Outcome<FamilyView[] | null>> => {
    try {
      search ??= begun(familyScript)
      const begunSearch = await search
      return await familiesOf(library, begunSearch.search, { asked, tellFamilies })
    } catch (thrown) {
      if (asked.wanted) throw thrown
      return succeeded(null)
    }
  }
  return {
    findFamilies: () =>
      withLibrary(opening, async ({ library }) => {
        const asked: Asked = { wanted: true, comparing: false }
        const before = stop()
        const finding = before.then(() => find(library, asked))
        last = { asked, ended: finding.catch(() => undefined) }
        return finding
      }),
    async stopFamilies() {
      await stop()
      return succeeded(null)
    },
  }
}

async function begun(script: string | null): Promise<Search> {
  if (script === null) return { search: createFamilySearch(), close: async () => undefined }
  const { createFamilyThread } = await import('../workers/families/family-thread')
  const thread = createFamilyThread(script)
  return { search: thread, close: thread.close }
}

interface Finding {
  readonly asked: Asked
  readonly tellFamilies: (progress: FamiliesProgress) => void
}

async function familiesOf(
  library: Library,
  search: FamilySearch,
  { asked, tellFamilies }: Finding,
): Promise<Outcome<FamilyView[] | null>> {
  const keys = new Map(library.rows().map(({ id, fingerprint }) => [`${id} ${fingerprint}`, id]))
  const missing = await search.missing([...keys.keys()])
  const total = missing.length
  let since = performance.now()
  let waiting: Compared[] = []
  for (const [done, key] of missing.entries()) {
    const article = await library.readArticle(keys.get(key) ?? '')
    // One that was removed meanwhile has no family; one that cannot be read is reported where it is opened.
    if (article.ok) waiting.push({ key, ...comparedIn(article.value) })
    if (waiting.length >= together) {
      await search.add(waiting)
      waiting = []
      tellFamilies({ done, total })
    }
    if (!asked.wanted) return succeeded(null)
    if (performance.now() - since < turn) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
  if (waiting.length > 0) await search.add(waiting)
  tellFamilies({ done: total, total })
  asked.comparing = true
  const families = await search.families()
  asked.comparing = false
  return succeeded(asked.wanted ? families.map(viewOf) : null)
}

function comparedIn({ id, text, blocks }: Omit<Compared, 'key'>): Omit<Compared, 'key'> {
  return { id, text, blocks }
}

function viewOf({ ids, pairs }: Family): FamilyView {
  return {
    ids: [...ids],
    pairs: pairs.map(({ one, other, likeness }) => ({ one, other, similarity: likeness.similarity })),
  }
}
