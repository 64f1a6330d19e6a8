import type { TFunction } from 'i18next'
import type { Failure } from '#contract/failure'
import { describeMoment } from '../i18n/dates'
import { describeFailure } from '../i18n/describe'
import type { vi } from '../i18n/vi'
import { useStore } from '../state/store'

type NoticeCode = keyof (typeof vi)['notice']

const codes: readonly NoticeCode[] = [
  'library-newer',
  'read-only',
  'library-damaged',
  'restored-from-backup',
  'journal-damaged',
  'outside-conflict',
  'conflict-copy',
  'clock-backwards',
]

export interface NoticeWords {
  readonly happened: string
  readonly safe: string | null
  readonly todo: string | null
}

/** What happened, what is safe and what to do. Paths in the library are told from its folder on. */
export function noticeWords(t: TFunction, failure: Failure, libraryPath: string): NoticeWords {
  const code = codes.find((one) => one === failure.code)
  if (!code) return { happened: describeFailure(t, failure), safe: null, todo: null }
  const values = {
    ...failure,
    ...('path' in failure ? { path: within(libraryPath, failure.path) } : {}),
    ...('keptAt' in failure ? { keptAt: within(libraryPath, failure.keptAt) } : {}),
    ...('from' in failure ? { from: describeMoment(t, failure.from) } : {}),
    ...('last' in failure ? { last: describeMoment(t, failure.last) } : {}),
  }
  return {
    happened: t(`notice.${code}.happened`, values),
    safe: t(`notice.${code}.safe`, values),
    todo: t(`notice.${code}.todo`, values),
  }
}

function within(folder: string, path: string): string {
  if (folder === '' || !path.startsWith(folder)) return path
  return (
    path
      .slice(folder.length)
      .replace(/^[\\/]/, '')
      .replaceAll('\\', '/') || path
  )
}

export function markRead(id: number): void {
  useStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

export function markAllRead(): void {
  useStore.setState({ notices: [] })
}

/** The copy has been dealt with: what was told about it is no longer so. */
export function forgetCopy(path: string): void {
  useStore.setState(({ notices }) => ({
    notices: notices.filter(({ failure }) => failure.code !== 'conflict-copy' || failure.path !== path),
  }))
}
