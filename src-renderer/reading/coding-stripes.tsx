import { memo, useMemo } from 'react'
import type { Annotation } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { useTied } from '../state/tied'
import { arrangeStripes, type Section, type Stripe, sectionsOf } from './arrange-stripes'
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
      {sectionsOf(stripes).map((section) => (
        <SectionView key={section.top} section={section} labelLeft={lanes * laneWidth + 6} />
      ))}
    </div>
  )
})

interface SectionProps {
  readonly section: Section
  readonly labelLeft: number
}

/** Chromium leaves the sections that are out of sight alone: no style, no layout, no hit test. */
const SectionView = memo(function SectionView({ section, labelLeft }: SectionProps) {
  return (
    <div className={styles.section} style={{ top: section.top, height: section.height }}>
      {section.stripes.map((stripe) => (
        <StripeView key={stripe.key} stripe={stripe} from={section.top} labelLeft={labelLeft} />
      ))}
    </div>
  )
}, isSectionAlike)

interface StripeProps {
  readonly stripe: Stripe
  /** Where its section begins. */
  readonly from: number
  readonly labelLeft: number
}

const StripeView = memo(function StripeView({ stripe, from, labelLeft }: StripeProps) {
  const tied = useTied(stripe.annotationId)
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
          top: stripe.top + 3 - from,
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
          style={{ top: stripe.labelTop + 3 - from, left: labelLeft }}
          {...events}
        >
          {stripe.name}
        </div>
      )}
    </>
  )
}, isStripeAlike)

// Stripes are made anew for each change, and of hundreds one is another.
function isSectionAlike(before: SectionProps, now: SectionProps): boolean {
  const [one, other] = [before.section, now.section]
  return (
    before.labelLeft === now.labelLeft &&
    one.height === other.height &&
    one.stripes.length === other.stripes.length &&
    one.stripes.every((stripe, index) => sameStripe(stripe, other.stripes[index]))
  )
}

function isStripeAlike(before: StripeProps, now: StripeProps): boolean {
  return before.labelLeft === now.labelLeft && before.from === now.from && sameStripe(before.stripe, now.stripe)
}

const drawnFrom = ['key', 'colour', 'name', 'top', 'height', 'lane', 'labelTop'] as const

function sameStripe(one: Stripe, other: Stripe | undefined): boolean {
  return drawnFrom.every((key) => one[key] === other?.[key])
}
