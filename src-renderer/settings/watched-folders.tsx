import { FolderPlus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stopWatching, watchFolder } from '../library/watched'
import { useReadOnly } from '../state/hooks'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import styles from './watched-folders.module.css'

/** The folders whose new files are imported by themselves, and what is wrong with any. None at first. */
export function WatchedFolders() {
  const { t } = useTranslation()
  const watched = useStore((state) => state.watched)
  const readOnly = useReadOnly()
  return (
    <section className={styles.watched} aria-labelledby="watched-folders">
      <h3 id="watched-folders" className={styles.title}>
        {t('watching.title')}
      </h3>
      <p className={styles.hint}>{t('watching.hint')}</p>
      {watched.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('watching.title')}>
          {watched.map(({ path, state }) => (
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
      <div>
        <Button icon={<FolderPlus size={16} />} isDisabled={readOnly} onPress={() => void watchFolder()}>
          {t('watching.add')}
        </Button>
      </div>
    </section>
  )
}
