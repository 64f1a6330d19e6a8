import type { ReactNode } from 'react'
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { CloseButton } from './button'
import styles from './modal.module.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly width?: 'narrow' | 'wide'
  readonly role?: 'dialog' | 'alertdialog'
}

/** A dialog over everything. Focus stays inside, Escape closes, and focus goes back to where it came from. */
export function Modal({ title, onClose, children, footer, width = 'narrow', role = 'dialog' }: Props) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => !open && onClose()}
      className={styles.overlay ?? ''}
    >
      <AriaModal className={`${styles.modal} ${styles[width]}`}>
        <Dialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <CloseButton label={t('common.close')} onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}
