import type { TFunction } from 'i18next'
import type { Failure } from '#contract/failure'
import type { Intent } from '#domain/notebook/intent'
import { describeMoment } from './dates'

/** What a person did, as undo and the history call it. */
export function describeIntent(t: TFunction, intent: Intent): string {
  const values = { count: intent.count ?? 1, name: intent.name ?? '', into: intent.into ?? '' }
  if (intent.kind === 'restore' && intent.name) return t('step.restoreOf', { when: describeMoment(t, intent.name) })
  if (intent.kind === 'highlight' && intent.name) return t('step.highlightWith', values)
  return t(`step.${intent.kind}`, values)
}

/** What happened, what is safe and what to do, in the reader's language. */
export function describeFailure(t: TFunction, failure: Failure): string {
  if (failure.code === 'not-saved') return t(`failure.not-saved.${failure.reason}`)
  if (failure.code === 'not-written') {
    // The reason is one of these codes, or else the system's own (`EIO`), which says more than nothing.
    const reason = t(`failure.whyNotWritten.${failure.reason as 'disk-full'}`, { defaultValue: failure.reason })
    return t('failure.not-written', { path: failure.path, reason })
  }
  if (failure.code === 'watching-waits') return t(`failure.watching-waits.${failure.reason}`)
  return t(`failure.${failure.code}`, { ...failure })
}
