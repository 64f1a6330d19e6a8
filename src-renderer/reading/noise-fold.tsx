import { ChevronRight, Image as Picture } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndexedBlock } from '#domain/article/blocks'
import styles from './noise-fold.module.css'

interface Props {
  readonly blocks: readonly IndexedBlock[]
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly draw: (block: IndexedBlock) => ReactNode
}

/** What a web page left behind, folded behind one quiet line; where only a picture stood, behind a mark in the margin. */
export function NoiseFold({ blocks, isOpen, onOpen, draw }: Props) {
  const { t } = useTranslation()
  const roles = [...new Set(blocks.map(({ block }) => block.role))]
  const onlyPictures = roles.every((role) => role === 'photo')
  const kinds = (['photo', 'related', 'site'] as const).filter((role) => roles.includes(role))
  const label = `${t('reader.noise', { count: blocks.length })}: ${kinds.map((role) => t(`reader.noiseKinds.${role}`)).join(', ')}`
  const onlyMark = onlyPictures && !isOpen
  return (
    <div className={isOpen ? styles.open : styles.folded}>
      <button
        type="button"
        data-decor
        aria-expanded={isOpen}
        aria-label={onlyMark ? label : undefined}
        title={label}
        className={onlyMark ? styles.picture : styles.line}
        onClick={() => onOpen(!isOpen)}
      >
        {onlyPictures ? (
          <Picture size={15} aria-hidden />
        ) : (
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
        )}
        {onlyMark ? null : <span>{isOpen ? t('reader.noiseHide') : label}</span>}
      </button>
      {isOpen ? blocks.map(draw) : null}
    </div>
  )
}
