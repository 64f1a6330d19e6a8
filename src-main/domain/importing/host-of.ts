/** The site of an address, as a source when nothing better is known: `https://www.bao.vn/a` is `bao.vn`. */
export function hostOf(address: string | null): string | null {
  return /^https?:\/\/(?:www\.|m\.)?([^/:?#]+\.[a-z]{2,})(?=[/:?#]|$)/iu.exec(address ?? '')?.[1]?.toLowerCase() ?? null
}
