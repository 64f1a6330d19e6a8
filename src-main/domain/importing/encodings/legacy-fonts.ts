import type { LegacyEncoding } from './encoding-names'

export interface LegacyFont {
  readonly encoding: LegacyEncoding
  /** Draws small letters as capitals, which is what was read on paper. */
  readonly capitals: boolean
}

/**
 * What a font from before Unicode makes of letters: ABC fonts (`.VnTime`, `.VnArialH` with capitals) show TCVN3, those of
 * VNI (`VNI-Times`) show VNI; null for every other font.
 */
export function legacyFontOf(name: string): LegacyFont | null {
  const bare = name.replace(/^[A-Z]{6}\+/u, '').trim()
  if (/^\.?Vn[A-Z]/u.test(bare)) return { encoding: 'tcvn3', capitals: bare.endsWith('H') }
  return /^VNI[-_ .]/iu.test(bare) ? { encoding: 'vni', capitals: false } : null
}
