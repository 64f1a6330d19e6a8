import i18next from 'i18next'
import type { Failure } from '#contract/failure'
import { describeFailure } from '../i18n/describe'
import { type Message, useStore } from './store'

let lastId = 0

export function tell(tone: 'info' | 'problem', text: string, act?: Message['act']): void {
  tellUntil(tone, text, act)
}

/** The same of what may cease to be true: answers how the message is taken away then. */
export function tellUntil(tone: 'info' | 'problem', text: string, act?: Message['act']): () => void {
  lastId += 1
  const message = { id: lastId, tone, text, ...(act ? { act } : {}) }
  // The same sentence twice in a row is one message: a held key must not fill the screen.
  useStore.setState(({ messages }) => ({
    messages: [...messages.filter((one) => one.text !== text), message].slice(-3),
  }))
  return () => dismiss(message.id)
}

export function tellFailure(failure: Failure): void {
  tell('problem', describeFailure(i18next.t, failure))
}

export function dismiss(id: number): void {
  useStore.setState(({ messages }) => ({ messages: messages.filter((one) => one.id !== id) }))
}
