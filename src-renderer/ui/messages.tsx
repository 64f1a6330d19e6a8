import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dismiss } from '../state/messages'
import { type Message, useStore } from '../state/store'
import { Button, IconButton } from './button'
import styles from './messages.module.css'

// Long enough to read a sentence; a problem stays until it is dismissed.
const infoStaysFor = 5000
/** Long enough to reach its button by keyboard too. */
const actStaysFor = 15_000

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
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (message.tone === 'problem' || held) return
    const timer = setTimeout(() => dismiss(message.id), message.act ? actStaysFor : infoStaysFor)
    return () => clearTimeout(timer)
  }, [message, held])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it can be read as long as somebody is at it; nothing is done by it.
    <div
      className={`${styles.message} ${styles[message.tone]}`}
      role={message.tone === 'problem' ? 'alert' : undefined}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {message.tone === 'problem' ? <CircleAlert size={18} /> : <Info size={18} />}
      <p>{message.text}</p>
      <Act message={message} />
      <IconButton label={t('common.close')} icon={<X size={16} />} onPress={() => dismiss(message.id)} />
    </div>
  )
}

function Act({ message: { id, act } }: { readonly message: Message }) {
  if (!act) return null
  return (
    <Button
      look="quiet"
      onPress={() => {
        dismiss(id)
        act.perform()
      }}
    >
      {act.label}
    </Button>
  )
}
