import type { RefusalCode } from '#contract/views'
import { errorCodeOf } from '../library/disk'

/** A file that was not imported. `reason` is a sentence for people who read English; a screen words the code itself. */
export interface Refusal {
  readonly file: string
  readonly code: RefusalCode
  readonly reason: string
}

const reasons: Readonly<Record<RefusalCode, string>> = {
  'not-found': 'There is no such file or folder.',
  unreadable: 'The file cannot be read.',
  empty: 'The file holds no text.',
  binary: 'The file does not hold text: it contains bytes that no text file has.',
  'unknown-format':
    'Files of this kind cannot be imported: only .txt, .md, .html, .mhtml, .docx, .pdf, .epub and .zip of these.',
  'too-large': 'The file is larger than any article: over 20 MB of text, or 100 MB of another kind.',
  'not-utf8':
    'The file is text in an encoding that is not recognised, or damaged. Save it as UTF-8 and import it again.',
  'no-text': 'The PDF holds pictures of pages and no text. Recognise its text (OCR) and import it again.',
  locked: 'The file is protected by a password or a licence. Save it without protection and import it again.',
  damaged: 'The file is cut short or is not what its name says.',
  'unsafe-path': 'The entry leads out of the archive, or is a link.',
  'expands-too-far': 'The file unpacks to far more than it could honestly hold, so it was not opened.',
  'nested-archive': 'An archive inside an archive is not opened. Unpack it and import what it holds.',
  'too-many': 'The file holds more pages or files than can be imported at once.',
}

export function refusalOf(file: string, code: RefusalCode): Refusal {
  return { file, code, reason: reasons[code] }
}

/** Why the operating system did not give the file. */
export function refusalOfError(file: string, error: unknown): Refusal {
  const code = errorCodeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return refusalOf(file, 'not-found')
  const why = code === 'EACCES' || code === 'EPERM' ? 'You have no permission to read it.' : code
  return { file, code: 'unreadable', reason: why ? `${reasons.unreadable} ${why}` : reasons.unreadable }
}
