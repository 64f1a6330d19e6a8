import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pictureNamed } from '#contract/picture-address'
import { pictureTypeOf } from '#domain/article/picture-type'
import { assetPathOf } from './asset-path'

export const appScheme = 'app'
export const appOrigin = 'app://sotay'
export const appPage = `${appOrigin}/index.html`

/** What must be said of the scheme before the app is ready. `codeCache` lets V8 keep what it compiled. */
export const appPrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The page may load its own files and nothing else; `nonce` admits the style elements that React Aria makes. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sotay-html default',
  ].join('; ')
}

export interface AppProtocolNeeds {
  readonly root: string
  readonly nonce: string
  /** The bytes that the library in front keeps under this hash; null when there are none. */
  readonly readKept: (sha256: string) => Promise<Uint8Array | null>
}

/**
 * Answers what the page asks of `app://sotay` from the files under `root`, and with the pictures of the library. Only GET,
 * only files whose type is in the table, only below `root`, only kept bytes that are a picture: everything else is 404.
 * The nonce stands in the page as `<meta property="csp-nonce">`.
 */
export function createAppProtocol({ root, nonce, readKept }: AppProtocolNeeds) {
  const headers = (type: string): Record<string, string> => ({
    'content-type': type,
    'content-security-policy': contentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  })
  const picture = async (sha256: string): Promise<Response> => {
    const bytes = await readKept(sha256)
    // What an article says of it is not asked: an imported page must not come back as a page.
    const type = bytes && pictureTypeOf(bytes)
    if (!bytes || !type) return notFound()
    // The name is the content: it never changes.
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers(type), 'cache-control': 'private, max-age=31536000, immutable' },
    })
  }
  const notFound = (): Response => new Response('not found', { status: 404, headers: headers('text/plain') })

  return async (request: { readonly method: string; readonly url: string }): Promise<Response> => {
    const sha256 = pictureNamed(request.url)
    if (sha256 !== null && request.method === 'GET') return picture(sha256)
    const path = assetPathOf(request.url)
    const type = path === null ? undefined : typeOf[extname(path)]
    if (request.method !== 'GET' || path === null || type === undefined) return notFound()
    const bytes = await readFile(join(root, path)).catch(() => null)
    if (bytes === null) return notFound()
    if (type !== typeOf['.html']) return new Response(bytes, { headers: headers(type) })
    const page = bytes.toString('utf8').replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`)
    return new Response(page, { headers: headers(type) })
  }
}
