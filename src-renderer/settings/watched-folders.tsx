import { FolderPlus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { describeFailure } from '../i18n/describe'
import { goOnWatching, stopWatching, watchFolder } from '../library/watched'
import { useReadOnly } from '../state/hooks'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import styles from './watched-folders.module.css'

/** The folders whose new files are imported by themselves, and what is wrong with any. None at first. */
export function WatchedFolders() {
  const { t } = useTranslation()
  const { folders } = useStore((state) => state.watched)
  const readOnly = useReadOnly()
  return (
    <section className={styles.watched} aria-labelledby="watched-folders">
      <h3 id="watched-folders" className={styles.title}>
        {t('watching.title')}
      </h3>
      <p className={styles.hint}>{t('watching.hint')}</p>
      {folders.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('watching.title')}>
          {folders.map(({ path, state }) => (
            <li key={path} className={styles.folder}>
              <span className={styles.path}>{path}</span>
              <IconButton
                label={t('watching.stop', { path })}
                icon={<X size={16} />}
                onPress={() => void stopWatching(path)}
              />
              {state === 'watched' ? null : (
                <span role="status" className={styles.problem}>
                  {t(`watching.${state}`)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <HeldUp />
      <div>
        <Button icon={<FolderPlus size={16} />} isDisabled={readOnly} onPress={() => void watchFolder()}>
          {t('watching.add')}
        </Button>
      </div>
    </section>
  )
}

/** Why nothing comes in although something is there, as long as it is so. */
function HeldUp() {
  const { t } = useTranslation()
  const { heldUp } = useStore((state) => state.watched)
  if (heldUp === null) return null
  const isStopped = heldUp.why === 'stopped'
  return (
    <div className={styles.held}>
      <p role="status" className={isStopped ? styles.hint : styles.trouble}>
        {isStopped ? t('watching.stopped') : describeFailure(t, heldUp.failure)}
      </p>
      <Button onPress={() => void goOnWatching()}>{t(isStopped ? 'watching.goOn' : 'watching.tryNow')}</Button>
    </div>
  )
}
