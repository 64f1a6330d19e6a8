import { SaxesParser } from 'saxes'

/** What the package document of an EPUB says (EPUB 3.3, 5). Paths are as written: relative to that document. */
export interface EpubPackage {
  readonly title: string | null
  readonly creators: readonly string[]
  readonly publisher: string | null
  readonly date: string | null
  readonly source: string | null
  readonly subjects: readonly string[]
  /** The pages in reading order. */
  readonly spine: readonly string[]
}

/** The path of the package document that `META-INF/container.xml` names; null when it names none. */
export function packagePath(container: string): string | null {
  let found: string | null = null
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name.replace(/^.*:/u, '') === 'rootfile') found ??= attributes['full-path'] ?? null
  })
  parser.on('error', () => undefined)
  parser.write(container).close()
  return found
}

export function epubPackage(opf: string): EpubPackage {
  const fields = new Map<string, string[]>()
  const manifest = new Map<string, string>()
  const order: string[] = []
  let field: string | null = null
  let words = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^.*:/u, '')
    const { id, href, idref, properties = '' } = attributes
    if (local === 'item' && id && href && !/(?:^|\s)nav(?:\s|$)/u.test(properties)) manifest.set(id, href)
    else if (local === 'itemref' && idref && attributes.linear !== 'no') order.push(idref)
    else if (name.startsWith('dc:')) field = local
    words = ''
  })
  parser.on('text', (text) => {
    if (field !== null) words += text
  })
  parser.on('closetag', ({ name }) => {
    if (field !== null && name === `dc:${field}` && words.trim() !== '') {
      fields.set(field, [...(fields.get(field) ?? []), words.trim()])
    }
    if (name.startsWith('dc:')) field = null
  })
  parser.on('error', () => undefined)
  parser.write(opf).close()
  return {
    title: fields.get('title')?.[0] ?? null,
    creators: fields.get('creator') ?? [],
    publisher: fields.get('publisher')?.[0] ?? null,
    date: fields.get('date')?.[0] ?? null,
    source: fields.get('source')?.[0] ?? null,
    subjects: fields.get('subject') ?? [],
    spine: order.flatMap((id) => manifest.get(id) ?? []),
  }
}
