import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { onClosing } from '../bridge/sotay'
import { closeOverlay } from '../state/navigate'
import { createDraft } from './draft'

export interface Dropping {
  /** The person is being asked whether what was typed may go. */
  readonly asking: boolean
  /** Close the dialog, or ask first; asked for again while asking, it is taken back. */
  readonly close: () => void
  /** Close it for good: what was typed is saved, or may go. */
  readonly end: () => void
  readonly goOn: () => void
  /** For what holds the fields: the one that had the focus gets it back. */
  readonly fields: { readonly onFocus: (event: FocusEvent<HTMLElement>) => void }
}

/**
 * What was typed in a dialog goes only if its writer says so: closing it asks first, and so does closing the window. As long as
 * it is `typed` (null when nothing is) it is kept under `name`, for the next time should the app end.
 */
export function useDropping(name: string, typed: string | null): Dropping {
  const [draft] = useState(() => createDraft(name, typed))
  const hasTyped = typed !== null
  const [asking, setAsking] = useState(false)
  const field = useRef<HTMLElement | null>(null)
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
  useEffect(() => () => draft.flush(), [draft])
  const goOn = (): void => {
    setAsking(false)
    field.current?.focus()
  }
  return {
    asking,
    close() {
      if (asking) goOn()
      else if (hasTyped) setAsking(true)
      else closeOverlay()
    },
    end() {
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
