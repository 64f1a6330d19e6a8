import { ALargeSmall } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ReadingLook } from '../settings/reading-look'
import { IconButton } from '../ui/button'
import styles from './look-popover.module.css'

/** "Aa": how the text is set, changed while one looks at it. */
export function LookPopover() {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <IconButton label={t('reader.appearance')} icon={<ALargeSmall size={20} />} />
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <Dialog aria-label={t('reader.appearance')} className={styles.dialog ?? ''}>
          <ReadingLook />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
