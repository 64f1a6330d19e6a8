import { Check, Plus } from 'lucide-react'
import { memo, type RefObject, useMemo, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Annotation, RecordId } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { Combobox, type ComboboxHandle } from '../ui/combobox'
import { suggestThemes } from './suggest-themes'
import { tagWithTyped, toggleTheme, toggleThemeOnSelection } from './tagging'
import { ThemeDot } from './theme-chip'
import { creatable, type Favoured, type ThemeChoice, themeChoices } from './theme-choices'
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

function Palette({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const offers = useOffers(typed, annotations)
  const combobox = useRef<ComboboxHandle>(null)
  const choose = (offer: Offer): void => {
    if (offer.kind === 'create') tagWithTyped(typed, annotations)
    else if (annotations.length > 0) toggleTheme(annotations, offer.choice.theme)
    else toggleThemeOnSelection(offer.choice.theme)
    combobox.current?.restart()
  }
  return (
    <Combobox<Offer>
      handle={combobox}
      label={t('picker.label')}
      placeholder={t('picker.placeholder')}
      none={t('picker.none')}
      typed={typed}
      onTyped={setTyped}
      offers={offers}
      keyOf={(offer) => (offer.kind === 'create' ? 'create' : offer.choice.theme.id)}
      isGiven={(offer) => offer.kind === 'theme' && isGiven(annotations, offer.choice.theme.id)}
      headingOf={(offer, before) => (typed.trim() === '' ? headingOf(offer, before) : null)}
      draw={(offer) => <OfferView offer={offer} annotations={annotations} />}
      onChoose={choose}
    />
  )

  function headingOf(offer: Offer, before: Offer | undefined): string | null {
    if (offer.kind !== 'theme') return null
    const { group } = offer.choice
    if (before?.kind === 'theme' && before.choice.group === group) return null
    // With nothing favoured there is one group, which needs no name.
    return group === 'all' && before === undefined ? null : t(`picker.${group}`)
  }
}

function isGiven(annotations: readonly Annotation[], themeId: RecordId): boolean {
  return annotations.length > 0 && annotations.every((one) => one.themeIds.includes(themeId))
}

function useOffers(typed: string, annotations: readonly Annotation[]): readonly Offer[] {
  const themes = useThemes()
  // The order must not move under the hand while the palette is open.
  const [favoured] = useState(() => favouredFor(annotations))
  return useMemo(() => {
    const found = themeChoices(themes, typed, favoured).map((choice): Offer => ({ kind: 'theme', choice }))
    const name = creatable(themes, typed)
    return name === null ? found : [...found, { kind: 'create', name }]
  }, [themes, typed, favoured])
}

function favouredFor(annotations: readonly Annotation[]): Favoured {
  const { recentThemes, notebook, kept, place } = useStore.getState()
  const row = place.kind === 'article' ? kept.rows.get(place.id) : undefined
  const suggested = suggestThemes({ passages: annotations, known: notebook.annotation.values(), row })
  return { recent: recentThemes, suggested }
}

function OfferView({ offer, annotations }: { readonly offer: Offer; readonly annotations: readonly Annotation[] }) {
  const { t } = useTranslation()
  if (offer.kind === 'theme') {
    const { theme, path } = offer.choice
    return <ThemeOffer theme={theme} path={path} given={isGiven(annotations, theme.id)} />
  }
  return (
    <>
      <Plus size={15} aria-hidden className={styles.plus} />
      <span className={styles.name}>{t('picker.create', { name: offer.name })}</span>
    </>
  )
}

type ThemeOfferProps = Pick<ThemeChoice, 'theme' | 'path'> & { readonly given: boolean }

// What is offered for one letter more is mostly what was offered before.
const ThemeOffer = memo(function ThemeOffer({ theme, path, given }: ThemeOfferProps) {
  // Markdown on one line reads well enough without its list and heading marks.
  const meaning = theme.description.replace(/^[#>*\-\s]+/gm, ' ').trim()
  return (
    <>
      <ThemeDot colour={theme.colour} />
      <span className={styles.name}>
        <span className={styles.above}>{path.slice(0, path.length - theme.name.length)}</span>
        {theme.name}
        {meaning === '' ? null : (
          <span className={styles.meaning} title={theme.description}>
            {meaning}
          </span>
        )}
      </span>
      {given ? <Check size={15} className={styles.given} aria-hidden /> : null}
    </>
  )
})
