import { FileText, NotebookText } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { Modal as AriaModal, Dialog, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { subjectNow } from '../actions/action'
import { actions } from '../actions/actions'
import { keysShown } from '../actions/keys'
import { keysOf } from '../actions/keys-in-force'
import { labelOf } from '../actions/shortcuts'
import { ThemeDot } from '../annotating/theme-chip'
import { describeDate } from '../i18n/dates'
import { closeOverlay } from '../state/navigate'
import { useStore } from '../state/store'
import { Combobox } from '../ui/combobox'
import { choose } from './choose'
import styles from './command-palette.module.css'
import { findable } from './find-folded'
import {
  type Findables,
  findableArticles,
  findableNotes,
  findableThemes,
  keyOfOffer,
  type Offer,
  offersFor,
} from './offers'

/** Type what you want to do or to see: commands with their keys, articles, themes, notes. Enter does it. */
export function CommandPalette() {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && closeOverlay()}
      className={styles.overlay ?? ''}
    >
      <AriaModal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('commands.label')}>
          <Commands />
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}

function Commands() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const findables = useFindables()
  const [recent] = useState(() => useStore.getState().recentCommands)
  const offers = useMemo(() => offersFor(typed, findables, recent), [typed, findables, recent])
  const isRecent = (offer: Offer): boolean => typed.trim() === '' && recent.includes(keyOfOffer(offer))
  const groupOf = (offer: Offer) => (isRecent(offer) ? 'commands.recent' : (`commands.${offer.kind}s` as const))
  return (
    <Combobox<Offer>
      label={t('commands.label')}
      placeholder={t('commands.placeholder')}
      none={t('commands.none', { text: typed })}
      typed={typed}
      onTyped={setTyped}
      offers={offers}
      keyOf={keyOfOffer}
      headingOf={(offer, before) => (before && groupOf(before) === groupOf(offer) ? null : t(groupOf(offer)))}
      isDisabled={(offer) => offer.kind === 'action' && offer.whyNot !== null}
      draw={(offer) => <OfferView offer={offer} />}
      onChoose={choose}
    />
  )
}

function useFindables(): Findables {
  const { t } = useTranslation()
  const themes = useStore((state) => state.notebook.theme)
  const notes = useStore((state) => state.notebook.note)
  const rows = useStore((state) => state.kept.rows)
  // What can be done is what could be done when the palette was opened: nothing else happens while it is.
  const [state] = useState(useStore.getState)
  return useMemo(() => {
    const subject = subjectNow()
    const listed = actions.filter((action) => action.unlisted !== true)
    return {
      actions: listed.map((action) => {
        const label = labelOf(t, action)
        return findable<Offer>(
          { kind: 'action', action, label, whyNot: action.whyNot?.(state, subject) ?? null },
          label,
        )
      }),
      themes: findableThemes(themes),
      notes: findableNotes(notes),
      articles: findableArticles(rows),
    }
  }, [t, state, themes, notes, rows])
}

// What is offered for one letter more is mostly what was offered before.
const OfferView = memo(function OfferView({ offer }: { readonly offer: Offer }) {
  switch (offer.kind) {
    case 'action':
      return <ActionOffer offer={offer} />
    case 'theme':
      return (
        <>
          <span className={styles.glyph}>
            <ThemeDot colour={offer.theme.colour} />
          </span>
          <span className={styles.name}>{offer.path}</span>
        </>
      )
    case 'note':
      return <NoteOffer title={offer.note.title} />
    case 'article':
      return <ArticleOffer row={offer.row} />
  }
})

function ActionOffer({ offer }: { readonly offer: Extract<Offer, { kind: 'action' }> }) {
  const { t } = useTranslation()
  const keys = useStore((state) => keysOf(offer.action, state.settings.shortcuts))
  const Icon = offer.action.icon
  return (
    <>
      <span className={styles.glyph}>{Icon ? <Icon size={15} aria-hidden /> : null}</span>
      <span className={styles.name}>{offer.label}</span>
      {offer.whyNot === null ? (
        keys.slice(0, 1).map((one) => (
          <kbd key={one} className={styles.keys}>
            {keysShown(one)}
          </kbd>
        ))
      ) : (
        <span className={styles.about}>{t(`whyNot.${offer.whyNot}`)}</span>
      )}
    </>
  )
}

function NoteOffer({ title }: { readonly title: string }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={styles.glyph}>
        <NotebookText size={15} aria-hidden />
      </span>
      <span className={styles.name}>{title || t('common.untitled')}</span>
    </>
  )
}

export function ArticleOffer({ row }: { readonly row: Extract<Offer, { kind: 'article' }>['row'] }) {
  const { t } = useTranslation()
  const about = [row.source, row.publishedOn ? describeDate(t, row.publishedOn) : null].filter((part) => part)
  return (
    <>
      <span className={styles.glyph}>
        <FileText size={15} aria-hidden />
      </span>
      <span className={styles.name}>{row.title || t('common.untitled')}</span>
      <span className={styles.about}>{about.join(' · ')}</span>
    </>
  )
}
