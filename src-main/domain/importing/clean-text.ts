/** Invisible marks that web pages leave between letters; a search for the word would miss it because of them. */
const invisible = /\u034f|[\u00ad\u061c\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/g

/** White space of other widths than the plain space (Unicode's category Zs). */
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Control characters other than tab and line feed. */
const control = /(?![\t\n])\p{Cc}/gu

/** Directional marks mean something only beside letters that run from right to left. */
const directional = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * Joiners that hold nothing together. After an emoji, or in a script that shapes its letters, a joiner is spelling;
 * between Latin letters it is dirt.
 */
const idleJoiner =
  /(?<!\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}])[\u200c\u200d]/gu

const loneSurrogate = /\p{Surrogate}/gu

/**
 * The text as it is stored for good: NFC, `\n` line ends, plain spaces, nothing invisible.
 *
 * Takes away no character that a reader would see, and no blank line; cleaning twice changes nothing more. Half of a
 * character (a lone surrogate) cannot be written to a file and becomes U+FFFD.
 */
export function cleanText(text: string): string {
  let cleaned = text.replace(loneSurrogate, '\ufffd').replace(lineEnd, '\n').replace(control, '')
  cleaned = cleaned.replace(invisible, '').replace(oddSpace, ' ')
  if (!rightToLeft.test(cleaned)) cleaned = cleaned.replace(directional, '')
  return cleaned.replace(idleJoiner, '').normalize('NFC')
}
