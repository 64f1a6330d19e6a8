import { Check, Plus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Annotation, RecordId } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'

import { tagWithTyped, toggleTheme, toggleThemeOnSelection } from './tagging'
import { ThemeDot } from './theme-chip'
import { creatable, type ThemeChoice, themeChoices } from './theme-choices'
import styles from './theme-picker.module.css'

interface Props {
  readonly anchor: RefObject<HTMLElement | null>
  /** The passages being tagged; none while what is selected has not been marked yet. */
  readonly annotations: readonly Annotation[]
}

/** Type to find, accents or not; Enter gives or takes the theme, or creates it. Stays open for several. */
export function ThemePicker({ anchor, annotations }: Props) {
  const { t } = useTranslation()
  const close = (): void => useStore.setState({ picking: null })
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      onOpenChange={(open) => !open && close()}
      placement="bottom"
      className={styles.popover ?? ''}
      aria-label={t('picker.label')}
    >
      <Palette annotations={annotations} />
      <p className={styles.hint}>{t('picker.hint')}</p>
    </Popover>
  )
}

type Offer =
  | { readonly kind: 'theme'; readonly choice: ThemeChoice }
  | { readonly kind: 'create'; readonly name: string }

/**
 * A combobox (ARIA 1.2, list autocomplete with manual selection). Our own, because whoever codes at keyboard speed
 * presses Enter in the same moment as the last letter: the first offer must be chosen by then, not some time after.
 */
function Palette({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const offers = useOffers(typed)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const at = Math.min(active, offers.length - 1)
  useEffect(() => field.current?.focus(), [])
  const choose = (offer: Offer): void => {
    if (offer.kind === 'create') tagWithTyped(typed, annotations)
    else if (annotations.length > 0) toggleTheme(annotations, offer.choice.theme)
    else toggleThemeOnSelection(offer.choice.theme)
    setTyped('')
    setActive(0)
    field.current?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setActive((at + step + offers.length) % Math.max(1, offers.length))
    }
    const offer = offers[at]
    if (event.key === 'Enter' && offer) {
      event.preventDefault()
      choose(offer)
    }
  }
  return (
    <>
      <div className={styles.field}>
        <input
          ref={field}
          role="combobox"
          aria-label={t('picker.label')}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={offers[at] ? `${listId}-${at}` : undefined}
          className={styles.input}
          placeholder={t('picker.placeholder')}
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div role="listbox" id={listId} aria-label={t('picker.label')} aria-multiselectable className={styles.list}>
        {offers.map((offer, index) => (
          <OfferView
            key={offer.kind === 'create' ? 'create' : offer.choice.theme.id}
            id={`${listId}-${index}`}
            offer={offer}
            given={offer.kind === 'theme' && isGiven(annotations, offer.choice.theme.id)}
            active={index === at}
            onChoose={() => choose(offer)}
          />
        ))}
      </div>
      {offers.length === 0 ? <p className={styles.none}>{t('picker.none')}</p> : null}
    </>
  )
}

function isGiven(annotations: readonly Annotation[], themeId: RecordId): boolean {
  return annotations.length > 0 && annotations.every((one) => one.themeIds.includes(themeId))
}

function useOffers(typed: string): readonly Offer[] {
  const themes = useThemes()
  const recent = useStore((state) => state.recentThemes)
  // The order must not move under the hand while the palette is open.
  const [recentAtOpening] = useState(recent)
  return useMemo(() => {
    const found = themeChoices(themes, typed, recentAtOpening).map((choice): Offer => ({ kind: 'theme', choice }))
    const name = creatable(themes, typed)
    return name === null ? found : [...found, { kind: 'create', name }]
  }, [themes, typed, recentAtOpening])
}

interface OfferProps {
  readonly id: string
  readonly offer: Offer
  readonly given: boolean
  readonly active: boolean
  readonly onChoose: () => void
}

function OfferView({ id, offer, given, active, onChoose }: OfferProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys (aria-activedescendant).
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={given}
      data-active={active || undefined}
      className={styles.option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {offer.kind === 'create' ? (
        <>
          <Plus size={15} aria-hidden className={styles.plus} />
          <span className={styles.name}>{t('picker.create', { name: offer.name })}</span>
        </>
      ) : (
        <>
          <ThemeDot colour={offer.choice.theme.colour} />
          <span className={styles.name} title={offer.choice.theme.description || undefined}>
            <span className={styles.above}>
              {offer.choice.path.slice(0, offer.choice.path.length - offer.choice.theme.name.length)}
            </span>
            {offer.choice.theme.name}
          </span>
          {given ? <Check size={15} className={styles.given} aria-hidden /> : null}
        </>
      )}
    </div>
  )
}
