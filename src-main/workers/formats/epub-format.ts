import { posix } from 'node:path'
import { storyFromHtml } from '#domain/importing/article-from-html'
import { statedDate } from '#domain/importing/dates'
import { decodeText } from '#domain/importing/decode-text'
import { parseHtml } from '#domain/importing/html/html-tree'
import { type EpubPackage, epubPackage, packagePath } from './epub-package'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { gatherPictures, type PictureSource } from './pictures/gather-pictures'
import { picturesInZip } from './pictures/pictures-in-zip'
import { objectionToXml } from './safe-xml'
import { zipParts } from './zip-entries'
import { type ZipLimits, ZipRefusal } from './zip-limits'

const limits: ZipLimits = { entries: 20_000, each: 40_000_000, total: 100_000_000 }

/**
 * The pages of an EPUB in the order of its spine, as one article; title, author and date are those of its package.
 * One with pages under a licence lock is `locked`. Its table of contents is left out.
 */
export async function readEpub({ bytes, fileName }: FormatSource): Promise<FormatReading> {
  try {
    const parts = await zipParts(bytes, limits, (path) => /\.(?:xml|opf|x?html?)$/iu.test(path))
    const opfPath = packagePath(xmlIn(parts, 'META-INF/container.xml'))
    if (opfPath === null) return refusedAs('damaged')
    const book = epubPackage(xmlIn(parts, opfPath))
    const locked = lockedIn(parts)
    const paths = book.spine.map((href) => pathFrom(opfPath, href))
    if (paths.some((path) => locked.has(path))) return refusedAs('locked')
    const pages = paths.flatMap((path) => pageIn(parts, path) ?? [])
    if (pages.length === 0) return refusedAs('damaged')
    const html = parseHtml(pages.join('\n'), { xml: true })
    const { draft, pictures } = storyFromHtml({ html, fileName, stated: statedIn(book) })
    const gathered = await gatherPictures(pictures, picturesIn(bytes, paths))
    return { ok: true, draft, encoding: 'utf-8', ...gathered }
  } catch (error) {
    return refusedAs(error instanceof ZipRefusal ? error.code : 'damaged')
  }
}

/** As seen from any of the pages: nobody puts different pictures under the same words beside two of them. */
function picturesIn(bytes: Uint8Array, pages: readonly string[]): PictureSource {
  const { from } = picturesInZip(bytes)
  const folders = new Map(pages.map((path) => [posix.dirname(path), from(path)]))
  return async (address) => {
    for (const source of folders.values()) {
      const found = await source(address)
      if (found) return found
    }
    return null
  }
}

function xmlIn(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const decoded = decodeText(parts.get(path) ?? new Uint8Array())
  const objection = decoded.ok && decoded.text !== '' ? objectionToXml(decoded.text) : 'damaged'
  if (!decoded.ok || objection !== null) throw new ZipRefusal(objection ?? 'damaged')
  return decoded.text
}

function pageIn(parts: ReadonlyMap<string, Uint8Array>, path: string): string | null {
  const bytes = parts.get(path)
  const decoded = bytes && decodeText(bytes)
  return decoded?.ok ? decoded.text : null
}

function pathFrom(opfPath: string, href: string): string {
  const bare = href.replace(/[?#].*$/u, '')
  try {
    return posix.join(posix.dirname(opfPath), decodeURIComponent(bare)).normalize('NFC')
  } catch {
    return posix.join(posix.dirname(opfPath), bare)
  }
}

/** The paths whose content is encrypted (EPUB OCF 3.3, 4.2.6.3.2). Fonts often are, which does not matter. */
function lockedIn(parts: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  if (!parts.has('META-INF/encryption.xml')) return new Set()
  const xml = xmlIn(parts, 'META-INF/encryption.xml')
  return new Set(
    [...xml.matchAll(/CipherReference\s[^>]*URI\s*=\s*["']([^"']+)["']/gu)].map(([, uri]) => pathFrom('', uri ?? '')),
  )
}

function statedIn({ title, creators, publisher, date, source, subjects }: EpubPackage) {
  return {
    title,
    byline: creators.length > 0 ? creators.join(', ') : null,
    source: publisher,
    publishedOn: date === null ? null : statedDate(date),
    url: source !== null && /^https?:\/\/\S+$/u.test(source) ? source : null,
    topics: subjects,
  }
}
