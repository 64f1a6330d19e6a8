import type { TFunction } from 'i18next'
import { FolderLock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#contract/failure'
import { openLibrary } from '../state/start'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

/** The library could not be opened: what happened, what is safe and what to do. Nothing is started over it. */
export function FailedToOpen() {
  const { t } = useTranslation()
  const failure = useStore((state) => state.openFailure) ?? { code: 'unexpected' }
  const { title, body, todo } = screenOf(t, failure)
  const readable = ['library-in-use', 'library-newer', 'not-saved'].includes(failure.code)
  return (
    <main style={{ height: '100%' }}>
      <EmptyState icon={<FolderLock size={36} strokeWidth={1.4} />} title={title} heading="h1">
        <p role="alert">{body}</p>
        <p>{todo}</p>
        <Button look="primary" onPress={() => void openLibrary()}>
          {t('failure.retry')}
        </Button>
        {readable ? (
          <Button onPress={() => void openLibrary('openReadOnly')}>{t('failure.openReadOnly')}</Button>
        ) : null}
        <Button onPress={() => void openLibrary('chooseLibrary')}>{t('opening.chooseOther')}</Button>
        {failure.code === 'library-missing' ? (
          <Button onPress={() => void openLibrary('createLibrary')}>{t('opening.createHere')}</Button>
        ) : null}
      </EmptyState>
    </main>
  )
}

interface ScreenWords {
  readonly title: string
  readonly body: string
  readonly todo: string
}

function screenOf(t: TFunction, failure: Failure): ScreenWords {
  switch (failure.code) {
    case 'library-missing':
      return words(t, 'missing', { ...failure })
    case 'library-in-use':
      return words(t, 'inUse', { ...failure })
    case 'library-newer':
      return words(t, 'newer', { ...failure })
    case 'library-unreadable':
      return words(t, failure.reason === 'not-a-library' ? 'notALibrary' : 'unreadable', { ...failure })
    case 'not-saved':
      return words(t, 'notSaved', { why: t(`saving.why.${failure.reason}`) })
    default:
      return words(t, 'unexpected', {})
  }
}

type Screen = 'missing' | 'inUse' | 'newer' | 'notALibrary' | 'unreadable' | 'notSaved' | 'unexpected'

function words(t: TFunction, screen: Screen, values: Readonly<Record<string, unknown>>): ScreenWords {
  return {
    title: t(`opening.${screen}`),
    body: t(`opening.${screen}Body`, values),
    todo: t(`opening.${screen}Todo`),
  }
}
