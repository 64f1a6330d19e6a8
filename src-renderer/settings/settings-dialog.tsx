import { useTranslation } from 'react-i18next'
import type { Settings } from '#contract/settings'
import { closeOverlay } from '../state/navigate'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'
import { ChoiceField, TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import styles from './settings-dialog.module.css'

const sizes = [14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28]

export function SettingsDialog() {
  const { t } = useTranslation()
  const settings = useStore((state) => state.settings)
  const languages = { system: t('settings.languageSystem'), vi: 'Tiếng Việt', en: 'English' }
  const appearances = { system: t('settings.appearanceSystem'), light: t('settings.light'), dark: t('settings.dark') }
  const fonts = { serif: t('reader.serif'), sans: t('reader.sans') }
  return (
    <Modal title={t('settings.title')} onClose={closeOverlay}>
      <div className={styles.fields}>
        <OneOf label={t('settings.language')} of="language" choices={languages} settings={settings} />
        <OneOf label={t('settings.appearance')} of="appearance" choices={appearances} settings={settings} />
        <OneOf label={t('settings.font')} of="readerFont" choices={fonts} settings={settings} />
        <ChoiceField
          label={t('settings.size')}
          value={String(settings.readerSize)}
          choices={sizes.map((size) => ({ id: String(size), label: `${size} px` }))}
          onChange={(size) => void changeSettings({ readerSize: Number(size) })}
        />
        <TextInput
          label={t('settings.author')}
          value={settings.author}
          onChange={(author) => void changeSettings({ author })}
        />
      </div>
    </Modal>
  )
}

interface OneOfProps<K extends 'language' | 'appearance' | 'readerFont'> {
  readonly label: string
  readonly of: K
  readonly choices: Readonly<Record<Settings[K], string>>
  readonly settings: Settings
}

function OneOf<K extends 'language' | 'appearance' | 'readerFont'>({ label, of, choices, settings }: OneOfProps<K>) {
  return (
    <ChoiceField
      label={label}
      value={settings[of]}
      choices={Object.entries<string>(choices).map(([id, name]) => ({ id, label: name }))}
      onChange={(id) => void changeSettings({ [of]: id })}
    />
  )
}
