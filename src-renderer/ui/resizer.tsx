import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './resizer.module.css'

interface Props {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  /** Which way the area grows when the pointer moves right. */
  readonly grows: 'right' | 'left'
  /** `settled` is true when the hand lets go: the moment to keep the width. */
  readonly onResize: (width: number, settled: boolean) => void
}

/** The border between two areas: drag it, or focus it and press the arrow keys. */
export function Resizer({ label, width, min, max, grows, onResize }: Props) {
  const sign = grows === 'right' ? 1 : -1
  const bounded = (wanted: number): number => Math.round(Math.min(max, Math.max(min, wanted)))

  const drag = (down: PointerEvent<HTMLDivElement>): void => {
    const handle = down.currentTarget
    handle.setPointerCapture(down.pointerId)
    const widthAt = (event: { clientX: number }): number => bounded(width + sign * (event.clientX - down.clientX))
    const move = (event: globalThis.PointerEvent): void => onResize(widthAt(event), false)
    const release = (event: globalThis.PointerEvent): void => {
      handle.removeEventListener('pointermove', move)
      onResize(widthAt(event), true)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', release, { once: true })
  }

  const press = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowRight: 16, ArrowLeft: -16 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onResize(bounded(width + sign * step), true)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget with a value; <hr> has none.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles.resizer}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
