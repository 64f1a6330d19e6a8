import { useTranslation } from 'react-i18next'
import { describeMoment } from '../i18n/dates'
import { describeIntent } from '../i18n/describe'
import { discardAside } from '../state/aside'
import { useReadOnly } from '../state/hooks'
import { closeOverlay } from '../state/navigate'
import { bringIn } from '../state/saving'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { LongList } from '../ui/long-list'
import { Modal } from '../ui/modal'
import styles from './safety.module.css'
import { saveCopyOf } from './unsaved-text'

/** The changes that are not in the library, by name: to be brought in, taken along or given up. */
export function AsideDialog() {
  const { t } = useTranslation()
  const aside = useStore((state) => state.aside)
  const readOnly = useReadOnly()
  const doAndClose = (act: () => void) => (): void => {
    act()
    closeOverlay()
  }
  return (
    <Modal
      title={t('aside.title')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button look="danger" onPress={doAndClose(discardAside)}>
            {t('aside.discard')}
          </Button>
          <Button onPress={() => void saveCopyOf(aside)}>{t('aside.saveCopy')}</Button>
          <Button look="primary" isDisabled={readOnly} onPress={doAndClose(bringIn)}>
            {t('aside.bringIn')}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{t('aside.intro')}</p>
      <LongList
        label={t('aside.title')}
        items={aside}
        keyOf={({ id }) => id}
        rowHeight={38}
        className={styles.list ?? ''}
      >
        {({ at, intent }) => (
          <span className={styles.backup}>
            <span className={styles.when}>{describeIntent(t, intent)}</span>
            <span className={styles.at}>{describeMoment(t, at)}</span>
          </span>
        )}
      </LongList>
    </Modal>
  )
}
