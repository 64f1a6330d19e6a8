/**
 * The file below the app's folder that an `app://sotay` address names, with `/` between its parts; null when it names
 * none. Another host, credentials, a port, an empty or dotted part, and any encoded or raw separator that would only
 * become one after decoding are refused: no form of `..` leaves the folder.
 */
export function assetPathOf(address: string): string | null {
  const match = /^app:\/\/sotay\/([^?#]*)(?:[?#].*)?$/.exec(address)
  if (!match) return null
  const parts = decodedParts(match[1] ?? '')
  if (parts === null) return null
  return parts.join('/')
}

function decodedParts(path: string): readonly string[] | null {
  const parts: string[] = []
  for (const part of path.split('/')) {
    const decoded = decodedOrNull(part)
    if (decoded === null || decoded === '' || decoded.startsWith('.') || /[/\\:%\0]/.test(decoded)) return null
    parts.push(decoded)
  }
  return parts
}

function decodedOrNull(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
