import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { dismiss } from '../state/messages'
import { type Message, useStore } from '../state/store'
import { IconButton } from './button'
import styles from './messages.module.css'

// Long enough to read a sentence; a problem stays until it is dismissed.
const infoStaysFor = 5000

export function Messages() {
  const messages = useStore((state) => state.messages)
  return (
    <div className={styles.stack} aria-live="polite">
      {messages.map((message) => (
        <One key={message.id} message={message} />
      ))}
    </div>
  )
}

function One({ message }: { readonly message: Message }) {
  const { t } = useTranslation()
  useEffect(() => {
    if (message.tone === 'problem') return
    const timer = setTimeout(() => dismiss(message.id), infoStaysFor)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <div
      className={`${styles.message} ${styles[message.tone]}`}
      role={message.tone === 'problem' ? 'alert' : undefined}
    >
      {message.tone === 'problem' ? <CircleAlert size={18} /> : <Info size={18} />}
      <p>{message.text}</p>
      <IconButton label={t('common.close')} icon={<X size={16} />} onPress={() => dismiss(message.id)} />
    </div>
  )
}
