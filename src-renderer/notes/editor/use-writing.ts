import i18next from 'i18next'
import { type RefObject, useEffect, useState } from 'react'
import { onClosing } from '../../bridge/sotay'
import { tell } from '../../state/messages'
import { useStore } from '../../state/store'
import { createWriting, type Writing } from '../writing'
import type { Surface } from './surface'

export interface Written {
  /** Names what is being written, among all that is being written in this window. */
  readonly id: string
  readonly record: () => string | null
  readonly save: (text: string) => Promise<boolean>
  /** Hears every text that the editor comes to hold, saved or not. */
  readonly onText?: (text: string) => void
}

/** Keeps a text while its editor is on the screen: after a pause, when it goes away, and when the window closes. */
export function useWriting({ id, record, save, onText }: Written, surface: RefObject<Surface | null>): Writing {
  const [writing] = useState(() =>
    createWriting({
      record,
      save,
      show(text) {
        surface.current?.show(text)
        onText?.(text)
      },
      isComposing: () => surface.current?.isComposing() ?? false,
      onConflict: () => tell('info', i18next.t('notes.conflict')),
      onUnsaved: (unsaved) => markUnsaved(id, unsaved),
    }),
  )
  useEffect(
    () =>
      useStore.subscribe(({ notebook }, { notebook: before }) => {
        if (notebook !== before) writing.look()
      }),
    [writing],
  )
  useEffect(() => onClosing(() => writing.flush()), [writing])
  useEffect(() => () => void writing.flush(), [writing])
  return writing
}

function markUnsaved(id: string, unsaved: boolean): void {
  useStore.setState(({ writing }) => {
    const now = new Set(writing)
    if (unsaved) now.add(id)
    else now.delete(id)
    return { writing: now }
  })
}
