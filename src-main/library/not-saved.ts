import type { Failure } from '#contract/failure'
import { errorCodeOf } from './disk'

const reasons: Readonly<Record<string, 'disk-full' | 'no-permission' | 'folder-gone' | 'taken-over'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ESTALE: 'folder-gone',
  // Ours: see hold.ts.
  ETAKEN: 'taken-over',
}

/** What a reader is told when the disk refused: the reason they can do something about. */
export function notSaved(error: unknown): Failure {
  return { code: 'not-saved', reason: reasons[errorCodeOf(error)] ?? 'unknown' }
}
