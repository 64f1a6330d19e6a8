import { useTranslation } from 'react-i18next'
import { LessonsList } from '../learning/lessons-list'
import { closeOverlay } from '../state/navigate'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'
import { ChoiceField, TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import { ReadingLook } from './reading-look'
import styles from './settings-dialog.module.css'
import { WatchedFolders } from './watched-folders'

const languages = ['system', 'vi', 'en'] as const

export function SettingsDialog() {
  const { t } = useTranslation()
  const settings = useStore((state) => state.settings)
  const names = { system: t('settings.languageSystem'), vi: 'Tiếng Việt', en: 'English' }
  return (
    <Modal title={t('settings.title')} onClose={closeOverlay}>
      <div className={styles.fields}>
        <ChoiceField
          label={t('settings.language')}
          value={settings.language}
          choices={languages.map((id) => ({ id, label: names[id] }))}
          onChange={(id) => void changeSettings({ language: languages.find((one) => one === id) ?? 'system' })}
        />
        <ReadingLook />
        <TextInput
          label={t('settings.author')}
          value={settings.author}
          onChange={(author) => void changeSettings({ author })}
        />
        <WatchedFolders />
        <LessonsList />
      </div>
    </Modal>
  )
}
