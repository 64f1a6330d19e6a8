import { ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '../bridge/sotay'
import { tellFailure } from '../state/messages'
import { show } from '../state/navigate'
import { type Notice, useStore } from '../state/store'
import { Button } from '../ui/button'
import { markAllRead, markRead, noticeWords } from './notices'
import styles from './notices-panel.module.css'

/** What was found wrong with the library, above everything else until it has been read. */
export function NoticesPanel() {
  const { t } = useTranslation()
  const notices = useStore((state) => state.notices)
  if (notices.length === 0) return null
  return (
    <section className={styles.panel} aria-label={t('safety.notices')}>
      <ul className={styles.notices}>
        {notices.map((notice) => (
          <One key={notice.id} notice={notice} />
        ))}
      </ul>
      {notices.length > 1 ? (
        <div className={styles.all}>
          <Button look="quiet" onPress={markAllRead}>
            {t('safety.readAll')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function One({ notice: { id, failure } }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const folder = useStore((state) => state.library?.path ?? '')
  const { happened, safe, todo } = noticeWords(t, failure, folder)
  const showKept = async (path: string): Promise<void> => {
    const answer = await ask('showInFolder', path)
    if (!answer.ok) tellFailure(answer.failure)
  }
  return (
    <li className={styles.notice}>
      <ShieldAlert size={18} aria-hidden />
      <p role="alert">
        <strong>{happened}</strong> {safe} {todo}
      </p>
      {'keptAt' in failure ? (
        <Button onPress={() => void showKept(failure.keptAt)}>{t('safety.showKept')}</Button>
      ) : null}
      {failure.code === 'conflict-copy' ? (
        <Button onPress={() => show({ kind: 'copies' })}>{t('safety.showCopies')}</Button>
      ) : null}
      <Button onPress={() => markRead(id)}>{t('safety.readIt')}</Button>
    </li>
  )
}
