import { Check, Plus } from 'lucide-react'
import { type RefObject, useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, Popover, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { tagWithTyped, toggleTheme, toggleThemeOnSelection } from './intents'
import { ThemeDot } from './theme-chip'
import { creatable, type ThemeChoice, themeChoices } from './theme-choices'
import styles from './theme-picker.module.css'

interface Props {
  readonly anchor: RefObject<HTMLElement | null>
  /** The passage being tagged; null while what is selected has not been marked yet. */
  readonly annotation: Annotation | null
}

const createKey = 'create'

/** Type to find, accents or not; Enter gives or takes the theme, or creates it. Stays open for several. */
export function ThemePicker({ anchor, annotation }: Props) {
  const { t } = useTranslation()
  const themes = useThemes()
  const recent = useStore((state) => state.recentThemes)
  // The order must not move under the hand while the palette is open.
  const [recentAtOpening] = useState(recent)
  const [typed, setTyped] = useState('')
  const choices = useMemo(() => themeChoices(themes, typed, recentAtOpening), [themes, typed, recentAtOpening])
  const name = creatable(themes, typed)
  const close = (): void => useStore.setState({ picking: null })
  const choose = (key: string): void => {
    if (key === createKey) tagWithTyped(typed, annotation?.id ?? null)
    else {
      const theme = themes.get(key)
      if (theme && annotation) toggleTheme(annotation, theme)
      else if (theme) toggleThemeOnSelection(theme)
    }
    setTyped('')
  }
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      onOpenChange={(open) => !open && close()}
      placement="bottom"
      className={styles.popover ?? ''}
      aria-label={t('picker.label')}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField autoFocus aria-label={t('picker.label')} className={styles.field ?? ''}>
          <Input className={styles.input ?? ''} placeholder={t('picker.placeholder')} spellCheck={false} />
        </TextField>
        <ListBox
          aria-label={t('picker.label')}
          className={styles.list ?? ''}
          selectionMode="none"
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className={styles.none}>{t('picker.none')}</p>}
        >
          {choices.map((choice) => (
            <Offer
              key={choice.theme.id}
              choice={choice}
              given={annotation?.themeIds.includes(choice.theme.id) ?? false}
            />
          ))}
          {name === null ? null : (
            <ListBoxItem id={createKey} textValue={t('picker.create', { name })} className={styles.option ?? ''}>
              <Plus size={15} aria-hidden className={styles.plus} />
              <span className={styles.name}>{t('picker.create', { name })}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <p className={styles.hint}>{t('picker.hint')}</p>
    </Popover>
  )
}

function Offer({ choice: { theme, path }, given }: { readonly choice: ThemeChoice; readonly given: boolean }) {
  const above = path.slice(0, path.length - theme.name.length)
  return (
    <ListBoxItem id={theme.id} textValue={path} className={styles.option ?? ''}>
      <ThemeDot colour={theme.colour} />
      <span className={styles.name}>
        {above ? <span className={styles.above}>{above}</span> : null}
        {theme.name}
      </span>
      {given ? <Check size={15} className={styles.given} aria-label="✓" /> : null}
    </ListBoxItem>
  )
}
