import i18next from 'i18next'
import { tell } from '../state/messages'
import { useStore } from '../state/store'

/** Whether the library may not be written to; says so when that is why nothing happens. */
export function refusedReadOnly(): boolean {
  const readOnly = useStore.getState().library?.access === 'read-only'
  if (readOnly) tell('problem', i18next.t('failure.read-only'))
  return readOnly
}
