import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { QuotedPassage } from '#contract/passages'
import type { RecordId } from '#domain/notebook/records'
import { embedOf } from '#domain/notes/passage-embed'
import { ThemeDot } from '../annotating/theme-chip'
import { ask } from '../bridge/sotay'
import { useThemes } from '../state/hooks'
import { tellFailure } from '../state/messages'
import styles from './insert-passage.module.css'

interface Props {
  readonly anchor: RefObject<HTMLElement | null>
  readonly near: RecordId | null
  /** What to write into the note; null when the person thought better of it. */
  readonly onChoose: (embed: string | null) => void
}

const offered = 30
/** Whoever types fast waits for one answer, not for each letter's. In ms. */
const askedAfter = 90

/** Type to find a passage in the whole library, accents or not; Enter sets it into the note. */
export function InsertPassage({ anchor, near, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      onOpenChange={(open) => !open && onChoose(null)}
      placement="bottom start"
      className={styles.popover ?? ''}
      aria-label={t('notes.find.label')}
    >
      <Palette near={near} onChoose={(passage) => onChoose(embedOf(passage.id, passage.quote.exact))} />
      <p className={styles.hint}>{t('notes.find.hint')}</p>
    </Popover>
  )
}

interface PaletteProps {
  readonly near: RecordId | null
  readonly onChoose: (annotation: QuotedPassage['annotation']) => void
}

function Palette({ near, onChoose }: PaletteProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const { passages, isAnswered } = useFound(typed, near)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // Enter in the same moment as the last letter means the first of what is yet to be found.
  const [chosenAhead, setChosenAhead] = useState(false)
  const at = Math.min(active, passages.length - 1)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (!chosenAhead || !isAnswered) return
    setChosenAhead(false)
    if (passages[0]) onChoose(passages[0].annotation)
  }, [chosenAhead, isAnswered, passages, onChoose])
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setActive((at + step + passages.length) % Math.max(1, passages.length))
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const passage = passages[at]
    if (!isAnswered) setChosenAhead(true)
    else if (passage) onChoose(passage.annotation)
  }
  return (
    <>
      <div className={styles.field}>
        <input
          ref={field}
          role="combobox"
          aria-label={t('notes.find.label')}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={passages[at] ? `${listId}-${at}` : undefined}
          className={styles.input}
          placeholder={t('notes.find.placeholder')}
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div
        role="listbox"
        id={listId}
        aria-label={t('notes.find.label')}
        aria-busy={!isAnswered}
        className={styles.list}
      >
        {passages.map((passage, index) => (
          <Offer
            key={passage.annotation.id}
            id={`${listId}-${index}`}
            passage={passage}
            active={index === at}
            onChoose={() => onChoose(passage.annotation)}
          />
        ))}
      </div>
      <p className={styles.none} role="status">
        {passages.length === 0 && isAnswered ? t(typed.trim() === '' ? 'notes.find.empty' : 'notes.find.none') : ''}
      </p>
    </>
  )
}

/** What was found for the letters typed last; until it is answered, what was found before. */
function useFound(text: string, near: RecordId | null) {
  const [found, setFound] = useState<{ readonly text: string | null; readonly passages: readonly QuotedPassage[] }>({
    text: null,
    passages: [],
  })
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(
      async () => {
        const answer = await ask('findPassages', { text: text.slice(0, 500), limit: offered, near })
        if (!wanted) return
        if (!answer.ok) tellFailure(answer.failure)
        setFound({ text, passages: answer.ok ? answer.value : [] })
      },
      text === '' ? 0 : askedAfter,
    )
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [text, near])
  return { passages: found.passages, isAnswered: found.text === text }
}

interface OfferProps {
  readonly id: string
  readonly passage: QuotedPassage
  readonly active: boolean
  readonly onChoose: () => void
}

function Offer({ id, passage: { annotation, title, source }, active, onChoose }: OfferProps) {
  const { t } = useTranslation()
  const themes = useThemes()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const about = [title || t('common.untitled'), source].filter((part) => part).join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys (aria-activedescendant).
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.words}>{annotation.quote.exact.replace(/\s+/g, ' ')}</span>
      <span className={styles.about}>
        {annotation.themeIds.flatMap((themeId) => {
          const theme = themes.get(themeId)
          return theme ? [<ThemeDot key={themeId} colour={theme.colour} />] : []
        })}
        <span className={styles.title}>{about}</span>
      </span>
    </div>
  )
}
