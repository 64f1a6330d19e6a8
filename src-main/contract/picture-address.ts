/** Where the page finds a picture that the library keeps: by its hash, from main, and from nowhere else. */
export function pictureAddressOf(sha256: string): string {
  return `app://sotay/picture/${sha256}`
}

/** The hash that such an address names; null for any other. */
export function pictureNamed(address: string): string | null {
  return /^app:\/\/sotay\/picture\/([0-9a-f]{64})$/.exec(address)?.[1] ?? null
}
