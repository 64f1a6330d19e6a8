import i18next, { type TFunction } from 'i18next'
import { create } from 'zustand'
import { isProblemCode, type ProblemCode } from '#contract/safety'
import type { VerifyReport } from '#contract/views'
import type { Moment } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { describeMoment } from '../i18n/dates'
import { now } from '../state/commit'
import { tell, tellFailure } from '../state/messages'
import { useStore } from '../state/store'
import { forgetProgress } from './work'

interface Verification {
  readonly isRunning: boolean
  /** The last one was ended before everything was read. */
  readonly wasStopped: boolean
  readonly found: { readonly report: VerifyReport; readonly at: Moment } | null
}

/** The last check of the library: it goes on when its dialog is closed. */
export const useVerification = create<Verification>(() => ({ isRunning: false, wasStopped: false, found: null }))

export async function verify(): Promise<void> {
  if (useVerification.getState().isRunning) return
  forgetProgress('verify')
  useVerification.setState({ isRunning: true, wasStopped: false })
  const answer = await ask('verifyLibrary', null)
  const wasStopped = !answer.ok && answer.failure.code === 'stopped'
  useVerification.setState({ isRunning: false, wasStopped })
  if (wasStopped) return
  if (!answer.ok) return tellFailure(answer.failure)
  useVerification.setState({ found: { report: answer.value, at: now() } })
  if (useStore.getState().overlay.kind !== 'verify') tell('info', resultOf(i18next.t, answer.value))
}

export function resultOf(t: TFunction, { problems }: VerifyReport): string {
  return problems.length === 0 ? t('verify.fine') : t('verify.found', { count: problems.length })
}

/** What is wrong, in words. A finding of a newer version still says that there is one, and its detail what. */
export function problemWords(t: TFunction, code: string): string {
  return isProblemCode(code) ? t(`verify.problem.${code}`) : t('verify.other')
}

const selfEvident: ReadonlySet<string> = new Set<ProblemCode>([
  'missing',
  'stray-file',
  'original-changed',
  'text-not-normal',
  'article-missing',
])

/** Whether the sentence and the file say all there is: the detail, which is written for whoever repairs it, adds nothing. */
export function isSelfEvident(code: string): boolean {
  return selfEvident.has(code)
}

/** The whole report as a text, to be sent to somebody who can help. */
export function reportText(t: TFunction, { report, at }: NonNullable<Verification['found']>): string {
  const path = useStore.getState().library?.path ?? ''
  const lines = report.problems.map(
    ({ file, code, detail }) => `${file}\n  ${problemWords(t, code)}\n  ${code}: ${detail}`,
  )
  return [t('verify.reportHead', { path, when: describeMoment(t, at) }), resultOf(t, report), '', ...lines, ''].join(
    '\n',
  )
}
