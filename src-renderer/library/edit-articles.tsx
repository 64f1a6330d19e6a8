import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePartialDate } from '#domain/article/partial-date'
import type { RecordId } from '#domain/notebook/records'
import { performWide } from '../state/commit'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import styles from './edit-articles.module.css'

/** The details of several articles at once: a field left empty leaves each article as it is. */
export function EditArticles({ ids }: { readonly ids: readonly RecordId[] }) {
  const { t } = useTranslation()
  const [source, setSource] = useState('')
  const [byline, setByline] = useState('')
  const [date, setDate] = useState('')
  const [topics, setTopics] = useState('')
  const publishedOn = date.trim() === '' ? null : parsePartialDate(date)
  const wrongDate = date.trim() !== '' && publishedOn === null
  const added = topics.split('\n').filter((topic) => topic.trim() !== '')
  const nothing = source.trim() === '' && byline.trim() === '' && publishedOn === null && added.length === 0
  const save = (): void => {
    closeOverlay()
    const edit = {
      ...(source.trim() === '' ? {} : { source }),
      ...(byline.trim() === '' ? {} : { byline }),
      ...(publishedOn === null ? {} : { publishedOn }),
      ...(added.length === 0 ? {} : { topics: added }),
    }
    void performWide({ kind: 'edit-articles', articleIds: [...ids], edit })
  }
  return (
    <Modal
      title={t('list.editTitle', { count: ids.length })}
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={nothing || wrongDate} onPress={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t('list.editHint')}</p>
        <TextInput autoFocus label={t('details.source')} value={source} onChange={setSource} />
        <TextInput label={t('details.byline')} value={byline} onChange={setByline} />
        <TextInput
          label={t('details.date')}
          value={date}
          error={wrongDate ? t('details.dateWrong') : null}
          hint={t('details.dateHint')}
          onChange={setDate}
        />
        <TextInput
          lines={3}
          label={t('list.addTopics')}
          value={topics}
          hint={t('details.topicsHint')}
          onChange={setTopics}
        />
      </div>
    </Modal>
  )
}
