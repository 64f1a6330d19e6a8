import { useTranslation } from 'react-i18next'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'
import { Segmented } from '../ui/segmented'
import { Stepper } from '../ui/stepper'
import styles from './reading-look.module.css'

const sizes = [14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28]
const lines = [130, 140, 150, 160, 170, 180, 190, 200, 210, 220]

/** How the text is set and on what paper. Every change is seen at once, in the text behind it too. */
export function ReadingLook() {
  const { t } = useTranslation()
  const settings = useStore((state) => state.settings)
  return (
    <div className={styles.look}>
      <Segmented
        label={t('settings.appearance')}
        value={settings.appearance}
        segments={(['system', 'light', 'sepia', 'dark', 'contrast'] as const).map((id) => ({
          id,
          label: t(`settings.${id}`),
          sample: <span className={`${styles.paper} ${styles[id]}`}>Ặ</span>,
        }))}
        onChange={(appearance) => void changeSettings({ appearance })}
      />
      <Segmented
        label={t('settings.font')}
        value={settings.readerFont}
        segments={(['serif', 'sans', 'system'] as const).map((id) => ({
          id,
          label: t(`reader.${id}`),
          sample: <span className={`${styles.letter} ${styles[`${id}Letter`]}`}>Ặa</span>,
        }))}
        onChange={(readerFont) => void changeSettings({ readerFont })}
      />
      <Segmented
        label={t('settings.measure')}
        value={settings.readerMeasure}
        segments={(['narrow', 'medium', 'wide'] as const).map((id) => ({ id, label: t(`reader.${id}`) }))}
        onChange={(readerMeasure) => void changeSettings({ readerMeasure })}
      />
      <Stepper
        label={t('settings.size')}
        less={t('reader.smaller')}
        more={t('reader.larger')}
        steps={sizes}
        value={settings.readerSize}
        shown={`${settings.readerSize} px`}
        onChange={(readerSize) => void changeSettings({ readerSize })}
      />
      <Stepper
        label={t('settings.line')}
        less={t('reader.tighter')}
        more={t('reader.looser')}
        steps={lines}
        value={settings.readerLine}
        shown={`${settings.readerLine} %`}
        onChange={(readerLine) => void changeSettings({ readerLine })}
      />
    </div>
  )
}
