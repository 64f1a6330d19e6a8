import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { onClosing } from '../bridge/sotay'
import { closeOverlay } from '../state/navigate'
import { createDraft } from './draft'

interface Typing {
  readonly name: string
  /** What is kept under the name as the dialog opens; null when nothing is. */
  readonly kept: string | null
  /** Null when nothing is. */
  readonly typed: string | null
  readonly isSaving: boolean
}

export interface Dropping {
  /** The person is being asked whether what was typed may go. */
  readonly asking: boolean
  /** What is typed could not be kept: it would end with the app. */
  readonly isAtRisk: boolean
  /** Close the dialog, or ask first; asked for again while asking, it is taken back. Nothing closes it while it is being saved. */
  readonly close: () => void
  /** Close it for good: what was typed is saved, or may go. Another dialog that is open by then stays as it is. */
  readonly end: () => void
  readonly goOn: () => void
  /** For what holds the fields: the one that had the focus gets it back. */
  readonly fields: { readonly onFocus: (event: FocusEvent<HTMLElement>) => void }
}

/**
 * What was typed in a dialog goes only if its writer says so: closing it asks first, and so does closing the window. As long as
 * it is `typed` it is kept under `name`, for the next time should the app end.
 */
export function useDropping({ name, kept, typed, isSaving }: Typing): Dropping {
  const [isKept, setKept] = useState(true)
  const [draft] = useState(() => createDraft(name, kept, setKept))
  const hasTyped = typed !== null
  const [asking, setAsking] = useState(false)
  const field = useRef<HTMLElement | null>(null)
  const isOpen = useRef(false)
  useEffect(
    () =>
      onClosing(() => {
        if (!hasTyped) return undefined
        setAsking(true)
        return 'stay'
      }),
    [hasTyped],
  )
  useEffect(() => draft.hold(typed), [draft, typed])
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
      draft.flush()
    }
  }, [draft])
  const goOn = (): void => {
    setAsking(false)
    field.current?.focus()
  }
  return {
    asking: asking && !isSaving,
    isAtRisk: hasTyped && !isKept,
    close() {
      if (isSaving) return
      if (asking) goOn()
      else if (hasTyped) setAsking(true)
      else closeOverlay()
    },
    end() {
      if (!isOpen.current) return
      draft.forget()
      closeOverlay()
    },
    goOn,
    fields: {
      onFocus({ target }) {
        field.current = target
      },
    },
  }
}
