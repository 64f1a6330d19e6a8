import i18next, { type TFunction } from 'i18next'
import type { Step } from '#domain/notebook/intent'
import type { NotebookRecord } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { describeMoment } from '../i18n/dates'
import { describeIntent } from '../i18n/describe'
import { tell, tellFailure } from '../state/messages'

/** Save what is not in the library as a text that a person can read and a program can. */
export async function saveCopyOf(steps: readonly Step[]): Promise<void> {
  const { t } = i18next
  const answer = await ask('saveText', { name: t('aside.fileName'), text: unsavedText(t, steps) })
  if (!answer.ok) return tellFailure(answer.failure)
  if (answer.value !== null) tell('info', t('aside.copied', { path: answer.value }))
}

/** Each step in words with what was written in it, then all of it exactly, as the library's journal would say it. */
export function unsavedText(t: TFunction, steps: readonly Step[]): string {
  const inWords = steps.flatMap(({ at, intent, change }) => [
    `## ${describeIntent(t, intent)}`,
    '',
    describeMoment(t, at),
    '',
    ...change.put.flatMap(({ after }) => [...wordsOf(after), '']),
  ])
  return [`# ${t('aside.heading')}`, '', ...inWords, '```json', JSON.stringify(steps, null, 1), '```', ''].join('\n')
}

/** What a person wrote or chose in a record. */
function wordsOf(record: NotebookRecord): readonly string[] {
  switch (record.kind) {
    case 'article':
      return [record.title]
    case 'annotation':
      return [`> ${record.quote.exact.replaceAll('\n', '\n> ')}`, ...(record.note === '' ? [] : ['', record.note])]
    case 'theme':
      return [record.name, ...(record.description === '' ? [] : ['', record.description])]
    case 'note':
      return [record.title, '', record.body]
    case 'glossary-entry':
      return [`${record.short} = ${record.long.join('; ')}`]
    case 'saved-query':
      return [`${record.name}: ${record.query}`]
  }
}
