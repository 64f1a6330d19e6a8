import { htmlSource, placeAttribute } from '#domain/importing/html/html-source'
import type { HtmlTree } from '#domain/importing/html/html-tree'

/** What is asked of a node of the page. */
interface Judged {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>
}

/** What the judge costs grows with elements, and letters, times depth; a newspaper page has about 3,000 at depth 20. */
const mostElements = 12_000
const mostWork = 400_000
const mostLetters = 10_000_000

/**
 * The elements of a page that hold its article, by their `id`, as Mozilla's Readability judges (what Firefox shows as
 * reader view); null when it finds none, or when the page is too large to be asked about in reasonable time.
 */
export async function readableBody(tree: HtmlTree): Promise<ReadonlySet<number> | null> {
  const { elements, deepest, length } = tree
  if (elements > mostElements || elements * deepest > mostWork || length * deepest > mostLetters) return null
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  try {
    const { document } = parseHTML(htmlSource(tree))
    const judged = new Readability(document, {
      charThreshold: 200,
      disableJSONLD: true,
      keepClasses: true,
      // The judge hands out the node itself, of a library that has what is asked of it here.
      serializer: (node) => node as unknown as Judged,
    }).parse()
    const found = judged?.content?.querySelectorAll(`[${placeAttribute}]`) ?? []
    const body = new Set([...found].map((element) => Number(element.getAttribute(placeAttribute))))
    return body.size > 0 ? body : null
  } catch {
    // A page that it stumbles over is read by what its elements say.
    return null
  }
}
