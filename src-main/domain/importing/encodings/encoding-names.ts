/** Encodings of one byte a character, or two for one letter, that say nothing of themselves in a file. */
export const legacyEncodings = ['windows-1258', 'tcvn3', 'vni', 'viscii', 'windows-1252'] as const
export type LegacyEncoding = (typeof legacyEncodings)[number]

/** What a person can be offered when the assumed encoding is wrong; `decodeText` takes each as `as`. */
export const offeredEncodings = ['utf-8', 'utf-16le', 'utf-16be', ...legacyEncodings] as const

/** The same for a document that is Unicode by its format: what its letters may stand for. */
export const offeredForLetters = ['utf-8', 'tcvn3', 'vni', 'viscii', 'windows-1258'] as const
