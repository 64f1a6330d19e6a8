// Every host of ours has it, but the language's own library, all that this room is compiled with, does not declare it.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array): string }

/** The bytes in an encoding of the WHATWG standard, under its own name there; null when they, or the label, are none. */
export function strictly(
  label: string,
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: string } | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
    return { text: decoder.decode(bytes), encoding: decoder.encoding }
  } catch {
    return null
  }
}
