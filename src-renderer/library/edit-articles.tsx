import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePartialDate } from '#domain/article/partial-date'
import type { RecordId } from '#domain/notebook/records'
import { DropQuestion } from '../drafts/drop-question'
import { KeptDraft } from '../drafts/kept-draft'
import { NotKept } from '../drafts/not-kept'
import { useDropping } from '../drafts/use-dropping'
import { performWide } from '../state/commit'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import styles from './edit-articles.module.css'
import { type FilledIn, filledInName } from './start-editing'

const untouched: FilledIn = { source: '', byline: '', date: '', place: '', topics: '' }

interface Props {
  readonly ids: readonly RecordId[]
  /** What was filled in when the app last ended. */
  readonly draft: FilledIn | null
}

/**
 * The details of several articles at once: a field left empty leaves each article as it is. What was filled in stays until
 * it is saved, or until the person says that it may go, also when the app ends.
 */
export function EditArticles({ ids, draft }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(draft ?? untouched)
  const [saving, setSaving] = useState(false)
  const field = (name: keyof FilledIn) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    isReadOnly: saving,
  })
  const hasTyped = Object.values(typed).some((words) => words.trim() !== '')
  const dropping = useDropping({
    name: filledInName,
    kept: draft && JSON.stringify(draft),
    typed: hasTyped ? JSON.stringify(typed) : null,
    isSaving: saving,
  })
  const wrongDate = typed.date.trim() !== '' && parsePartialDate(typed.date) === null
  const edit = editOf(typed)
  const canSave = !saving && !wrongDate && Object.keys(edit).length > 0
  const save = async (): Promise<void> => {
    if (!canSave) return
    setSaving(true)
    if (await performWide({ kind: 'edit-articles', articleIds: [...ids], edit })) dropping.end()
    else setSaving(false)
  }
  const buttons = dropping.asking ? (
    <DropQuestion
      dropping={dropping}
      question={t('list.editLeave')}
      drop={t('list.editDrop')}
      goOn={t('list.editGoOn')}
    />
  ) : (
    <>
      <Button onPress={dropping.close}>{t('common.cancel')}</Button>
      <Button look="primary" isDisabled={!canSave} onPress={() => void save()}>
        {t('common.save')}
      </Button>
    </>
  )
  return (
    <Modal title={t('list.editTitle', { count: ids.length })} onClose={dropping.close} footer={buttons}>
      <form
        className={styles.fields}
        {...dropping.fields}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {draft ? <KeptDraft>{t('list.editKept', { count: ids.length })}</KeptDraft> : null}
        <p>{t('list.editHint')}</p>
        <TextInput autoFocus label={t('details.source')} {...field('source')} />
        <TextInput label={t('details.byline')} {...field('byline')} />
        <TextInput
          label={t('details.date')}
          error={wrongDate ? t('details.dateWrong') : null}
          hint={wrongDate ? null : t('details.dateHint')}
          {...field('date')}
        />
        <TextInput label={t('details.place')} hint={t('details.placeHint')} {...field('place')} />
        <TextInput lines={3} label={t('list.addTopics')} hint={t('details.topicsHint')} {...field('topics')} />
        <NotKept dropping={dropping} />
        {/* Without a button of its own, Enter would send a form of several fields nowhere. */}
        <button type="submit" hidden disabled={!canSave} />
      </form>
    </Modal>
  )
}

function editOf({ date, topics, ...words }: FilledIn) {
  const publishedOn = parsePartialDate(date)
  const added = topics.split('\n').filter((topic) => topic.trim() !== '')
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, said]) => said.trim() !== '')),
    ...(publishedOn !== null && { publishedOn }),
    ...(added.length > 0 && { topics: added }),
  }
}
