/** As far as browsers look. */
const head = 4096

/** The encoding that a page declares in its head (`<meta charset>`, `http-equiv`, `<?xml encoding?>`), in lower case. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, head))
  const found =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/iu.exec(start) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([a-z0-9_:.-]{2,40})/iu.exec(start)
  return found?.[1]?.toLowerCase() ?? null
}
