import { Buffer } from 'node:buffer'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { readHtml } from './html-format'
import type { PictureSource } from './pictures/gather-pictures'

interface Part {
  readonly headers: string
  readonly body: string
}

const deepest = 5
const mostParts = 2000
const longestHeaders = 64_000

/**
 * The article in a page that a browser saved as one file (MHTML, RFC 2557): its first HTML part, which is the page itself.
 * Pictures are those that the file brings along, by the addresses they had; frames are left out. A file without such a part
 * is `damaged`.
 */
export async function readMhtml({ bytes, fileName, as }: FormatSource): Promise<FormatReading> {
  // One character for each byte, so that parts can be cut without touching their encoding.
  const whole = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  if (
    !whole ||
    !/^(?:mime-version|from|content-type|date|subject|snapshot-content-location)\s*:/imu.test(whole.headers)
  ) {
    return refusedAs('damaged')
  }
  const parts = partsIn(whole, 0)
  const page = parts.find(isPage)
  if (!page) return refusedAs('damaged')
  const content = await contentOf(page)
  if (!content || content.length === 0) return refusedAs('damaged')
  const charset = parameter(page.headers, 'charset')
  const url = header(page.headers, 'content-location') ?? header(whole.headers, 'snapshot-content-location')
  return readHtml({
    bytes: content,
    fileName,
    as,
    beside: picturesAmong(parts, url),
    url: url !== null && /^https?:\/\/\S+$/iu.test(url) ? url : null,
    ...(charset !== null && { declared: charset }),
  })
}

function partOf(text: string): Part | null {
  const start = text.search(/\S/u)
  if (start < 0) return null
  const gap = /\r?\n\r?\n/u.exec(text.slice(start, start + longestHeaders))
  if (!gap) return null
  return { headers: text.slice(start, start + gap.index), body: text.slice(start + gap.index + gap[0].length) }
}

function typeOf({ headers }: Part): string {
  return header(headers, 'content-type')?.toLowerCase() ?? 'text/html'
}

function isPage(part: Part): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)/u.test(typeOf(part))
}

/** The part itself, or what is in it, in order. */
function partsIn(part: Part, depth: number): readonly Part[] {
  if (!typeOf(part).startsWith('multipart/')) return [part]
  const boundary = parameter(part.headers, 'boundary')
  if (boundary === null || depth >= deepest) return []
  const parts: Part[] = []
  for (const piece of `\n${part.body}`.split(`\n--${boundary}`).slice(1, mostParts)) {
    if (piece.startsWith('--')) break
    const inner = partOf(piece)
    if (inner) parts.push(...partsIn(inner, depth + 1))
  }
  return parts
}

/**
 * Pictures by the addresses and ids that the file itself gives its parts (RFC 2557, 8.2). An address is a name here and
 * nothing else: what no part is called, `file:` included, is nowhere.
 */
function picturesAmong(parts: readonly Part[], page: string | null): PictureSource {
  const byName = new Map<string, Part>()
  for (const part of parts) {
    if (isPage(part)) continue
    const place = header(part.headers, 'content-location')
    const id = header(part.headers, 'content-id')?.replace(/^<|>$/gu, '')
    if (place !== null && !byName.has(absolute(place, page))) byName.set(absolute(place, page), part)
    if (id !== undefined && !byName.has(`cid:${id}`)) byName.set(`cid:${id}`, part)
  }
  return async (address) => {
    const part = byName.get(address) ?? byName.get(absolute(address, page))
    return part ? contentOf(part) : null
  }
}

function absolute(address: string, base: string | null): string {
  try {
    const resolved = new URL(address, base ?? undefined)
    resolved.hash = ''
    return resolved.href
  } catch {
    return address
  }
}

/** The bytes that a part stands for, its transfer encoding undone. */
async function contentOf({ headers, body }: Part): Promise<Uint8Array | null> {
  const { default: PostalMime } = await import('postal-mime')
  const transfer = header(headers, 'content-transfer-encoding') ?? '8bit'
  // As a file, so that what comes back is bytes: which letters they are is ours to find out.
  const message = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}`
  const { attachments } = await PostalMime.parse(Buffer.from(message, 'latin1'))
  const content = attachments[0]?.content
  return content instanceof ArrayBuffer ? new Uint8Array(content) : content instanceof Uint8Array ? content : null
}

function header(headers: string, name: string): string | null {
  const unfolded = headers.replace(/\r?\n[ \t]+/gu, ' ')
  const line = unfolded.split(/\r?\n/u).find((each) => each.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? null
}

function parameter(headers: string, name: string): string | null {
  const type = header(headers, 'content-type') ?? ''
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(type)
  return found?.[1] ?? found?.[2] ?? null
}
