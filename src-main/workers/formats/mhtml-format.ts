import { Buffer } from 'node:buffer'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { readHtml } from './html-format'

interface Part {
  readonly headers: string
  readonly body: string
}

const deepest = 5
const mostParts = 2000
const longestHeaders = 64_000

/**
 * The article in a page that a browser saved as one file (MHTML, RFC 2557): its first HTML part, which is the page itself.
 * Frames and pictures beside it are left out. A file without such a part is `damaged`.
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
  const page = pageIn(whole, 0)
  if (!page) return refusedAs('damaged')
  const content = await contentOf(page)
  if (!content || content.length === 0) return refusedAs('damaged')
  const charset = parameter(page.headers, 'charset')
  const url = header(page.headers, 'content-location') ?? header(whole.headers, 'snapshot-content-location')
  return readHtml({
    bytes: content,
    fileName,
    as,
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

function pageIn(part: Part, depth: number): Part | null {
  const type = header(part.headers, 'content-type')?.toLowerCase() ?? 'text/html'
  if (/^(?:text\/html|application\/xhtml\+xml)/u.test(type)) return part
  const boundary = parameter(part.headers, 'boundary')
  if (!type.startsWith('multipart/') || boundary === null || depth >= deepest) return null
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1, mostParts)
  for (const piece of pieces) {
    if (piece.startsWith('--')) break
    const inner = partOf(piece)
    const found = inner && pageIn(inner, depth + 1)
    if (found) return found
  }
  return null
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
