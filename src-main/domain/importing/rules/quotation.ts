import type { Line, Page, Rule } from '../page'
import { sentenceCount } from '../sentences'

/** Quoted from the first sign to a closing one near the end, then nothing or who said it after a dash or a comma. */
const opening = /^["“”«]/u
const attribution = /^(?:[.,…!?]?\s*(?:[-–—,]\s*)(?=\p{L})|\s*\()/u
const longestAttribution = 140
const shortestQuotation = 25

/**
 * A paragraph that is a quotation: somebody's words from the first letter on, with the speaker at its end, on the next
 * line, or announced by the colon before it. The line that names the speaker belongs to it.
 */
export const quotation: Rule = {
  id: 'quotation',
  confidence: 0.9,
  on: (page) => (index, line) => {
    const said = quotationIn(line.text)
    if (said === 'signed') return 'quote'
    if (said === 'bare' && (announced(page, index) || isSpeakerLine(page.lineAt(index + 1)))) return 'quote'
    const above = page.lineAt(index - 1)
    if (above && page.roleAt(index - 1) === 'quote' && quotationIn(above.text) === 'bare' && isSpeakerLine(line)) {
      return 'quote'
    }
    return null
  },
}

function quotationIn(text: string): 'signed' | 'bare' | null {
  if (!opening.test(text) || text.length < shortestQuotation) return null
  const tail = text.slice(-longestAttribution - 1)
  const close = Math.max(tail.lastIndexOf('”'), tail.lastIndexOf('"'), tail.lastIndexOf('»'))
  if (close < 0 || text.length - tail.length + close < shortestQuotation / 2) return null
  const rest = tail.slice(close + 1)
  if (/^[.,…!?)]?$/u.test(rest.trim())) return 'bare'
  // English sets the comma before the sign: “..., ” said the teacher.
  const goesOn = tail[close - 1] === ',' && /^\s\p{L}/u.test(rest)
  return (goesOn || attribution.test(rest)) && sentenceCount(rest) === 1 ? 'signed' : null
}

function announced(page: Page, index: number): boolean {
  return page.lineAt(index - 1)?.text.endsWith(':') ?? false
}

/** `Ông Nguyễn Văn A, trưởng thôn B` or `(Bà C, xã D)`: a name first, no stop, no verb to be seen. */
function isSpeakerLine(line: Line | undefined): boolean {
  if (!line || line.words > 25 || line.text.length > longestAttribution) return false
  const words = line.text.replace(/^[-–—(]\s*/u, '').replace(/\)$/u, '')
  return /^\p{Lu}/u.test(words) && !/[.!?…:;]$/u.test(words) && /(?:\p{Lu}\p{Ll}*\s){1,5}\p{Lu}\p{Ll}*/u.test(words)
}
