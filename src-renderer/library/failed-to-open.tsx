import { FolderLock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { describeFailure } from '../i18n/describe'
import { openLibrary } from '../state/start'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

/** The library could not be opened: what happened, what is safe and what to do. Nothing is started over it. */
export function FailedToOpen() {
  const { t } = useTranslation()
  const failure = useStore((state) => state.openFailure)
  return (
    <main style={{ height: '100%' }}>
      <EmptyState icon={<FolderLock size={36} strokeWidth={1.4} />} title={t('failure.cannotOpen')} heading="h1">
        {failure ? <p role="alert">{describeFailure(t, failure)}</p> : null}
        <Button look="primary" onPress={() => void openLibrary()}>
          {t('failure.retry')}
        </Button>
        {failure?.code === 'library-in-use' ? (
          <Button onPress={() => void openLibrary('openReadOnly')}>{t('failure.openReadOnly')}</Button>
        ) : null}
      </EmptyState>
    </main>
  )
}
