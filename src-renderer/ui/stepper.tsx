import { Minus, Plus } from 'lucide-react'
import { IconButton } from './button'
import styles from './stepper.module.css'

interface Props {
  readonly label: string
  readonly less: string
  readonly more: string
  /** Rising; the value stands among them or is taken to the nearest. */
  readonly steps: readonly number[]
  readonly value: number
  readonly shown: string
  readonly onChange: (value: number) => void
}

/** A number that goes up and down by steps, at once. */
export function Stepper({ label, less, more, steps, value, shown, onChange }: Props) {
  const below = steps.findLast((step) => step < value)
  const above = steps.find((step) => step > value)
  return (
    <fieldset className={styles.stepper}>
      <legend className={styles.label}>{label}</legend>
      <IconButton
        label={less}
        icon={<Minus size={15} />}
        isDisabled={below === undefined}
        onPress={() => below !== undefined && onChange(below)}
      />
      <output className={styles.shown}>{shown}</output>
      <IconButton
        label={more}
        icon={<Plus size={15} />}
        isDisabled={above === undefined}
        onPress={() => above !== undefined && onChange(above)}
      />
    </fieldset>
  )
}
