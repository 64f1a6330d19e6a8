import { cleanText } from '../clean-text'
import type { PicturePlace } from '../picture-place'
import type { Hint } from '../pieces'
import type { Cue } from './element-cues'
import type { HtmlElement, HtmlNode } from './html-tree'

/** A picture that a page shows. */
export interface PagePicture extends Omit<PicturePlace, 'at'> {
  /** The place of the block that follows it. */
  readonly before: number
  readonly cue: Cue | null
  /** What holds it, the outermost first, and the picture itself, by their `id`. */
  readonly within: readonly number[]
}

/** A page that shows more was made to hurt. */
export const mostPictures = 2000

const longestAlt = 1000
const mostAddresses = 12

/** Where a picture says that it can be had, the one that it names itself first. Nothing is asked for there. */
export function addressesOf(element: HtmlElement): readonly string[] {
  const said = [element, ...element.children.filter(isElement)].flatMap(({ attributes }) => [
    attributes.get('src') ?? '',
    ...candidates(attributes.get('srcset') ?? ''),
  ])
  return [...new Set(said.map((address) => address.trim()).filter((address) => address !== ''))].slice(0, mostAddresses)
}

/** The addresses of a `srcset`, without what it says of their sizes. Those of `data:` hold commas, and stand in `src`. */
function candidates(srcset: string): readonly string[] {
  return srcset.includes('data:') ? [] : srcset.split(/,\s/u).flatMap((each) => each.trim().split(/\s/u)[0] ?? [])
}

/** The words that stand for a picture; file names say nothing to anybody. */
export function altOf(element: HtmlElement): string {
  const inner =
    element.name === 'picture' ? element.children.filter(isElement).find(({ name }) => name === 'img') : null
  const { attributes } = inner ?? element
  const words = cleanText(attributes.get('alt') ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
  return words.length > longestAlt || /^\S+\.(?:jpe?g|png|gif|webp|avif)$/iu.test(words) ? '' : words
}

function isElement(node: HtmlNode): node is HtmlElement {
  return node.kind === 'element'
}

export interface Judgement {
  readonly hints: readonly Hint[]
  /** The elements that hold the article, by their `id`; null when nobody has judged. */
  readonly body: ReadonlySet<number> | null
}

/**
 * The pictures that belong to the article: not those of menus, teasers and the page around it. Where somebody has judged
 * the page, what holds the picture is of the article, or it stands between the title and the last line of it.
 */
export function picturesOfStory(pictures: readonly PagePicture[], { hints, body }: Judgement): readonly PagePicture[] {
  const told = hints.map(({ given }) => given !== 'site' && given !== 'related' && given !== 'topic')
  const title = hints.findIndex(({ given }) => given === 'title')
  const first = title >= 0 ? title : told.indexOf(true)
  const last = told.lastIndexOf(true)
  return pictures.filter(({ cue, before, within }) => {
    if (cue === 'site' || cue === 'related') return false
    return body === null || within.some((id) => body.has(id)) || (before > first && before <= last)
  })
}
