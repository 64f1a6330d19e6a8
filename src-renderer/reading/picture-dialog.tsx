import { useTranslation } from 'react-i18next'
import { pictureAddressOf } from '#contract/picture-address'
import type { PlacedPicture } from '#domain/article/pictures-by-block'
import { Modal } from '../ui/modal'
import styles from './picture-dialog.module.css'

interface Props {
  readonly picture: PlacedPicture
  readonly of: number
  /** BCP 47, of the words under it. */
  readonly language: string | undefined
  readonly onClose: () => void
}

/** One picture as large as the window allows, with its caption. */
export function PictureDialog({ picture, of, language, onClose }: Props) {
  const { t } = useTranslation()
  const { attachment, caption, words } = picture
  const { sha256, width, height } = attachment
  const title = t('reader.picture', { at: picture.index + 1, of })
  return (
    <Modal title={title} width="wide" onClose={onClose}>
      <img
        src={pictureAddressOf(sha256)}
        alt={words ?? title}
        width={width}
        height={height}
        className={styles.image}
        style={{ aspectRatio: `${width} / ${height}` }}
      />
      {caption === null ? null : (
        <p className={styles.caption} lang={language}>
          {caption}
        </p>
      )}
    </Modal>
  )
}
