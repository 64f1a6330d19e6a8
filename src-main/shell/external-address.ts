/**
 * An address that may be handed to the person's own browser or mail program: `https:` and `mailto:` and nothing else.
 * Null for every other, as `javascript:`, `file:` or a program's own scheme could run something.
 */
export function externalAddressOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href, username, password } = new URL(address)
  if (protocol === 'mailto:') return href
  return protocol === 'https:' && username === '' && password === '' ? href : null
}
