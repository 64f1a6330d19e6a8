/** The hash that `app://sotay/picture/<sha256>` names; null for any other address. */
export function pictureNamed(address: string): string | null {
  return /^app:\/\/sotay\/picture\/([0-9a-f]{64})$/.exec(address)?.[1] ?? null
}
