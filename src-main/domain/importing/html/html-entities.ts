import { windows1252 } from '../encodings/windows'
import { withoutEntities } from '../markdown/entities'

/** Character references of a page, with what browsers forgive: numbers meant in windows-1252, a missing semicolon. */
export function decodedHtml(text: string): string {
  if (!text.includes('&')) return text
  const forgiven = text
    .replace(/&#(1[2-5][0-9]);/g, (whole, number: string) => {
      const byte = Number(number)
      return byte >= 128 && byte < 160 ? (windows1252[byte] ?? whole) : whole
    })
    .replace(/&(nbsp|amp|lt|gt|quot)(?![A-Za-z0-9;=])/g, '&$1;')
  return withoutEntities(forgiven)
}
