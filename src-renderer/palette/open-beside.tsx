import { useMemo, useState } from 'react'
import { Modal as AriaModal, Dialog, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleRow } from '#contract/views'
import { closeOverlay } from '../state/navigate'
import { besideWhat, openBeside } from '../state/open-beside'
import { useStore } from '../state/store'
import { Combobox } from '../ui/combobox'
import { ArticleOffer } from './command-palette'
import styles from './command-palette.module.css'
import { findFolded } from './find-folded'
import { findableArticles } from './offers'

const most = 50

/** Which article to read beside the one that is open. */
export function OpenBeside() {
  const { t } = useTranslation()
  const rows = useStore((state) => state.kept.rows)
  const [typed, setTyped] = useState('')
  const [first] = useState(besideWhat)
  const offers = useMemo(
    () =>
      findFolded(typed, findableArticles(rows), most).flatMap(({ item }) =>
        item.kind === 'article' && item.row.id !== first ? [item.row] : [],
      ),
    [typed, rows, first],
  )
  const title = rows.get(first ?? '')?.title || t('common.untitled')
  const choose = (row: ArticleRow): void => {
    closeOverlay()
    void openBeside(row.id)
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && closeOverlay()}
      className={styles.overlay ?? ''}
    >
      <AriaModal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('beside.label', { title })}>
          <Combobox<ArticleRow>
            label={t('beside.label', { title })}
            placeholder={t('beside.placeholder')}
            none={t('beside.none', { text: typed })}
            typed={typed}
            onTyped={setTyped}
            offers={offers}
            keyOf={(row) => row.id}
            draw={(row) => <ArticleOffer row={row} />}
            onChoose={choose}
          />
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}
