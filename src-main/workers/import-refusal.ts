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
  'unknown-format': 'Files of this kind cannot be imported yet: only .txt and .md.',
  'too-large': 'The file is larger than 20 MB, which no article is.',
  'not-utf8':
    'The file is text in an encoding that is not recognised, or damaged. Save it as UTF-8 and import it again.',
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
