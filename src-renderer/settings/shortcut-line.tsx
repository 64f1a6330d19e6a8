import { RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../actions/action'
import { keysPressed, keysShown, whyUnfit } from '../actions/keys'
import { keysOf } from '../actions/keys-in-force'
import { labelOf, ownerOf, withKeys, withOriginalKeys } from '../actions/shortcuts'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import { Keys } from './keys-view'
import styles from './shortcuts-dialog.module.css'

type Stage =
  | { readonly kind: 'resting' }
  | { readonly kind: 'recording'; readonly refused: string | null }
  | { readonly kind: 'conflict'; readonly keys: string; readonly owner: Action }

const resting: Stage = { kind: 'resting' }

/** One action with its keys, and a way to press others for it. */
export function ShortcutLine({ action }: { readonly action: Action }) {
  const { t } = useTranslation()
  const chosen = useStore((state) => state.settings.shortcuts)
  const [stage, setStage] = useState<Stage>(resting)
  const line = useRef<HTMLLIElement>(null)
  // What is said about the keys may open below the edge of the list.
  useEffect(() => {
    if (stage.kind !== 'resting') line.current?.scrollIntoView({ block: 'nearest' })
  }, [stage])
  const label = labelOf(t, action)
  const keys = keysOf(action, chosen)
  const take = (pressed: string, from?: Action): void => {
    void changeSettings({ shortcuts: withKeys(chosen, action, pressed, from) })
    setStage(resting)
  }
  const record = (pressed: string): void => {
    const unfit = whyUnfit(pressed, action.where === 'text')
    const owner = ownerOf(pressed, action, chosen)
    if (unfit !== null)
      setStage({ kind: 'recording', refused: t(`shortcuts.unfit.${unfit}`, { keys: keysShown(pressed) }) })
    else if (owner) setStage({ kind: 'conflict', keys: pressed, owner })
    else take(pressed)
  }
  return (
    <li ref={line} className={styles.line}>
      <span className={styles.what}>{label}</span>
      {stage.kind === 'recording' ? (
        <Recorder label={label} refused={stage.refused} onKeys={record} onCancel={() => setStage(resting)} />
      ) : (
        <>
          <Keys keys={keys} />
          {chosen[action.id] === undefined ? null : (
            <IconButton
              label={t('shortcuts.reset', { what: label })}
              icon={<RotateCcw size={14} />}
              onPress={() => void changeSettings({ shortcuts: withOriginalKeys(chosen, action) })}
            />
          )}
          <Button
            look="quiet"
            aria-label={t('shortcuts.changeOf', { what: label })}
            onPress={() => setStage({ kind: 'recording', refused: null })}
          >
            {t('shortcuts.change')}
          </Button>
        </>
      )}
      {stage.kind === 'conflict' ? (
        <div className={styles.conflict} role="alert">
          <p>{t('shortcuts.conflict', { keys: keysShown(stage.keys), what: labelOf(t, stage.owner) })}</p>
          <Button autoFocus onPress={() => take(stage.keys, stage.owner)}>
            {t('shortcuts.swap')}
          </Button>
          <Button onPress={() => setStage(resting)}>{t('common.cancel')}</Button>
        </div>
      ) : null}
    </li>
  )
}

interface RecorderProps {
  readonly label: string
  readonly refused: string | null
  readonly onKeys: (keys: string) => void
  readonly onCancel: () => void
}

/** Has the focus until keys are pressed; Escape and Tab leave it as it was. */
function Recorder({ label, refused, onKeys, onCancel }: RecorderProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Tab' || event.key === 'Escape') {
      onCancel()
      return
    }
    const pressed = event.nativeEvent.isComposing ? null : keysPressed(event.nativeEvent)
    if (pressed !== null) onKeys(pressed)
  }
  return (
    <span className={styles.recording}>
      <button
        ref={field}
        type="button"
        className={styles.recorder}
        aria-label={t('shortcuts.recordFor', { what: label })}
        onKeyDown={press}
        onKeyUp={(event) => event.preventDefault()}
        onBlur={onCancel}
      >
        {t('shortcuts.record')}
      </button>
      {refused === null ? null : (
        <span role="alert" className={styles.refused}>
          {refused}
        </span>
      )}
    </span>
  )
}
