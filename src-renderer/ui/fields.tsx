import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import styles from './fields.module.css'

interface TextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly lines?: number
  readonly error?: string | null
  readonly autoFocus?: boolean
  readonly hint?: ReactNode
  /** It keeps the focus, and takes no letters. */
  readonly isReadOnly?: boolean
}

export function TextInput({
  label,
  value,
  onChange,
  lines = 1,
  error = null,
  autoFocus = false,
  hint,
  isReadOnly = false,
}: TextProps) {
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      autoFocus={autoFocus}
      isReadOnly={isReadOnly}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {lines > 1 ? (
        <TextArea rows={lines} className={styles.area ?? ''} spellCheck={false} />
      ) : (
        <Input className={styles.input ?? ''} spellCheck={false} />
      )}
      {hint ? (
        <Text slot="description" elementType="p" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  )
}

export interface Choice {
  readonly id: string
  readonly label: string
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (id: string) => void
  /** Hide the label on screen when what stands beside it already says it. */
  readonly quiet?: boolean
}

export function ChoiceField({ label, value, choices, onChange, quiet = false }: ChoiceProps) {
  return (
    <Select
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      className={quiet ? (styles.quiet ?? '') : (styles.field ?? '')}
    >
      <Label className={quiet ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
      <Button className={styles.select ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox items={choices} className={styles.list ?? ''}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={styles.option ?? ''}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
