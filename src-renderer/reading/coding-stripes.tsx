import { memo, useMemo } from 'react'
import type { Annotation } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { arrangeStripes, type Stripe } from './arrange-stripes'
import styles from './coding-stripes.module.css'
import type { Standings } from './use-extents'

interface Props {
  readonly annotations: readonly Annotation[]
  readonly standings: Standings
}

const laneWidth = 7

/**
 * A bracket beside the text for each theme of each passage, with its name where there is room. For the mouse and the eye
 * only: a screen reader meets the same in the text and in the list of passages.
 */
export const CodingStripes = memo(function CodingStripes({ annotations, standings }: Props) {
  const themes = useThemes()
  const stripes = useMemo(() => arrangeStripes(annotations, themes, standings), [annotations, themes, standings])
  const lanes = stripes.reduce((most, stripe) => Math.max(most, stripe.lane + 1), 0)
  return (
    <div className={styles.gutter} aria-hidden>
      {stripes.map((stripe) => (
        <StripeView key={stripe.key} stripe={stripe} labelLeft={lanes * laneWidth + 6} />
      ))}
    </div>
  )
})

interface StripeProps {
  readonly stripe: Stripe
  readonly labelLeft: number
}

// Stripes are made anew for each change, and of hundreds one is another.
const StripeView = memo(function StripeView({ stripe, labelLeft }: StripeProps) {
  const tied = useStore(({ hovered, current }) => hovered === stripe.annotationId || current === stripe.annotationId)
  const events = {
    onPointerEnter: () => useStore.setState({ hovered: stripe.annotationId }),
    onPointerLeave: () => useStore.setState({ hovered: null }),
    onClick: () => useStore.setState({ current: stripe.annotationId, selected: null }),
  }
  return (
    <>
      <div
        className={styles.stripe}
        data-tied={tied || undefined}
        title={stripe.name}
        style={{
          top: stripe.top + 3,
          height: Math.max(8, stripe.height - 6),
          left: stripe.lane * laneWidth,
          color: stripe.colour,
        }}
        {...events}
      />
      {stripe.name === '' ? null : (
        <div
          className={styles.name}
          data-tied={tied || undefined}
          title={stripe.name}
          style={{ top: stripe.labelTop + 3, left: labelLeft, color: stripe.colour }}
          {...events}
        >
          <span>{stripe.name}</span>
        </div>
      )}
    </>
  )
}, isDrawnAlike)

function isDrawnAlike(before: StripeProps, now: StripeProps): boolean {
  const keys = ['annotationId', 'colour', 'name', 'top', 'height', 'lane', 'labelTop'] as const
  return before.labelLeft === now.labelLeft && keys.every((key) => before.stripe[key] === now.stripe[key])
}
